import { ReviewPage } from './reviewPage';
import { ReviewRow, ReviewSection, ReviewTable } from './reviewTable';

/** What goes into a document or a chat: the whole page but the curve. */
export function writeReviewMarkdown(page: Omit<ReviewPage, 'markdown' | 'csv'>): string {
  const { slo, periodName, sentence, basis, sections, policy } = page;
  const blocks = [
    `## ${escapeMarkdown(slo.name)} · ${escapeMarkdown(periodName)}`,
    escapeMarkdown(sentence),
    escapeMarkdown(basis.join(' · ')),
    ...sections.flatMap(blocksOf),
    `### ${escapeMarkdown(policy.title)}`,
    escapeMarkdown(policy.agreement.join(' · ')),
    escapeMarkdown(policy.rules ?? ''),
    // Markdown itself, as its author wrote it.
    policy.text,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function blocksOf({ title, lead, table, notes }: ReviewSection): string[] {
  return [
    `### ${escapeMarkdown(title)}`,
    escapeMarkdown(lead.join(' ')),
    ...(table ? [writeTable(table)] : []),
    escapeMarkdown(notes.join(' ')),
  ];
}

function writeTable({ columns, rows }: ReviewTable): string {
  return [
    writeRow(columns.map(({ title }) => escapeMarkdown(title))),
    writeRow(columns.map(({ isNumber }) => (isNumber ? '--:' : ':--'))),
    ...rows.map((row) => writeRow(cellsOf(row))),
  ].join('\n');
}

function cellsOf({ cells, marks, kind }: ReviewRow): string[] {
  return cells.map(({ text }, i) => {
    const words = escapeMarkdown(text);
    const shown = kind === 'plain' || words === '' ? words : `**${words}**`;
    return i === 0 && marks.length > 0 ? `${shown} (${escapeMarkdown(marks.join(', '))})` : shown;
  });
}

function writeRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Names may hold anything: none of it is markup, and a line break would end a table's row. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ').replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}
