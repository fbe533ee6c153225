/** Streams the history into a file, a few questions at a time: a year of lessons takes no more memory than a page. */
import { ALL_WORDS } from '../../messages/index.ts';
import type { Language } from '../protocol/bounds.ts';
import type { ExportQuery } from '../protocol/history-queries.ts';
import type { HistoryFilter, HistoryRow, StoreHistory } from '../store/store.ts';
import { dayOf } from '../usage/days.ts';
import { csvHead, csvRow } from '../usage/export/csv.ts';
import { cellsOf } from '../usage/export/exported.ts';
import { exchange, studentHead } from '../usage/export/markdown.ts';

export type ExportFormat = ExportQuery['format'];

/** A document to read is always in the order of the lesson. */
type Wish = Pick<ExportQuery, 'format' | 'order'> & { readonly language: Language };

const AT_ONCE = 50;

const TYPES: Record<ExportFormat, [type: string, ending: string]> = {
  csv: ['text/csv; charset=utf-8', 'csv'],
  json: ['application/json; charset=utf-8', 'json'],
  markdown: ['text/markdown; charset=utf-8', 'md'],
};

export const exportType = (format: ExportFormat): string => TYPES[format][0];

/** Made of the date alone: no title and no name becomes the name of a file. */
export const exportName = (format: ExportFormat, now: Date): string => `classline-${dayOf(now)}.${TYPES[format][1]}`;

async function* rowsOf(
  history: StoreHistory,
  filter: HistoryFilter,
  order: ExportQuery['order'],
): AsyncGenerator<readonly HistoryRow[]> {
  for (let past: number | null = null; ; ) {
    const rows: HistoryRow[] = await history.page(filter, past, AT_ONCE, order);
    if (rows.length > 0) yield rows;
    past = rows.at(-1)?.number ?? null;
    if (rows.length < AT_ONCE) return;
  }
}

async function* csv(history: StoreHistory, filter: HistoryFilter, { language, order }: Wish): AsyncGenerator<string> {
  const words = ALL_WORDS[language].history;
  yield csvHead(words.columns);
  for await (const rows of rowsOf(history, filter, order)) yield rows.map((row) => csvRow(row, words.states)).join('');
}

async function* json(history: StoreHistory, filter: HistoryFilter, { order }: Wish): AsyncGenerator<string> {
  let separator = '[\n';
  for await (const rows of rowsOf(history, filter, order)) {
    yield separator + rows.map((row) => JSON.stringify(cellsOf(row))).join(',\n');
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}

/** Each student's questions as they were asked, one student after the other. */
async function* markdown(history: StoreHistory, filter: HistoryFilter, { language }: Wish): AsyncGenerator<string> {
  const { states, markdown: words } = ALL_WORDS[language].history;
  const students = filter.studentId === undefined ? await history.students(filter.lessonId ?? '') : null;
  for (const studentId of students?.map(({ id }) => id) ?? [filter.studentId]) {
    const own: HistoryRow[] = [];
    for await (const rows of rowsOf(history, { ...filter, studentId }, 'oldest')) own.push(...rows);
    const [first] = own;
    if (first === undefined) continue;
    yield studentHead(first.student, first.lesson);
    for (const row of own) yield exchange(row, { ...words, states });
  }
}

export function exportOf(history: StoreHistory, filter: HistoryFilter, wish: Wish): AsyncGenerator<string> {
  switch (wish.format) {
    case 'csv':
      return csv(history, filter, wish);
    case 'json':
      return json(history, filter, wish);
    case 'markdown':
      return markdown(history, filter, wish);
  }
}
