/**
 * How often something may be tried. Thirty students share one address, so what counts is mostly the browser, and the
 * address only generously. A delay, never a lock-out: pupils must not be able to lock their teacher out.
 */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { CommandFailure } from '../protocol/failures.ts';

export type Tries = {
  /** Counts one try; null while there are some left. */
  take(key: string): Promise<CommandFailure | null>;
  /** The same question without counting. */
  refused(key: string): Promise<CommandFailure | null>;
};

const tooMany = (msBeforeNext: number): CommandFailure => ({
  code: 'too-many-tries',
  retryAfterSeconds: Math.max(1, Math.ceil(msBeforeNext / 1000)),
});

/** `points` tries in each window of `seconds`, for each key. */
export function createTries(name: string, points: number, seconds: number): Tries {
  const limiter = new RateLimiterMemory({ keyPrefix: name, points, duration: seconds });
  return {
    async take(key) {
      try {
        await limiter.consume(key);
        return null;
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        return tooMany(refused.msBeforeNext);
      }
    },
    async refused(key) {
      const state = await limiter.get(key);
      return state !== null && state.consumedPoints >= points ? tooMany(state.msBeforeNext) : null;
    },
  };
}
