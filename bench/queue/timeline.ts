/** When each question was handed in, accepted, started and ended; all on the monotonic clock, shared by processes. */
import { systemClock } from '../../server/dispatch/clock.ts';
import type { AnswerProvider } from '../../server/provider/answer-provider.ts';
import { numberOf } from './system.ts';

export type Moments = {
  handedIn: number;
  accepted: number;
  started: number;
  ended: number;
  /** At the prompt's arrival in the CLI process; null where the provider has none, or the process was cold. */
  arrived: number | null;
};

export type Timeline = {
  readonly moments: Map<number, Moments>;
  /** The provider, watched. */
  watch(provider: AnswerProvider): AnswerProvider;
  /** Resolves when `count` answers have ended. */
  ended(count: number): Promise<void>;
};

export function createTimeline(): Timeline {
  const moments = new Map<number, Moments>();
  let over = 0;
  let notify = () => {};

  return {
    moments,
    watch: (provider) => ({
      ...provider,
      answer(request, signal) {
        const started = systemClock.now();
        const n = numberOf(request.question);
        const moment = momentsOf(moments, n);
        moment.started = started;
        const events = provider.answer(request, signal);
        return (async function* () {
          for await (const event of events) {
            if (event.type === 'done') {
              moment.ended = systemClock.now();
              over += 1;
              notify();
            }
            yield event;
          }
        })();
      },
    }),
    async ended(count) {
      while (over < count) {
        await new Promise<void>((resolve) => {
          notify = resolve;
        });
      }
    },
  };
}

export function momentsOf(moments: Map<number, Moments>, n: number): Moments {
  const nan = Number.NaN;
  const known = moments.get(n) ?? { handedIn: nan, accepted: nan, started: nan, ended: nan, arrived: null };
  moments.set(n, known);
  return known;
}
