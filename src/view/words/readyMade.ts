import { SloEvaluation } from '../../domain/sloReport';

/** True where another system computed what is left, so that good and bad are not known. */
export function isReadyMade({ budget }: Pick<SloEvaluation, 'budget'>): boolean {
  return !budget.sliRatio.known && budget.sliRatio.why.code === 'ready-made';
}
