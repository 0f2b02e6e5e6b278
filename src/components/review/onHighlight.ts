import { ReviewRow } from '../../view/review/reviewTable';

/** Lights up a stretch of the curve, or none. */
export type OnHighlight = (stretch: ReviewRow['stretch']) => void;
