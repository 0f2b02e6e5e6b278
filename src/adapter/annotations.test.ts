import { DataFrame, FieldType, toDataFrame } from '@grafana/data';
import { DEFAULT_TAGS } from '../options/tags';
import { recordedAnnotations } from '../testing/recordedAnnotations';
import { SloIdentity, scopeOf } from './annotationScope';
import { notesFor, readAnnotations } from './annotations';

const checkout = { name: 'checkout', labels: { service: 'checkout' } };
const search = { name: 'search', labels: { service: 'search' } };
const unlabelled = { name: 'My panel', labels: {} };
const NOW = Date.parse('2026-11-01T00:00:00Z');

function notesOf(slo: SloIdentity, frames: DataFrame[], rest: { slos?: SloIdentity[]; tags?: object } = {}) {
  return notesFor(slo, readAnnotations(frames), {
    tags: { ...DEFAULT_TAGS, ...rest.tags },
    isMeantFor: scopeOf(rest.slos ?? [slo]),
    nowMs: NOW,
  });
}

/** One query's annotations, with the columns that the first has, as Grafana makes them. */
function events(...rows: Array<Record<string, unknown>>): DataFrame {
  return toDataFrame({
    fields: Object.keys(rows[0]).map((name) => ({
      name,
      type: name === 'time' ? FieldType.time : FieldType.other,
      values: rows.map((row) => row[name]),
    })),
  });
}

const both = { slos: [checkout, search] };
const iso = (ms: number) => new Date(ms).toISOString();

describe('annotations as a real Grafana delivers them', () => {
  const frames = recordedAnnotations('dashboard');

  it('each counts once, though two queries deliver the same event; queries that found nothing are passed over', () => {
    const names = readAnnotations(frames).map(({ name }) => name);
    expect(names.filter((name) => name === 'ends after the window; two tags')).toHaveLength(1);
    expect(names).toHaveLength(12);
  });

  it('a deploy is for the SLO whose label its tag gives, of its text the words are told, without their markup', () => {
    expect(notesOf(checkout, frames, both).deploys.map(({ name }) => name)).toEqual([
      'Deploy checkout 1.42.0 bold link',
      'Deploy checkout 1.43.0',
    ]);
    expect(notesOf(search, frames, both).deploys).toEqual([]);
  });

  it('maintenance of one service is not taken out of another, that of no service is taken out of all', () => {
    const startsOf = (slo: SloIdentity) => notesOf(slo, frames, both).exclusions.map(({ startMs }) => iso(startMs));
    const forAll = ['2026-09-30T00:00:00.000Z', '2026-10-31T20:00:00.000Z'];
    expect(startsOf(checkout).sort()).toEqual(forAll);
    expect(startsOf(search).sort()).toEqual([forAll[0], '2026-10-25T00:00:00.000Z', forAll[1]]);
  });

  it('one with two tags has both meanings', () => {
    const { exclusions, incidentNotes } = notesOf(unlabelled, frames);
    const startMs = Date.parse('2026-10-31T20:00:00Z');
    expect(exclusions).toContainEqual({ startMs, endMs: 1793577600000 });
    expect(incidentNotes).toContainEqual({ startMs, endMs: 1793577600000, name: 'ends after the window; two tags' });
  });

  it('an exception is a stretch with a name', () => {
    expect(notesOf(checkout, frames, both).exceptions).toEqual([
      { startMs: 1792657860000, endMs: 1792658280000, name: 'Agreed exception: regional outage of the provider' },
    ]);
  });

  it('a tag that is the name of an SLO is for that SLO only', () => {
    const tags = { incidentTags: 'checkout, search' };
    const namesOf = (slo: SloIdentity) => notesOf(slo, frames, { ...both, tags }).incidentNotes.map(({ name }) => name);
    expect(namesOf(checkout)).toEqual(['big', 'total outage']);
    expect(namesOf(search)).toEqual(['slow leak']);
  });

  it('data sources that tell titles name by them, and those that tell no ends speak of points', () => {
    const annotations = readAnnotations(recordedAnnotations('sources'));
    expect(annotations).toContainEqual({
      startMs: 1792657920000,
      endMs: 1792658280000,
      name: 'checkout down',
      tags: ['checkout-0:8080', 'checkout'],
    });
    const graphite = annotations.filter(({ name }) => name === 'slo.checkout.bad');
    expect(graphite.every(({ startMs, endMs, tags }) => startMs === endMs && tags.length === 0)).toBe(true);
    expect(graphite).toHaveLength(6);
  });
});

describe('an annotation', () => {
  const maintenance = { time: 1000, timeEnd: 5000, text: 'db', tags: ['maintenance'] };

  it('of a region without end leaves the end of an exclusion open; incidents and exceptions end now', () => {
    const open = events({ ...maintenance, timeEnd: undefined, tags: ['maintenance', 'incident', 'exception'] });
    const { exclusions, incidentNotes, exceptions } = notesOf(unlabelled, [open]);
    expect(exclusions).toEqual([{ startMs: 1000, endMs: undefined }]);
    expect([incidentNotes, exceptions]).toEqual([
      [{ startMs: 1000, endMs: NOW, name: 'db' }],
      [{ startMs: 1000, endMs: NOW, name: 'db' }],
    ]);
    const flagged = events({ time: 1000, text: 'db', tags: ['maintenance'], isRegion: true });
    expect(notesOf(unlabelled, [flagged]).exclusions).toEqual([{ startMs: 1000, endMs: undefined }]);
  });

  it.each([
    ['ends where it begins', 1000],
    ['ends at 0', 0],
    ['ends before it begins', 500],
    ['ends with something that is no number', 'soon'],
  ])('is a point where it %s', (_, timeEnd) => {
    expect(readAnnotations([events({ ...maintenance, timeEnd })])).toMatchObject([{ startMs: 1000, endMs: 1000 }]);
  });

  it('takes tags from a text with commas, too', () => {
    const frame = events({ ...maintenance, tags: 'planned, maintenance' });
    expect(notesOf(unlabelled, [frame]).exclusions).toHaveLength(1);
  });

  it('without a time, tags or text does no harm', () => {
    const frame = events({ time: null, text: 'x', tags: null }, { time: 5, text: null, tags: 7 });
    expect(readAnnotations([frame])).toEqual([{ startMs: 5, endMs: 5, name: '', tags: [] }]);
    expect(readAnnotations([toDataFrame({ fields: [] })])).toEqual([]);
  });

  it('means what the tag options say: any of several tags, nothing where none is given', () => {
    const frames = [events(maintenance)];
    const count = (maintenanceTags: string) =>
      notesOf(unlabelled, frames, { tags: { maintenanceTags } }).exclusions.length;
    expect([count('planned,maintenance'), count('planned'), count('')]).toEqual([1, 0, 0]);
  });

  it('is a remark where none of its tags has a meaning: shown, not judged', () => {
    const frames = [events({ time: 5, text: 'new office', tags: ['fun'] }, maintenance)];
    const { remarks, exclusions } = notesOf(unlabelled, frames);
    expect(remarks).toEqual([{ startMs: 5, endMs: 5, name: 'new office' }]);
    expect(exclusions).toHaveLength(1);
  });

  it('two without an id are one where time and text are the same', () => {
    expect(readAnnotations([events(maintenance), events(maintenance)])).toHaveLength(1);
    expect(readAnnotations([events(maintenance), events({ ...maintenance, text: 'other' })])).toHaveLength(2);
  });
});

describe('the SLOs that an annotation is for', () => {
  const eu = { name: 'checkout · eu', labels: { service: 'checkout', region: 'eu' } };
  const us = { name: 'checkout · us', labels: { service: 'checkout', region: 'us' } };
  const meant = (tags: string[]) =>
    [eu, us].map((slo) => {
      const frame = events({ time: 1, timeEnd: 2, text: '', tags: ['maintenance', ...tags] });
      return notesOf(slo, [frame], { slos: [eu, us] }).exclusions.length === 1;
    });

  it.each([
    ['all of them where no tag names one', [], [true, true]],
    ['those with the label', ['region:eu'], [true, false]],
    ['those with the label, written with =', ['region=us'], [false, true]],
    ['those that agree with every label that is named', ['service:checkout', 'region:eu'], [true, false]],
    ['those with any of several values of a label', ['region:eu', 'region:us'], [true, true]],
    ['none where the label has another value', ['region:asia'], [false, false]],
    ['the one with that name', ['checkout · us'], [false, true]],
    ['all where the tag speaks of something else', ['version:1.2', 'urgent'], [true, true]],
  ])('are %s', (_, tags, expected) => {
    expect(meant(tags)).toEqual(expected);
  });
});

describe('an annotation whose time is no date', () => {
  it('is left out, and one whose end is none ends where it begins', () => {
    const annotations = readAnnotations([
      events({ time: 1e300, timeEnd: null, text: 'x', tags: [] }),
      events({ time: NOW, timeEnd: Infinity, text: 'y', tags: [] }),
    ]);
    expect(annotations).toMatchObject([{ startMs: NOW, endMs: NOW, name: 'y' }]);
  });
});
