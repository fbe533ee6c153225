/** The ways in which people, not the provider, end a question (Q7). */
import type { AnswerRow, QuestionRow, QuestionState } from '../store/store.ts';

/** With what the record and the student need to know of it. */
export type Ending = {
  readonly as: 'cancelled' | 'declined' | 'answeredByHand';
  readonly reason: string | null;
  /** The teacher's own answer. */
  readonly text: string | null;
};

const STATES: Record<Ending['as'], QuestionState> = {
  cancelled: 'cancelled',
  declined: 'declined',
  answeredByHand: 'answered-by-hand',
};

/** An answer in the teacher's own words. `wall`: epoch milliseconds. */
export function handAnswer(row: QuestionRow, text: string, wall: number): AnswerRow {
  return {
    questionId: row.id,
    attempt: row.attempts + 1,
    text,
    complete: true,
    by: 'teacher',
    model: null,
    stopReason: null,
    inputTokens: 0,
    cacheReadTokens: 0,
    cacheWriteTokens: 0,
    outputTokens: 0,
    costUsd: 0,
    serviceMs: 0,
    at: new Date(wall),
  };
}

/** The row as it ends by `ending`. */
export const endedRow = (row: QuestionRow, ending: Ending, wall: number): QuestionRow => ({
  ...row,
  state: STATES[ending.as],
  reason: ending.reason,
  endedAt: new Date(wall),
});
