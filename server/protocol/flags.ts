/** Flags: what a teacher may want to look at. For a look and not a verdict; nothing is ever held back by one. */
import type { PersonalKind } from './personal-data.ts';

/** `look`: when there is a moment. `urgent`: now. */
export const FLAG_STRENGTHS = ['look', 'urgent'] as const;
export type FlagStrength = (typeof FLAG_STRENGTHS)[number];

/** `words`: a word of the teacher's lists. `fast`, `repeated`: see the bounds below. */
export type FlagKind = PersonalKind | 'words' | 'fast' | 'repeated';

/** `fast`: this many questions of one student within this time. */
export const FAST_QUESTIONS = 5;
export const FAST_WITHIN_MS = 60_000;
/** `repeated`: this many questions of one student within this time that say the same. */
export const REPEATED_QUESTIONS = 3;
export const REPEATED_WITHIN_MS = 600_000;

/** Of the open urgent ones, and of all others, the desk is sent so many. */
export const FLAGS_SHOWN = 100;

export const FLAG_WORD_MAX_CHARACTERS = 60;
/** Lines in one list. */
export const FLAG_WORDS_MAX = 300;

/** `dismissedAt`: somebody has looked; it stays in the log of the lesson. Times in epoch milliseconds. */
export type FlagView = {
  readonly id: string;
  readonly at: number;
  readonly kind: FlagKind;
  readonly strength: FlagStrength;
  readonly question: { readonly id: string; readonly ticket: number };
  readonly student: { readonly id: string; readonly name: string };
  readonly dismissedAt: number | null;
};

/** One entry a line: a word or a phrase; with `!` before it, one within which nothing counts. */
export type WordLists = Readonly<Record<FlagStrength, readonly string[]>>;

/** `own`: the teacher has changed them. */
export type WordListsView = WordLists & { readonly own: boolean };
