import type { Clock } from './clock.ts';

/** A clock for tests: time passes only when `advance` is called, sleepers wake at their exact moment, in order. */
export type ManualClock = Clock & {
  /** Lets `ms` pass, waking each sleeper at its time and letting everything that follows from it happen. */
  advance(ms: number): Promise<void>;
  /** Time passes while the process is held up: nobody wakes before the next `advance`. */
  holdUp(ms: number): void;
  /** Moments for which somebody sleeps; empty when nothing is timed. */
  sleeping(): number[];
};

type Sleeper = { readonly at: number; readonly wake: () => void };

export function createManualClock(begin = 0): ManualClock {
  let now = begin;
  const sleepers = new Set<Sleeper>();

  return {
    now: () => now,
    sleepUntil(at, signal) {
      if (at <= now || signal.aborted) return Promise.resolve();
      return new Promise((resolve) => {
        const sleeper: Sleeper = {
          at,
          wake() {
            sleepers.delete(sleeper);
            signal.removeEventListener('abort', sleeper.wake);
            resolve();
          },
        };
        sleepers.add(sleeper);
        signal.addEventListener('abort', sleeper.wake);
      });
    },
    holdUntil(at) {
      now = Math.max(now, at);
    },
    giveWay() {},
    async advance(ms) {
      const end = now + ms;
      await settled();
      for (;;) {
        const next = [...sleepers].filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
        if (next === undefined) break;
        now = Math.max(now, next.at);
        next.wake();
        await settled();
      }
      now = Math.max(now, end);
      await settled();
    },
    holdUp(ms) {
      now += ms;
    },
    sleeping: () => [...sleepers].map(({ at }) => at).sort((one, other) => one - other),
  };
}

/** Everything that follows without waiting for time has happened. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
