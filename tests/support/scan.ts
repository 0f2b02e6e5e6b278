import { expect } from './test';

/** plugin-e2e's fixture of that name. */
type Scan = (context: { include: string }) => Promise<{
  violations: ReadonlyArray<{
    id: string;
    help: string;
    nodes: ReadonlyArray<{ html: string; failureSummary?: string }>;
  }>;
}>;

/** Fails by what axe finds in the parts of the page that a selector names, and goes on. */
export async function expectAccessible(scan: Scan, include: string): Promise<void> {
  const { violations } = await scan({ include });
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html.slice(0, 300)}\n${failureSummary ?? ''}`)
  );
  expect.soft(found, 'what axe finds').toEqual([]);
}
