import type { Ending } from './question.ts';

/** What became of the questions (Q7): accepted = ended + waiting + running. */
export type LessonCounts = { readonly accepted: number } & { readonly [ending in Ending]: number };

export type LedgerLine = LessonCounts & {
  readonly waiting: number;
  readonly running: number;
  /** Whether the sum holds. It always must; the teacher sees it when it does not. */
  readonly balanced: boolean;
};

export type Ledger = { readonly total: LedgerLine; readonly lessons: ReadonlyMap<string, LedgerLine> };

export const NOTHING_YET: LessonCounts = {
  accepted: 0,
  answered: 0,
  answeredByHand: 0,
  cancelled: 0,
  declined: 0,
  failed: 0,
};

type Count = { -readonly [name in keyof LessonCounts]: number };

/** Counts what is accepted and what ends. What waits and runs is counted in the line itself, so the sum is a check. */
export type Bookkeeper = {
  accepted(lessonId: string): void;
  ended(lessonId: string, ending: Ending): void;
  /** What had failed was answered by hand afterwards (Q7.4). Nothing happens where no failure is counted. */
  amended(lessonId: string): void;
  /** Forgets a lesson; the total keeps its numbers. */
  forget(lessonId: string): void;
  lesson(lessonId: string, waiting: number, running: number): LedgerLine;
  total(waiting: number, running: number): LedgerLine;
};

export function createBookkeeper(restored: ReadonlyMap<string, LessonCounts>): Bookkeeper {
  const lessons = new Map<string, Count>();
  const total: Count = { ...NOTHING_YET };
  for (const [lessonId, counts] of restored) {
    lessons.set(lessonId, { ...counts });
    for (const name of Object.keys(total) as (keyof Count)[]) total[name] += counts[name];
  }

  function add(lessonId: string, name: keyof Count): void {
    const count = lessons.get(lessonId) ?? { ...NOTHING_YET };
    count[name] += 1;
    lessons.set(lessonId, count);
    total[name] += 1;
  }

  return {
    accepted: (lessonId) => add(lessonId, 'accepted'),
    ended: add,
    amended(lessonId) {
      const count = lessons.get(lessonId);
      if (count === undefined || count.failed === 0) return;
      for (const counts of [count, total]) {
        counts.failed -= 1;
        counts.answeredByHand += 1;
      }
    },
    forget(lessonId) {
      lessons.delete(lessonId);
    },
    lesson: (lessonId, waiting, running) => lineOf(lessons.get(lessonId) ?? NOTHING_YET, waiting, running),
    total: (waiting, running) => lineOf(total, waiting, running),
  };
}

function lineOf(counts: LessonCounts, waiting: number, running: number): LedgerLine {
  const ended = counts.answered + counts.answeredByHand + counts.cancelled + counts.declined + counts.failed;
  return { ...counts, waiting, running, balanced: counts.accepted === ended + waiting + running };
}
