import { DataFrame, Field } from '@grafana/data';
import { NamedStretch } from '../domain/incidents/findIncidents';
import { SloInput } from '../domain/sloInput';
import { TextOptions } from '../options/options';
import { IsMeantFor, SloIdentity } from './annotationScope';
import { isInstant } from './instants';
import { plainText } from './plainText';

/** An annotation as Grafana delivers it, of whatever source. */
export interface Annotation {
  readonly startMs: number;
  /** Equal to `startMs` for a point; absent for a region without end. */
  readonly endMs: number | undefined;
  /** The words of the title, else of the text, without their markup. May be empty. */
  readonly name: string;
  readonly tags: readonly string[];
}

type TagOptions = Pick<TextOptions, 'maintenanceTags' | 'deployTags' | 'incidentTags' | 'exceptionTags'>;

/** Annotations as they concern one SLO. */
export type SloNotes = Pick<SloInput, 'exclusions' | 'deploys' | 'incidentNotes' | 'exceptions' | 'remarks'>;

/**
 * All annotations of a dashboard, each once: two queries may deliver the same event. Those without a time are left out;
 * queries that failed or found nothing are empty frames.
 */
export function readAnnotations(frames: readonly DataFrame[]): Annotation[] {
  const byIdentity = new Map<string, Annotation>();
  for (const frame of frames) {
    const columns = new Map(frame.fields.map((field) => [field.name, field]));
    for (let row = 0; row < frame.length; row++) {
      const annotation = readRow(columns, row);
      if (annotation) {
        const id = columns.get('id')?.values[row];
        const { startMs, endMs, name } = annotation;
        byIdentity.set(JSON.stringify(isPresent(id) ? ['id', id, startMs] : [startMs, endMs, name]), annotation);
      }
    }
  }
  return [...byIdentity.values()];
}

function readRow(columns: ReadonlyMap<string, Field>, row: number): Annotation | undefined {
  const valueOf = (column: string): unknown => columns.get(column)?.values[row];
  const startMs = valueOf('time');
  if (!isInstant(startMs)) {
    return undefined;
  }
  const end = valueOf('timeEnd');
  const [name = ''] = [valueOf('title'), valueOf('text')].flatMap((text) =>
    typeof text === 'string' ? plainText(text) || [] : []
  );
  return {
    startMs,
    endMs: isPresent(end) ? endOf(startMs, end) : hasNoEnd(columns, valueOf('isRegion')) ? undefined : startMs,
    name,
    tags: tagsOf(valueOf('tags')),
  };
}

/** Points end where they begin, or at 0 as old ones do. */
function endOf(startMs: number, end: unknown): number {
  return isInstant(end) && end > startMs ? end : startMs;
}

/** A query that tells ends but not this one's speaks of something that goes on; one that tells none speaks of points. */
function hasNoEnd(columns: ReadonlyMap<string, Field>, isRegion: unknown): boolean {
  return isRegion === true || columns.has('timeEnd');
}

/** Sources deliver a list, or one text with commas. */
function tagsOf(value: unknown): string[] {
  const tags: unknown[] = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [];
  return tags.map((tag) => String(tag).trim()).filter((tag) => tag !== '');
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null;
}

export interface NoteContext {
  /** With dashboard variables filled in. */
  readonly tags: TagOptions;
  readonly isMeantFor: IsMeantFor;
  /** Where what goes on ends for now. */
  readonly nowMs: number;
}

/** What annotations mean for an SLO, by their tags; one with several meanings has them all. */
export function notesFor(slo: SloIdentity, annotations: readonly Annotation[], context: NoteContext): SloNotes {
  const meant = annotations.filter(({ tags }) => context.isMeantFor(slo, tags));
  const tagged = (wanted: string): Annotation[] => {
    const anyOf = tagsOf(wanted);
    return meant.filter(({ tags }) => tags.some((tag) => anyOf.includes(tag)));
  };
  const stretchOf = ({ startMs, endMs, name }: Annotation): NamedStretch => ({
    startMs,
    endMs: endMs ?? Math.max(startMs, context.nowMs),
    name,
  });
  const { maintenanceTags, deployTags, incidentTags, exceptionTags } = context.tags;
  const meanings = [maintenanceTags, deployTags, incidentTags, exceptionTags].flatMap(tagsOf);
  return {
    exclusions: tagged(maintenanceTags).map(({ startMs, endMs }) => ({ startMs, endMs })),
    deploys: tagged(deployTags).map(({ startMs, name }) => ({ timeMs: startMs, name })),
    incidentNotes: tagged(incidentTags).map(stretchOf),
    exceptions: tagged(exceptionTags).map(stretchOf),
    remarks: meant.filter(({ tags }) => !tags.some((tag) => meanings.includes(tag))).map(stretchOf),
  };
}
