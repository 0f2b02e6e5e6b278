import { drawCurve } from './drawnCurve';

const curve = { timeMs: [0, 100, 200], remaining: [1, 0.5, -0.5] };
const forecast = { timeMs: [200, 400], remaining: [-0.5, -1] };
const columns = { fromMs: 0, toMs: 400, count: 100 };

describe('the lines that are drawn', () => {
  it('split at zero, and the forecast goes on from the last point', () => {
    const drawn = drawCurve({ curve, forecast, untilMs: 400 }, columns);
    expect(drawn.timeMs.slice(0, 4)).toEqual([0, 100, 150, 200]);
    expect(drawn.left.slice(0, 4)).toEqual([1, 0.5, 0, null]);
    expect(drawn.overspent.slice(0, 4)).toEqual([null, null, 0, -0.5]);
    expect(drawn.forecast.slice(0, 4)).toEqual([null, null, null, -0.5]);
    expect([drawn.timeMs.at(-1), drawn.forecast.at(-1)]).toEqual([400, -1]);
  });

  it('have points for the cursor in what is to come, also where there is no forecast', () => {
    const drawn = drawCurve({ curve, forecast: undefined, untilMs: 400 }, columns);
    expect(drawn.timeMs.at(-1)).toBe(400);
    expect(drawn.forecast.every((value) => value === null)).toBe(true);
  });

  it('end with the curve where nothing is to come, and where only a part of the past is shown', () => {
    expect(drawCurve({ curve, forecast, untilMs: 200 }, columns).timeMs.at(-1)).toBe(200);
    const zoomed = drawCurve({ curve, forecast, untilMs: 400 }, { fromMs: 10, toMs: 90, count: 100 });
    expect(zoomed.timeMs).toEqual([0, 100]);
  });
});
