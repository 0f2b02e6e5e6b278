import { DEFAULT_OPTIONS } from '../options/options';
import { aFrame, aPanelData } from '../testing/frames';
import { PanelWork, createPanelPipeline } from './panelPipeline';
import { PipelineInput } from './pipelineInput';

const MINUTE = 60_000;

/** So many services, each with counts of its own; `bad` of each bucket of each service. */
function anInput(services: number, buckets: number, bad = 0): PipelineInput {
  const timeMs = Array.from({ length: buckets }, (_, i) => (i + 1) * MINUTE);
  const series = Array.from({ length: services }, (_, i) => ({ service: `service-${i}` })).flatMap((labels) => {
    const shape = { timeMs, labels, intervalMs: MINUTE };
    return [
      aFrame({ ...shape, refId: 'total', values: timeMs.map(() => 1000) }),
      aFrame({ ...shape, refId: 'bad', values: timeMs.map(() => bad) }),
    ];
  });
  return {
    data: aPanelData({ series, fromMs: 0, toMs: buckets * MINUTE }),
    options: { ...DEFAULT_OPTIONS, window: '1h' },
    title: 'Services',
    timeZone: 'utc',
    replaceVariables: (text) => text,
  };
}

const leftOf = ({ view }: ReturnType<ReturnType<typeof createPanelPipeline>>) =>
  view.content.kind === 'wall' ? view.content.wall.groups[0].cards[0].value : undefined;

/** The least that a slice does. */
const oneStep = () => true;

/** Has answered this input already. */
function aPipelineWith(input: PipelineInput): ReturnType<typeof createPanelPipeline> {
  const describe = createPanelPipeline();
  slicesUntilDone(describe(input).rest);
  return describe;
}

function slicesUntilDone(work: PanelWork | undefined): number {
  for (let slices = 1; slices < 1000; slices++) {
    if (work?.continue(oneStep) === 'done') {
      return slices;
    }
  }
  throw new Error('It does not end.');
}

describe('the way from props to words', () => {
  it('answers little data at once', () => {
    const describe = createPanelPipeline();
    expect(leftOf(describe(anInput(2, 60)))).toBe('100%');
    const { view, rest } = describe(anInput(2, 60, 1));
    expect(leftOf({ view, rest })).toBe('0%');
    expect(rest).toBeUndefined();
  });

  it('answers much data in slices, while the answer before stands; the first time it says that it loads', () => {
    const describe = createPanelPipeline();
    const first = describe(anInput(20, 2000));
    expect(first.view.content).toEqual({ kind: 'message', title: 'Loading …' });
    expect(slicesUntilDone(first.rest)).toBeGreaterThan(3);
    const next = anInput(20, 2000, 1);
    const described = describe(next);
    expect(leftOf(described)).toBe('100%');
    expect(slicesUntilDone(described.rest)).toBeGreaterThan(3);
    expect(leftOf(describe(next))).toBe('0%');
    expect(describe(next).rest).toBeUndefined();
  });

  it('says the same of much data, evaluated in slices, as of little data, evaluated at once', () => {
    const input = anInput(2, 2000, 1);
    const alone = createPanelPipeline()(input).view;
    const all = anInput(20, 2000, 1);
    const { view } = aPipelineWith(all)(all);
    expect(alone.content.kind).toBe('wall');
    expect(view.content.kind).toBe('wall');
    for (const id of ['service-0', 'service-1']) {
      expect(JSON.stringify(view.open(id))).toBe(JSON.stringify(alone.open(id)));
    }
  });

  it('ends what is under way before it takes up newer data, so that fast data is shown, too', () => {
    const describe = aPipelineWith(anInput(20, 2000));
    const { rest } = describe(anInput(20, 2000, 1));
    expect(rest?.continue(oneStep)).toBe('working');
    const newest = anInput(20, 2000, 2);
    expect(describe(newest).rest).toBe(rest);
    const states = Array.from({ length: 1000 }, () => rest?.continue(oneStep));
    expect(states.indexOf('answered')).toBeGreaterThan(0);
    expect(states.indexOf('done')).toBeGreaterThan(states.indexOf('answered'));
    expect(leftOf(describe(newest))).toBe('-100.0%');
  });

  it('reads much data once more to see that nothing has changed, and then leaves the answer as it is', () => {
    const describe = aPipelineWith(anInput(20, 2000));
    const { view } = describe(anInput(20, 2000));
    const again = describe(anInput(20, 2000));
    expect(again.view).toBe(view);
    expect(again.rest?.continue(() => false)).toBe('done');
    expect(describe(anInput(20, 2000)).view).toBe(view);
  });

  it('drops what is under way when what was asked for before is asked for again', () => {
    const first = anInput(20, 2000);
    const describe = aPipelineWith(first);
    const { view } = describe(first);
    expect(describe(anInput(20, 2000, 1)).rest?.continue(oneStep)).toBe('working');
    expect(describe(first)).toEqual({ view, rest: undefined });
  });

  it('hands out new work where the one before is done, though nothing was drawn in between', () => {
    const describe = aPipelineWith(anInput(20, 2000));
    const first = describe(anInput(20, 2000, 1)).rest;
    slicesUntilDone(first);
    const second = describe(anInput(20, 2000, 2)).rest;
    expect(second).toBeDefined();
    expect(second).not.toBe(first);
  });

  it('evaluates nothing and describes nothing where nothing has changed, whatever the host renews', () => {
    const describe = createPanelPipeline();
    const { view } = describe(anInput(2, 60));
    expect(describe(anInput(2, 60)).view).toBe(view);
  });
});
