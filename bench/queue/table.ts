/** Tables for people: aligned in the terminal, Markdown in a file. */
export type Table = {
  readonly title: string;
  readonly about: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

export const fixed = (value: number | undefined | null, digits = 2): string =>
  value === undefined || value === null || Number.isNaN(value) ? '–' : value.toFixed(digits);

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

export function markdown({ title, about, head, rows }: Table): string {
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => (row[column] ?? '').length)));
  const padded = (cells: readonly string[]) =>
    line(
      cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))),
    );
  const rule = line(widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)));
  return [`### ${title}`, '', about, '', padded(head), rule, ...rows.map(padded), ''].join('\n');
}
