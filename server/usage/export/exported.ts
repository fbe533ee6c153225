/** What of a question leaves in a file. Words of its columns come from `messages`. */
import type { HistoryState } from '../../protocol/history.ts';
import type { Used } from '../sums.ts';

export type Exported = {
  readonly lesson: string;
  readonly ticket: number;
  readonly student: string;
  readonly via: string;
  readonly askedAt: Date;
  readonly endedAt: Date | null;
  readonly waitedMs: number | null;
  readonly state: HistoryState;
  readonly text: string;
  readonly attempts: number;
  readonly answer: {
    readonly text: string;
    readonly by: string;
    readonly model: string | null;
  } | null;
  /** Of all its attempts. */
  readonly use: Used;
};

export const COLUMNS = [
  'lesson',
  'ticket',
  'student',
  'via',
  'askedAt',
  'endedAt',
  'waitedSeconds',
  'state',
  'question',
  'answer',
  'answeredBy',
  'model',
  'attempts',
  'inputTokens',
  'outputTokens',
  'costUsd',
] as const;
export type Column = (typeof COLUMNS)[number];

const seconds = (ms: number | null) => (ms === null ? null : Math.round(ms / 100) / 10);

export function cellsOf(row: Exported): Record<Column, string | number | Date | null> {
  const { answer, use } = row;
  const used = answer !== null || use.inputTokens > 0;
  return {
    lesson: row.lesson,
    ticket: row.ticket,
    student: row.student,
    via: row.via,
    askedAt: row.askedAt,
    endedAt: row.endedAt,
    waitedSeconds: seconds(row.waitedMs),
    state: row.state,
    question: row.text,
    answer: answer?.text ?? null,
    answeredBy: answer?.by ?? null,
    model: answer?.model ?? null,
    attempts: row.attempts,
    inputTokens: used ? use.inputTokens + use.cacheReadTokens + use.cacheWriteTokens : null,
    outputTokens: used ? use.outputTokens : null,
    costUsd: used ? Math.round(use.costUsd * 1e6) / 1e6 : null,
  };
}
