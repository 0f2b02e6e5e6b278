/** A number on the screen with its caption and how it was computed. */
export interface Figure {
  readonly id: 'remaining' | 'time' | 'events' | 'sli' | 'next' | 'pace' | 'outage';
  readonly value: string;
  readonly caption: string;
  /** Lines that say how the number came about. */
  readonly how: readonly string[];
}
