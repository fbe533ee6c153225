/** Adds up what answers used. Pure. */
import type { UseSums } from '../protocol/history.ts';

/** What is kept of each answer, or of many. */
export type Used = {
  readonly answers: number;
  readonly inputTokens: number;
  readonly cacheReadTokens: number;
  readonly cacheWriteTokens: number;
  readonly outputTokens: number;
  readonly costUsd: number;
};

export const NOTHING: UseSums = { answers: 0, input: 0, output: 0, costUsd: 0 };

export function plus(sum: UseSums, used: Used): UseSums {
  return {
    answers: sum.answers + used.answers,
    input: sum.input + used.inputTokens + used.cacheReadTokens + used.cacheWriteTokens,
    output: sum.output + used.outputTokens,
    costUsd: sum.costUsd + used.costUsd,
  };
}

export const sumOf = (all: readonly Used[]): UseSums => all.reduce(plus, NOTHING);

/** Sums by a key, dearest first. */
export function sumsBy<Row extends Used>(rows: readonly Row[], keyOf: (row: Row) => string): [string, UseSums][] {
  const sums = new Map<string, UseSums>();
  for (const row of rows) sums.set(keyOf(row), plus(sums.get(keyOf(row)) ?? NOTHING, row));
  return [...sums].sort(([, a], [, b]) => b.costUsd - a.costUsd || b.output - a.output);
}
