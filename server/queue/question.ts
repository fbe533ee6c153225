/** The words of the queue: what waits, how an attempt may end, and what a question may end as. */

/** A question as the queue knows it. The queue never changes one: an edit or an attempt makes a new object. */
export type QueuedQuestion = {
  readonly id: string;
  readonly lessonId: string;
  readonly studentId: string;
  /** Its number in the lesson: unique there, never changes. */
  readonly ticket: number;
  /** Attempts started so far. */
  readonly attempts: number;
  /** Attempts during which our own process died (Q8). */
  readonly crashes: number;
  /** Attempts that failed in a way that may be the question's own fault; 0 when absent. */
  readonly strikes?: number;
  /** It goes before all that are not at the head (Q4); several by ticket. */
  readonly head?: boolean;
  /** Where the teacher put it (Q2.6), lowest first; null or absent: nobody moved it. */
  readonly rank?: number | null;
  /** It stays in line and is not started until let go (Q2.7). */
  readonly held?: boolean;
  readonly expected: ExpectedTokens;
  /** Questions of one lesson with the same key are answered together; null or absent: never merged. */
  readonly mergeKey?: string | null;
};

export type ExpectedTokens = { readonly inputTokens: number; readonly outputTokens: number };

/** Tokens of one upstream request, as the provider counted them. Reads from its cache do not count against a limit. */
export type TokenUse = {
  readonly input: number;
  readonly cacheRead: number;
  readonly cacheWrite?: number;
  readonly output: number;
};

export type RefusalKind = 'pace' | 'window' | 'overloaded' | 'spending' | 'credentials';

export type Refusal = {
  readonly kind: RefusalKind;
  readonly retryAfterMs: number | null;
  readonly resetInMs: number | null;
};

/** How one attempt ended, as far as the line is concerned. */
export type Outcome =
  | { readonly type: 'answered'; readonly use: TokenUse | null; readonly serviceMs: number }
  /** Back to the head; a pause of that kind opens (Q4). `strike`: it counts against the question. */
  | { readonly type: 'refused'; readonly refusal: Refusal; readonly strike?: boolean }
  /** Back to the head without a pause. */
  | { readonly type: 'again'; readonly strike: boolean }
  | { readonly type: 'failed' }
  | { readonly type: 'cancelled'; readonly as: Withdrawal };

/** The ways in which people end a question that has no answer of the provider. */
export type Withdrawal = 'cancelled' | 'declined' | 'answeredByHand';

/** Every question ends in exactly one of these (Q7). */
export type Ending = 'answered' | 'failed' | Withdrawal;
