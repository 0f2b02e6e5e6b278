import fc from 'fast-check';
import { DEFAULT_OPTIONS } from '../../options/options';
import { anyText } from './anyTexts';

const SENSIBLE: Readonly<Record<string, readonly string[]>> = {
  view: ['auto', 'burnDown', 'wall', 'table', 'review'],
  objective: ['99.9', '99', '50', '100', '99.999999', '0.1'],
  window: ['30d', '30d', '7d', '1h', '1d', 'month', 'week', 'year', 'quarter', '100y', '1ms'],
  timeZone: ['', 'utc', 'Europe/Berlin', 'Pacific/Apia'],
  fiscalYearStart: ['january', 'july'],
  minHistory: ['0', '25'],
  cautionAt: ['10', '50'],
  cautionHorizon: ['10', '0'],
  incidentMinCost: ['1', '0'],
  freezesOnFastBurn: ['true', 'false'],
  method: ['occurrences', 'timeslices', 'ratioTimeslices'],
  sliceLength: ['1m', '1h', '1d', '1ms'],
  sliceTarget: ['', '95', '100'],
  missingData: ['excluded', 'countsAsGood', 'countsAsBad'],
  minCoverage: ['0', '50', '100'],
  freezeAt: ['0', '20', '-50'],
  thawAt: ['', '50'],
  thawHold: ['', '6h', '0'],
  burnPolicy: ['workbook', 'pyrra'],
  whatIfTargets: ['', '99,99.9,99.95', '100'],
  incidentLevel: ['0', '1', '14.4'],
  splitBy: ['', 'service', 'service,code'],
};

const names = Object.keys(DEFAULT_OPTIONS);

const sensible = fc.record(
  Object.fromEntries(names.map((name) => [name, fc.constantFrom(...(SENSIBLE[name] ?? ['']))])),
  { requiredKeys: [] }
);

/** Texts that mean nothing to an option, and JSON that is no text at all. */
const senseless = fc.tuple(fc.constantFrom(...names), fc.oneof(anyText, fc.jsonValue({ maxDepth: 2 })));

/** What a dashboard may have saved as options: mostly options, of which one is sometimes wrong, rarely anything else. */
export const anyOptions: fc.Arbitrary<unknown> = fc.oneof<Array<fc.WeightedArbitrary<unknown>>>(
  { weight: 8, arbitrary: fc.constant({}) },
  { weight: 8, arbitrary: sensible },
  { weight: 4, arbitrary: fc.tuple(sensible, senseless).map(([some, [name, value]]) => ({ ...some, [name]: value })) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.constantFrom(undefined, null, {}, [], 'x', 7) }
);
