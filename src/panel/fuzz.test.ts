import { DataFrame, InterpolateFunction, LoadingState, PanelData } from '@grafana/data';
import fc from 'fast-check';
import { fillVariables, readOptions } from '../options/options';
import { anyAnnotations } from '../testing/fuzz/anyAnnotations';
import { anyFrames } from '../testing/fuzz/anyFrames';
import { anyOptions } from '../testing/fuzz/anyOptions';
import { anyText } from '../testing/fuzz/anyTexts';
import { FUZZ_NOW } from '../testing/fuzz/anyValues';
import { NONSENSE, spokenTexts } from '../testing/fuzz/spokenTexts';
import { aTimeRange } from '../testing/frames';
import { describePanel } from '../view/panelView';
import { describeReview } from '../view/review/reviewModel';
import { describeTable } from '../view/table/tableModel';
import { ViewKind } from '../view/viewKind';
import { evaluateAll, withLooks } from './evaluation';
import { finish } from '../view/steps';
import { contentKey } from './pipelineInput';

const RUNS = Number(process.env.FUZZ_RUNS ?? 300);
const KINDS: readonly ViewKind[] = ['burnDown', 'wall', 'table', 'review'];
const DAY = 86_400_000;

const anyInput = fc.record({
  frames: anyFrames,
  annotations: anyAnnotations,
  saved: anyOptions,
  title: anyText,
  rangeMs: fc.constantFrom(0, 1, DAY, 30 * DAY, 61 * DAY, -DAY),
  timeZone: fc.constantFrom('utc', 'browser', 'Europe/Berlin', ''),
});

type AnyInput = typeof anyInput extends fc.Arbitrary<infer Input> ? Input : never;

/** Everything that the panel would say, whatever view is chosen and whatever SLO is opened. */
function sayEverything({ frames, annotations, saved, title, rangeMs, timeZone }: AnyInput): string[] {
  const timeRange = aTimeRange(FUZZ_NOW - rangeMs, FUZZ_NOW);
  const data: PanelData = { state: LoadingState.Done, series: frames, annotations, timeRange };
  const options = fillVariables(readOptions(saved), (text) => text);
  const replaceVariables: InterpolateFunction = (text) => text;
  const input = { data, options, title, timeZone, replaceVariables };
  const facts = withLooks(finish(evaluateAll(input)), options);
  if (finish(contentKey(input)) !== finish(contentKey({ ...input, data: { ...data } }))) {
    throw new Error('The same content must have the same key.');
  }
  const context = { timeZone, nowMs: FUZZ_NOW, replaceVariables };
  return KINDS.flatMap((kind) => {
    const { content, open, ...rest } = describePanel(facts, kind, context);
    // Views that are loaded on demand describe themselves.
    const said =
      content.kind === 'table'
        ? describeTable(content.source.shown, facts.choices.tableColumns, context)
        : content.kind === 'review'
          ? describeReview(content.source.shown, context)
          : content;
    return spokenTexts([rest, said, facts.reports.map(({ report }) => open(report.id))]);
  });
}

describe('whatever comes in', () => {
  it(`is answered in words, without an exception, and without a word that means nothing (${RUNS} cases)`, () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const nonsense = sayEverything(input).find((text) => NONSENSE.test(text));
        expect(nonsense?.slice(0, 300)).toBeUndefined();
      }),
      { numRuns: RUNS }
    );
  });

  it('is not changed by reading it, for the host hands the same frames to other panels', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const frozen = { ...input, frames: freeze(input.frames), annotations: freeze(input.annotations) };
        expect(() => sayEverything(frozen)).not.toThrow();
      }),
      { numRuns: Math.ceil(RUNS / 4) }
    );
  });
});

/** All but the fields themselves: on them Grafana keeps the names that it tells. */
function freeze(frames: DataFrame[]): DataFrame[] {
  const visit = (value: unknown): void => {
    if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
      Object.values(value).forEach(visit);
      if (!('values' in value && 'type' in value)) {
        Object.freeze(value);
      }
    }
  };
  visit(frames);
  return frames;
}
