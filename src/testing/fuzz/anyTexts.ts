import fc from 'fast-check';
import { HOSTILE_TEXTS } from './hostileTexts';

/** What stands where a name or a label may stand: words that mean something, and such that do harm. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('checkout', 'search', 'good', 'bad', 'total', 'error_ratio', '5m') },
  { weight: 2, arbitrary: fc.constantFrom(...HOSTILE_TEXTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) }
);

export const anyName = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...['good', 'bad', 'total', 'errors', 'Value', 'up', 'ratio', 'availability', 'error_ratio', 'objective'],
      ...['remaining', 'burn_rate', 'latency_p99', 'slo:sli_error:ratio_rate5m', 'pyrra_availability', 'A', 'time'],
      'select_slo_health("projects/p/services/s/serviceLevelObjectives/o")'
    ),
  },
  { weight: 1, arbitrary: anyText }
);

export const anyLabels = fc.dictionary(
  fc.constantFrom('service', 'sli', '__name__', 'sloth_window', 'name', 'code'),
  anyText,
  {
    maxKeys: 2,
  }
);
