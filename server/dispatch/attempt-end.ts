import type { Failure, TokenUse } from '../provider/answer-provider.ts';
import type { Outcome } from '../queue/queue.ts';

/** What was heard of an answer, once its end is known. */
export type Heard =
  | { readonly type: 'done'; readonly stopReason: string; readonly truncated: boolean }
  | { readonly type: 'failure'; readonly failure: Failure }
  /** We ended it ourselves. */
  | { readonly type: 'aborted' };

/** How an attempt ended, in full, for the record. Times are monotonic milliseconds. */
export type AttemptEnd = {
  /** What the queue is told. */
  readonly outcome: Outcome;
  /** Why, when the provider failed; `detail` is for the teacher alone. */
  readonly failure: Failure | null;
  readonly stopReason: string | null;
  readonly truncated: boolean;
  readonly use: TokenUse | null;
  /** When the request left; null when it never did. */
  readonly startedAt: number | null;
  /** When the upstream took it and when the first text came; null when it did not. */
  readonly upstreamAt: number | null;
  readonly firstTextAt: number | null;
  readonly endedAt: number;
};
