import type { LessonCounts } from './ledger.ts';
import type { Order } from './lesson-line.ts';
import type { Pause } from './pauses.ts';
import type { ExpectedTokens, QueuedQuestion } from './question.ts';

export type QueueSettings = {
  /** Least time between two starts (Q3). */
  readonly minIntervalMs: number;
  /** Questions being answered at once (Q3). */
  readonly maxConcurrent: number;
  /** How long a pace refusal without retry-after pauses (Q4). */
  readonly cooldownMs: number;
  /** The interval widens to this at most (Q5); a larger `minIntervalMs` wins. */
  readonly maxIntervalMs: number;
  readonly limits: {
    readonly requestsPerMinute: number | null;
    readonly inputTokensPerMinute: number | null;
    readonly outputTokensPerMinute: number | null;
  };
};

/**
 * What a store hands back when the process begins. All times are monotonic milliseconds of this process and may be
 * negative; server/dispatch/last-start.ts turns stored times into them.
 */
export type Restored = {
  /** Waiting ones, and those that were running when the process died: `head: true` and `crashes` one higher. */
  readonly questions: readonly QueuedQuestion[];
  readonly lastStartAt: number | null;
  /** The interval as adapted (Q5). */
  readonly intervalMs: number | null;
  readonly fixedPace: boolean;
  readonly pauses: readonly Pause[];
  /** Starts of the last minute with their tokens, oldest first. */
  readonly recentStarts: readonly ({ readonly at: number } & ExpectedTokens)[];
  /** Service times seen, oldest first, in milliseconds. */
  readonly serviceTimesMs: readonly number[];
  readonly lessons: readonly RestoredLesson[];
};

export type RestoredLesson = {
  readonly lessonId: string;
  readonly order: Order;
  readonly dispatch: boolean;
  /** Counted in the store, `accepted` too, so that the sum is a real check (Q7). */
  readonly counts: LessonCounts;
};
