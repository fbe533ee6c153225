/** When each question was handed in, accepted, started and ended; all on the monotonic clock, shared by processes. */
import { systemClock } from '../../server/dispatch/clock.ts';
import type { AnswerEvent, AnswerProvider, AnswerRequest } from '../../server/provider/answer-provider.ts';
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
    watch(provider) {
      async function* heard(moment: Moments, events: AsyncIterable<AnswerEvent>) {
        for await (const event of events) {
          if (event.type === 'done') {
            moment.ended = systemClock.now();
            over += 1;
            notify();
          }
          yield event;
        }
      }

      /** The others know no moment ahead and ask at once, so their start is the same moment. */
      function ready(request: AnswerRequest, signal: AbortSignal) {
        const send = provider.ready?.(request, signal) ?? (() => provider.answer(request, signal));
        return () => {
          const moment = momentsOf(moments, numberOf(request.question));
          moment.started = systemClock.now();
          return heard(moment, send());
        };
      }

      return {
        ...provider,
        ready,
        answer(request, signal) {
          const moment = momentsOf(moments, numberOf(request.question));
          moment.started = systemClock.now();
          return heard(moment, provider.answer(request, signal));
        },
      };
    },
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
