import { TimeRange, dateMath, dateTime, isDateTime, rangeUtil } from '@grafana/data';
import { SceneTimeRangeState, SceneTimeRangeTransformerBase, sceneGraph } from '@grafana/scenes';

interface RelativePanelTimeState extends SceneTimeRangeState {
  /** The panel's *Relative time*, such as `60d`. */
  timeFrom?: string;
  /** The panel's *Time shift*. */
  timeShift?: string;
}

/** A panel's own time range: as in Grafana, *Relative time* is ignored where the dashboard's range is absolute. */
export class RelativePanelTime extends SceneTimeRangeTransformerBase<RelativePanelTimeState> {
  constructor(settings: Pick<RelativePanelTimeState, 'timeFrom' | 'timeShift'>) {
    const unset = dateTime(0);
    super({
      ...settings,
      from: 'now-6h',
      to: 'now',
      value: { from: unset, to: unset, raw: { from: 'now-6h', to: 'now' } },
    });
    this.addActivationHandler(() => this.apply(sceneGraph.getTimeRange(this.parentOrSelf()).state.value));
  }

  protected override ancestorTimeRangeChanged({ value }: SceneTimeRangeState): void {
    this.apply(value);
  }

  private parentOrSelf(): RelativePanelTime | NonNullable<typeof this.parent> {
    return this.parent?.parent ?? this;
  }

  private apply(dashboard: TimeRange): void {
    const value = this.shifted(this.relative(dashboard));
    this.setState({ from: String(value.raw.from), to: String(value.raw.to), value });
  }

  private relative(dashboard: TimeRange): TimeRange {
    const { timeFrom } = this.state;
    if (!timeFrom || isDateTime(dashboard.raw.from) || !rangeUtil.isRelativeTimeRange(dashboard.raw)) {
      return dashboard;
    }
    const raw = { from: `now-${timeFrom}`, to: 'now' };
    const to = dashboard.to;
    const from = dateMath.parse(raw.from, false) ?? dashboard.from;
    return { from, to, raw };
  }

  private shifted(range: TimeRange): TimeRange {
    const { timeShift } = this.state;
    if (!timeShift) {
      return range;
    }
    const shift = (time: TimeRange['from']): TimeRange['from'] =>
      dateTime(time.valueOf() - rangeUtil.intervalToMs(timeShift));
    const [from, to] = [shift(range.from), shift(range.to)];
    return { from, to, raw: { from, to } };
  }
}
