import { evaluateReference } from './referenceEngine';
import { type ReferenceInput } from './referenceInput';
import { type ReferenceReport } from './referenceOutput';

/** The report of an input that has one. */
export function report(input: ReferenceInput): ReferenceReport {
  const output = evaluateReference(input);
  if (!output.known) {
    throw new Error(`The reference knows nothing: ${output.why}`);
  }
  return output;
}

/** Equal to nine digits. */
export function expectClose(actual: unknown, expected: number): void {
  expect(typeof actual).toBe('number');
  expect(Math.abs(Number(actual) - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
}
