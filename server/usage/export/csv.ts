/** Comma-separated values that a spreadsheet opens as text and never runs. Pure. */
import { dayOf } from '../days.ts';
import { COLUMNS, type Column, cellsOf, type Exported } from './exported.ts';

/** Without it Excel takes UTF-8 for the system's old encoding and garbles Chinese. */
const BYTE_ORDER_MARK = '\ufeff';

/** What a spreadsheet takes for a formula, in its full-width and small forms, too, and after spaces. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u2212]/u;
const CONTROL = /^[\t\r\n]/;

export function cell(value: string | number | Date | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = value instanceof Date ? `${dayOf(value)} ${value.toTimeString().slice(0, 8)}` : value;
  const safe = FORMULA.test(text) || CONTROL.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

const line = (cells: readonly string[]) => `${cells.join(',')}\r\n`;

export const csvHead = (names: Readonly<Record<Column, string>>): string =>
  BYTE_ORDER_MARK + line(COLUMNS.map((column) => cell(names[column])));

export function csvRow(row: Exported, states: Readonly<Record<Exported['state'], string>>): string {
  const cells = { ...cellsOf(row), state: states[row.state] };
  return line(COLUMNS.map((column) => cell(cells[column])));
}
