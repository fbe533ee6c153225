/**
 * From callbacks to an `AsyncIterable`, for one writer and one reader. Text that the reader has not taken yet is
 * joined, so a slow reader costs no more memory than the answer itself.
 */
import { type AnswerEvent, AnswerFailed, type Failure } from './answer-provider.ts';

export type EventChannel = AsyncIterable<AnswerEvent> & {
  push(event: AnswerEvent): void;
  /** Ends the iteration once everything pushed has been read; later calls change nothing. */
  end(failure: Failure | null): void;
};

export function createEventChannel(): EventChannel {
  const waiting: AnswerEvent[] = [];
  let ending: { failure: Failure | null } | null = null;
  let wake: (() => void) | null = null;

  const push = (event: AnswerEvent) => {
    if (ending !== null) return;
    const last = waiting.at(-1);
    if (event.type === 'text' && last?.type === 'text') {
      waiting[waiting.length - 1] = { type: 'text', text: last.text + event.text };
    } else {
      waiting.push(event);
    }
    wake?.();
  };
  return {
    push,
    end(failure) {
      ending ??= { failure };
      wake?.();
    },
    async *[Symbol.asyncIterator]() {
      for (;;) {
        const next = waiting.shift();
        if (next !== undefined) yield next;
        else if (ending !== null) {
          if (ending.failure !== null) throw new AnswerFailed(ending.failure);
          return;
        } else {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
          wake = null;
        }
      }
    },
  };
}
