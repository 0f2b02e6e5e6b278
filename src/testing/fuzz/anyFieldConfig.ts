import { FieldConfig } from '@grafana/data';
import fc from 'fast-check';
import { ROLE_SETTINGS } from '../../domain/fieldUse';
import { anyName, anyText } from './anyTexts';
import { HOUR } from './anyValues';

const anyCustom = fc.oneof(
  { weight: 6, arbitrary: fc.constant(undefined) },
  {
    weight: 3,
    arbitrary: fc.record(
      {
        role: fc.constantFrom(...ROLE_SETTINGS, 'boss'),
        countedAs: fc.constantFrom('auto', 'counts', 'rates', 'counters'),
        window: fc.constantFrom('', '30d', '1h', '7d', 'x', '0s'),
        bucketTime: fc.constantFrom('auto', 'start', 'end'),
        comparison: fc.constantFrom('below', 'atMost', 'above', 'atLeast'),
        valueUnit: fc.constantFrom('auto', 'fraction', 'percent', 'percentagePoints', 'time'),
        threshold: fc.oneof(fc.double(), fc.constant('x')),
        sloObjective: fc.constantFrom('99', '100', 'x', 0.5),
        sloWindow: fc.constantFrom('7d', 'month', '', 'x'),
        sloFreezesOnFastBurn: fc.constantFrom(true, false, 'x'),
        sloMethod: fc.constantFrom('timeslices', 'ratioTimeslices', 'x'),
      },
      { requiredKeys: [] }
    ),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) }
);

/** What Grafana hands over as field config is typed; what was saved may be anything. */
export const anyConfig: fc.Arbitrary<FieldConfig> = fc
  .record(
    {
      unit: fc.constantFrom('percent', 'percentunit', 'reqps', 'rpm', 's', 'ms', 'short', 'none', '', 'suffix:x'),
      displayName: anyText,
      displayNameFromDS: anyName,
      decimals: fc.constantFrom(null, 0, 2, 20, -1, 1.5),
      noValue: anyText,
      interval: fc.constantFrom(60_000, HOUR, 0, -1, null),
      links: fc.array(
        fc.record({
          title: anyText,
          url: fc.oneof(fc.constant('javascript:alert(1)'), fc.constant('/d/x?var=${__field.labels.service}'), anyText),
        }),
        { maxLength: 2 }
      ),
      custom: anyCustom,
    },
    { requiredKeys: [] }
  )
  .map((config) => config as FieldConfig);
