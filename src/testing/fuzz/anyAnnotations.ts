import { DataFrame, Field, FieldType } from '@grafana/data';
import fc from 'fast-check';
import { anyText } from './anyTexts';
import { FUZZ_NOW, HOUR } from './anyValues';

/** Annotations, from tame to broken. */
export const anyAnnotations: fc.Arbitrary<DataFrame[]> = fc.array(
  fc.nat({ max: 4 }).chain((length) => {
    const column = (name: string, value: fc.Arbitrary<unknown>): fc.Arbitrary<Field> =>
      fc.record({
        name: fc.constant(name),
        type: fc.constant(FieldType.other),
        config: fc.constant({}),
        values: fc.array(value, { minLength: length, maxLength: length }),
      });
    const time = fc.oneof<Array<fc.Arbitrary<unknown>>>(
      fc.integer({ min: FUZZ_NOW - 40 * 24 * HOUR, max: FUZZ_NOW + HOUR }),
      fc.constantFrom<unknown>(null, NaN, 'x', 0, -1, 1e300, Infinity)
    );
    const tag = fc.oneof(
      fc.constantFrom('maintenance', 'deploy', 'incident', 'exception', 'service:checkout'),
      anyText
    );
    return fc
      .tuple(
        column('time', time),
        column('timeEnd', time),
        column('title', fc.oneof<Array<fc.Arbitrary<unknown>>>(anyText, fc.constant(null))),
        column('text', fc.oneof<Array<fc.Arbitrary<unknown>>>(anyText, fc.constant(12))),
        column('tags', fc.oneof<Array<fc.Arbitrary<unknown>>>(fc.array(tag, { maxLength: 3 }), tag, fc.constant(null))),
        column('id', fc.constantFrom<unknown>(1, 'a', null))
      )
      .map((fields): DataFrame => ({ length, fields }));
  }),
  { maxLength: 2 }
);
