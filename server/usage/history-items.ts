/** Rows of the history as its pages show them. Pure. */
import type { HistoryItem, HistoryState } from '../protocol/history.ts';

const EXCERPT = 300;
/** Of the text before the first word that was searched for. */
const BEFORE = 60;

/** At most 300 characters, from shortly before the first of the words that stands in the text. */
export function excerptOf(text: string, words: readonly string[]): string {
  if (text.length <= EXCERPT) return text;
  const folded = text.toLowerCase();
  const places = words.map((word) => folded.indexOf(word.toLowerCase())).filter((place) => place >= 0);
  const first = Math.min(...places);
  const start = first > EXCERPT - BEFORE && Number.isFinite(first) ? first - BEFORE : 0;
  const end = start + EXCERPT;
  // A surrogate pair is not cut in two.
  return `${start > 0 ? '…' : ''}${text.slice(start, end).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '')}${end < text.length ? '…' : ''}`;
}

export type HistorySource = {
  readonly number: number;
  readonly id: string;
  readonly ticket: number;
  readonly lessonId: string;
  readonly lesson: string;
  readonly studentId: string;
  readonly student: string;
  readonly state: HistoryState;
  readonly askedAt: Date;
  readonly waitedMs: number | null;
  readonly flag: 'look' | 'urgent' | null;
  readonly text: string;
  readonly answer: { readonly text: string } | null;
};

export function historyItem(row: HistorySource, words: readonly string[]): HistoryItem {
  return {
    number: row.number,
    id: row.id,
    ticket: row.ticket,
    lesson: { id: row.lessonId, title: row.lesson },
    student: { id: row.studentId, name: row.student },
    state: row.state,
    askedAt: row.askedAt.getTime(),
    waitedMs: row.waitedMs,
    flag: row.flag,
    question: excerptOf(row.text, words),
    answer: row.answer === null ? null : excerptOf(row.answer.text, words),
  };
}
