/**
 * The port between the queue's hands (`dispatch`) and whatever answers a question.
 *
 * One call of `answer` is one upstream request (Q6): a provider never retries by itself. Everything the class may
 * learn of a failure is in `Failure`; `detail` is for the teacher alone.
 */

/** One earlier exchange of the same student, oldest first. */
export type Turn = { readonly question: string; readonly answer: string };

export type AnswerRequest = {
  /** The attempt this answers: unique for each call. Letters, digits, `-` and `_` only. */
  readonly attemptId: string;
  readonly model: string;
  /** The lesson's system prompt; may be empty. */
  readonly instructions: string;
  /** Earlier turns of this student's thread; the provider drops the oldest that do not fit its budget. */
  readonly turns: readonly Turn[];
  readonly question: string;
  readonly maxOutputTokens: number;
};

/** Tokens of one upstream request, as the provider counted them. */
export type TokenUse = {
  readonly input: number;
  readonly cacheRead: number;
  readonly cacheWrite: number;
  readonly output: number;
};

/** One dimension of what is left, read from `anthropic-ratelimit-*` headers. */
export type QuotaReading = {
  readonly dimension: 'requests' | 'tokens' | 'input-tokens' | 'output-tokens';
  readonly limit: number;
  readonly remaining: number;
  /** Milliseconds from the reading until the bucket is full again. */
  readonly resetInMs: number;
};

export type AnswerEvent =
  /** The upstream took the request: its response headers arrived. */
  | { readonly type: 'started'; readonly quota: readonly QuotaReading[] }
  /** More of the answer, in order. */
  | { readonly type: 'text'; readonly text: string }
  /** The stream starts over: drop the text so far. */
  | { readonly type: 'reset' }
  /** Tokens so far; may come more than once, the last one stands. Comes before a failure too, if any were spent. */
  | { readonly type: 'usage'; readonly use: TokenUse }
  /**
   * The last event of an answer. `truncated`: the output cap or the size limit cut it. With the stop reason
   * `refusal` the model declined, perhaps without a word of text; any other answer has text.
   */
  | { readonly type: 'done'; readonly stopReason: string; readonly truncated: boolean };

/** Facts of a refusal: the provider said "not now" or "not with these credentials". */
export type Refusal = {
  readonly kind: 'pace' | 'window' | 'overloaded' | 'spending' | 'credentials';
  readonly status: number | null;
  /** From `retry-after`; null when none was given. */
  readonly retryAfterMs: number | null;
  /** Milliseconds until the window opens again, where the provider named a reset time. */
  readonly resetInMs: number | null;
  /** A passing burst ("temporarily limiting requests, not your usage limit"): it clears within seconds. */
  readonly passing?: boolean;
};

/** Every way in which an answer can fail to come. `detail` never reaches a student. */
export type Failure = (
  | ({ readonly type: 'refused'; readonly quota: readonly QuotaReading[] } & Refusal)
  /** A deadline passed: nothing came at first, nothing more came, or it took too long in all. */
  | { readonly type: 'timeout'; readonly deadline: 'first-byte' | 'idle' | 'total' }
  /** The upstream could not be reached or broke off (connection refused, dropped, 5xx other than 529). */
  | { readonly type: 'unreachable'; readonly status: number | null }
  /** The request itself was not acceptable (400, 404: bad model, prompt too long). Asking again will not help. */
  | { readonly type: 'rejected'; readonly status: number | null }
  /** The provider itself broke: CLI missing, wrong version, died, gave no result or nonsense. */
  | { readonly type: 'broken'; readonly reason: string }
  /** The guard tripped: the CLI showed a tool, an MCP server or a slash command. Never retried. */
  | { readonly type: 'unsafe'; readonly reason: string }
  /** The caller's signal was aborted. */
  | { readonly type: 'cancelled' }
) & { readonly detail: string };

/** Thrown by the iteration of `answer`; the only error it throws. */
export class AnswerFailed extends Error {
  override readonly name = 'AnswerFailed';
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(`${failure.type}: ${failure.detail}`);
    this.failure = failure;
  }
}

/**
 * `login`: the provider's terms do not allow sharing a personal login with a class. `unpinned`: this CLI version was
 * never tested here. `no-setpriv`: if the server is killed, a child lives on until its output breaks, unable to reach
 * the upstream. `demo`: nothing is asked of Claude.
 */
export type ProviderWarning = 'login' | 'unpinned' | 'no-setpriv' | 'demo';

export type ProviderFace = {
  readonly kind: 'claude-cli' | 'anthropic-api' | 'demo';
  /** For the teacher: version, and where requests go. No secrets. */
  readonly detail: string;
  /** What the teacher should know and mend; the sentences are written where the screens are. */
  readonly warnings: readonly ProviderWarning[];
};

export type AnswerProvider = {
  readonly face: ProviderFace;
  /**
   * Answers one question as a stream of events. Throws `AnswerFailed` and nothing else.
   * Aborting `signal` ends the upstream request and any process at once.
   */
  answer(request: AnswerRequest, signal: AbortSignal): AsyncIterable<AnswerEvent>;
  /**
   * The same in two steps, for one who knows the moment ahead: everything is made ready now, and what it gives lets the
   * question go, at once and once. Before that nothing reaches the upstream. Aborting `signal` gives all of it back.
   * Optional; like `answer` it fails in the iteration only.
   */
  ready?(request: AnswerRequest, signal: AbortSignal): () => AsyncIterable<AnswerEvent>;
  /**
   * A hint that questions with these settings are to come (a lesson opened, its settings changed), so that even the
   * first one finds a warm process. Optional, costs nothing upstream, never throws.
   */
  prepare?(lesson: Pick<AnswerRequest, 'model' | 'instructions' | 'maxOutputTokens'>): void;
  /** Ends everything the provider started, and waits for it. Idempotent. */
  close(): Promise<void>;
};
