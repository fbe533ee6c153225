import { createSlidingWindow, type SlidingWindow } from './sliding-window.ts';

/**
 * The limits of one provider in three dimensions: requests, uncached input tokens and output tokens a minute.
 *
 * Each start is counted at its own moment with its expected tokens and corrected in place when the true use is known.
 */
export type LimitSettings = {
  readonly requestsPerMinute: number | null;
  readonly inputTokensPerMinute: number | null;
  readonly outputTokensPerMinute: number | null;
};

export type LimitDimension = 'requests' | 'input-tokens' | 'output-tokens';

export type Tokens = { readonly inputTokens: number; readonly outputTokens: number };

export type Limits = {
  /** The first moment, `now` or later, at which a start with these tokens fits everywhere, and what it waits for. */
  earliest(tokens: Tokens, now: number): { readonly at: number; readonly why: LimitDimension | null };
  /** Counts a start. Starts come in the order of their times. */
  take(tokens: Tokens, at: number): void;
  /** Corrects the start at `at` by what was used. */
  correct(at: number, expected: Tokens, used: Tokens): void;
  /** Other limits, from now on; the starts of the last minute count against them, too (Q3.10). */
  change(settings: LimitSettings): void;
  /** An independent copy, for looking ahead: without the dimensions that limit nothing just now. */
  copy(): Limits;
};

const MINUTE_MS = 60_000;

type Dimension = { readonly why: LimitDimension; readonly window: SlidingWindow };

const AMOUNT: Record<LimitDimension, (tokens: Tokens) => number> = {
  requests: () => 1,
  'input-tokens': (tokens) => tokens.inputTokens,
  'output-tokens': (tokens) => tokens.outputTokens,
};

const LIMIT: Record<LimitDimension, (settings: LimitSettings) => number | null> = {
  requests: (settings) => settings.requestsPerMinute,
  'input-tokens': (settings) => settings.inputTokensPerMinute,
  'output-tokens': (settings) => settings.outputTokensPerMinute,
};
const DIMENSIONS = ['requests', 'input-tokens', 'output-tokens'] as const;

/** `null` in a dimension means that it is not limited. */
export function createLimits(settings: LimitSettings): Limits {
  return limitsOf(DIMENSIONS.map((why) => ({ why, window: createSlidingWindow(LIMIT[why](settings), MINUTE_MS) })));
}

function limitsOf(dimensions: readonly Dimension[]): Limits {
  return {
    earliest(tokens, now) {
      let at = now;
      let why: LimitDimension | null = null;
      for (const dimension of dimensions) {
        const fits = dimension.window.earliest(AMOUNT[dimension.why](tokens), now);
        if (fits > at) {
          at = fits;
          why = dimension.why;
        }
      }
      return { at, why };
    },
    take(tokens, at) {
      for (const { why, window } of dimensions) window.take(AMOUNT[why](tokens), at);
    },
    correct(at, expected, used) {
      for (const { why, window } of dimensions) window.correct(at, AMOUNT[why](expected), AMOUNT[why](used));
    },
    change(settings) {
      for (const { why, window } of dimensions) window.setLimit(LIMIT[why](settings));
    },
    copy: () =>
      limitsOf(dimensions.flatMap(({ why, window }) => (window.limits ? [{ why, window: window.copy() }] : []))),
  };
}
