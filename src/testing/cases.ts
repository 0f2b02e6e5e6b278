/**
 * How many generated cases a law is tried on: as many as usual in a test run, a share of them where mutation testing asks
 * for fewer because it runs every law thousands of times.
 */
export function cases(usual: number): number {
  return Math.ceil(usual * Number(process.env.CASES_SHARE ?? 1));
}
