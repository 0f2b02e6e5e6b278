import { type ReferenceInput } from './referenceInput';
import { coveredMs, type Interval, lengthOf, sum } from './referenceIntervals';
import { isAtLeast } from './referenceNumbers';
import { type RawPiece, type RawSeries } from './referenceSeries';
import { targetAt } from './referenceTargets';

/** A slice that counts: it weighs `total` slices, of which `bad` are bad. */
export interface Slice extends Interval {
  bad: number;
  total: number;
  members: RawPiece[];
  /** The no-data policy judged it, for want of events. */
  isFilled: boolean;
}

/** The larger of the option and the resolution, rounded up to whole buckets (definitions, 3). */
export function sliceLengthOf(input: ReferenceInput, { resolutionMs }: RawSeries): number {
  return Math.ceil(Math.max(input.sliceMs, resolutionMs) / resolutionMs) * resolutionMs;
}

/** The slices on the data's own grid, counted from the epoch, from the first bucket to `asOf`. */
function slicesOf(series: RawSeries, lengthMs: number): Interval[] {
  const firstMs = series.kept[0].startMs;
  const originMs = ((firstMs % series.resolutionMs) + series.resolutionMs) % series.resolutionMs;
  const slices: Interval[] = [];
  let startMs = originMs + Math.floor((firstMs - originMs) / lengthMs) * lengthMs;
  while (startMs < series.asOfMs) {
    slices.push({ startMs, endMs: startMs + lengthMs });
    startMs += lengthMs;
  }
  return slices;
}

/** The share of a slice that is bad (definitions, 3). */
function badShareOf(input: ReferenceInput, slice: Interval & { members: RawPiece[] }): number {
  const bad = sum(slice.members.map((member) => member.bad));
  const errorRatio = bad / sum(slice.members.map((member) => member.total));
  if (input.method !== 'timeslices') {
    return errorRatio;
  }
  const sliceTarget = input.sliceTargetRatio ?? targetAt(input.targets, slice.startMs);
  return isAtLeast(1 - errorRatio, sliceTarget) ? 0 : 1;
}

/** One slice by its own data or, without events, by the no-data policy; undefined where it does not count or exist. */
function judgeSlice(input: ReferenceInput, series: RawSeries): (cell: Interval) => Slice | undefined {
  const lengthMs = sliceLengthOf(input, series);
  return (cell) => {
    const members = series.kept.filter(({ startMs }) => startMs >= cell.startMs && startMs < cell.endMs);
    const slice = {
      startMs: Math.max(cell.startMs, series.kept[0].startMs),
      endMs: Math.min(cell.endMs, series.asOfMs),
      members,
    };
    const total = lengthOf(slice) / lengthMs;
    if (members.some((member) => member.total > 0)) {
      return { ...slice, bad: total * badShareOf(input, slice), total, isFilled: false };
    }
    if (members.length === 0 && coveredMs(slice, series.excluded) >= lengthOf(slice)) {
      return undefined;
    }
    if (input.noDataPolicy === 'excluded') {
      return members.length > 0 ? { ...slice, bad: 0, total: 0, isFilled: false } : undefined;
    }
    return { ...slice, bad: input.noDataPolicy === 'countsAsBad' ? total : 0, total, isFilled: true };
  };
}

/** All slices that count, and those that were observed without events (definitions, 3 and 9). */
export function judgeSlices(input: ReferenceInput, series: RawSeries): Slice[] {
  const judge = judgeSlice(input, series);
  return slicesOf(series, sliceLengthOf(input, series)).flatMap((cell) => judge(cell) ?? []);
}
