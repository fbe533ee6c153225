import type { Tokens } from './limits.ts';

/**
 * What the provider itself says is left (`anthropic-ratelimit-*`), so that we slow down before we are refused.
 *
 * The provider's limits are token buckets that refill continuously: `remaining` R of `limit` L, full again after
 * `resetInMs` T, so the bucket gains ρ = (L − R) / T a millisecond. Between two readings we run the same bucket here
 * and take our own starts out of it. Two rules follow, and neither holds longer than T, when the bucket is full:
 * - a start waits until the bucket holds what it will use: (need − level) / ρ;
 * - under a reserve of a fifth of L, starts are spread: the gap since the last start grows evenly from 0 at the
 *   reserve to need / ρ (as fast as it refills) at an empty bucket.
 */
export type QuotaReading = {
  readonly dimension: 'requests' | 'tokens' | 'input-tokens' | 'output-tokens';
  readonly limit: number;
  readonly remaining: number;
  /** Milliseconds from the reading until the bucket is full again. */
  readonly resetInMs: number;
};

export type Quota = {
  observe(readings: readonly QuotaReading[], now: number): void;
  /** The first moment, `now` or later, at which a start with these tokens should be made. */
  earliest(tokens: Tokens, lastStartAt: number, now: number): number;
  /** Takes one start out of every bucket. */
  take(tokens: Tokens, at: number): void;
  /** An independent copy, for looking ahead. */
  copy(): Quota;
};

const RESERVE = 0.2;

const NEED: Record<QuotaReading['dimension'], (tokens: Tokens) => number> = {
  requests: () => 1,
  tokens: (tokens) => tokens.inputTokens + tokens.outputTokens,
  'input-tokens': (tokens) => tokens.inputTokens,
  'output-tokens': (tokens) => tokens.outputTokens,
};

type Bucket = {
  readonly limit: number;
  /** Units gained in a millisecond. */
  readonly refill: number;
  /** When the provider says that it is full again: from then on the reading says nothing. */
  readonly fullAt: number;
  level: number;
  levelAt: number;
};

export const createQuota = (): Quota => quotaOf(new Map());

function quotaOf(buckets: Map<QuotaReading['dimension'], Bucket>): Quota {
  return {
    observe(readings, now) {
      for (const { dimension, limit, remaining, resetInMs } of readings) {
        if (resetInMs <= 0 || limit <= 0 || remaining >= limit) {
          buckets.delete(dimension);
          continue;
        }
        const level = Math.max(0, remaining);
        const refill = (limit - level) / resetInMs;
        buckets.set(dimension, { limit, refill, fullAt: now + resetInMs, level, levelAt: now });
      }
    },
    earliest(tokens, lastStartAt, now) {
      let at = now;
      for (const [dimension, bucket] of buckets) {
        if (now >= bucket.fullAt) {
          buckets.delete(dimension);
          continue;
        }
        const need = NEED[dimension](tokens);
        const enough = bucket.levelAt + (need - bucket.level) / bucket.refill;
        const scarcity = Math.max(0, 1 - bucket.level / (RESERVE * bucket.limit));
        const spread = lastStartAt + scarcity * (need / bucket.refill);
        at = Math.max(at, Math.min(Math.max(enough, spread), bucket.fullAt));
      }
      return at;
    },
    take(tokens, at) {
      for (const [dimension, bucket] of buckets) {
        const refilled = Math.min(bucket.limit, bucket.level + bucket.refill * (at - bucket.levelAt));
        bucket.level = Math.max(0, refilled - NEED[dimension](tokens));
        bucket.levelAt = at;
      }
    },
    copy: () => quotaOf(new Map(Array.from(buckets, ([dimension, bucket]) => [dimension, { ...bucket }]))),
  };
}
