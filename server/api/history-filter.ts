import type { HistoryQuery } from '../protocol/history-queries.ts';
import type { HistoryFilter } from '../store/store.ts';
import { startOfDay } from '../usage/days.ts';

const MOST_WORDS = 8;

/** Full-width letters are those of the keyboard; characters outside of words (spaces) part them. */
export const wordsIn = (typed: string | undefined): string[] =>
  (typed ?? '').normalize('NFC').split(/\s+/u).filter(Boolean).slice(0, MOST_WORDS);

type Asked = Omit<HistoryQuery, 'past' | 'order'>;

export function filterOf({ words, lesson, student, name, state, flag, from, until }: Asked): HistoryFilter {
  return {
    lessonId: lesson,
    studentId: student,
    name: name?.trim() || undefined,
    states: state === undefined ? undefined : [state],
    flag,
    from: from === undefined ? undefined : startOfDay(from),
    until: until === undefined ? undefined : startOfDay(until, 1),
    words: wordsIn(words),
  };
}
