/** What a burst came to, from what each student saw. Pure. Times are milliseconds from the moment of asking. */

export type Journey = {
  readonly ended: 'answered' | 'failed' | 'not-accepted';
  /** The provider said "not now" at least once. */
  readonly refused: boolean;
  /** When its answer began for the last time; null: it never did. */
  readonly startedAt: number | null;
  readonly endedAt: number;
  /** The middle of the first promise; null: none was made. */
  readonly promisedMs: number | null;
};

export type BurstResult = {
  readonly students: number;
  readonly answered: number;
  readonly refused: number;
  readonly failed: number;
  readonly leastGapMs: number | null;
  readonly meanGapMs: number | null;
  readonly worstWaitMs: number | null;
  readonly drainMs: number;
  /** Mean distance of the promised wait from the real one. */
  readonly estimateErrorMs: number | null;
};

const mean = (values: readonly number[]) =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

export function measure(journeys: readonly Journey[]): BurstResult {
  const starts = journeys.flatMap(({ startedAt }) => startedAt ?? []).sort((one, other) => one - other);
  const gaps = starts.slice(1).map((at, index) => at - (starts[index] ?? 0));
  const errors = journeys.flatMap(({ startedAt, promisedMs }) =>
    startedAt === null || promisedMs === null ? [] : Math.abs(startedAt - promisedMs),
  );
  return {
    students: journeys.length,
    answered: journeys.filter(({ ended }) => ended === 'answered').length,
    refused: journeys.filter(({ refused }) => refused).length,
    failed: journeys.filter(({ ended }) => ended !== 'answered').length,
    leastGapMs: gaps.length === 0 ? null : Math.min(...gaps),
    meanGapMs: mean(gaps),
    worstWaitMs: starts.at(-1) ?? null,
    drainMs: Math.max(0, ...journeys.map(({ endedAt }) => endedAt)),
    estimateErrorMs: mean(errors),
  };
}

/** Screens are told every tenth of a second, so gaps are seen that much too long or too short. */
const SEEN_WITHIN_MS = 250;

/** The largest size that was answered whole, without a refusal, at the pace; null: none. */
export function safeSize(results: readonly BurstResult[], intervalMs: number): number | null {
  const safe = results.filter(
    ({ students, answered, refused, leastGapMs }) =>
      answered === students && refused === 0 && (leastGapMs === null || leastGapMs >= intervalMs - SEEN_WITHIN_MS),
  );
  return safe.length === 0 ? null : Math.max(...safe.map(({ students }) => students));
}

/** Chinese characters take two columns of a terminal. */
const width = (text: string) =>
  Array.from(text).reduce(
    (sum, one) =>
      sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/.test(one) ? 2 : 1),
    0,
  );

/** Lines of a table, right-aligned. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const widths = head.map((text, column) => Math.max(width(text), ...rows.map((row) => width(row[column] ?? ''))));
  return [head, ...rows].map((row) =>
    row.map((text, column) => ' '.repeat((widths[column] ?? 0) - width(text)) + text).join('  '),
  );
}
