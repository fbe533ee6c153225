import { type AnswerEvent, AnswerFailed } from '../provider/answer-provider.ts';
import type { Heard } from './attempt-end.ts';

/**
 * Listens to one answer to its end. The first cause wins: `done`, a failure, or our own abort, which does not wait
 * for the provider to wind up. Whatever comes after that is dropped. Never throws: a provider that throws something
 * else, or ends without `done`, is broken.
 */
export function listen(
  events: AsyncIterable<AnswerEvent>,
  signal: AbortSignal,
  onEvent: (event: AnswerEvent) => void,
): Promise<Heard> {
  return new Promise((resolve) => {
    let over = false;

    function end(heard: Heard): void {
      if (over) return;
      over = true;
      signal.removeEventListener('abort', abort);
      resolve(heard);
    }

    function abort(): void {
      end({ type: 'aborted' });
    }

    async function hear(): Promise<void> {
      try {
        for await (const event of events) {
          if (over) return;
          onEvent(event);
          if (event.type === 'done') {
            // Resolved here, not after the loop: leaving it waits for the provider's own clearing up.
            end({ type: 'done', stopReason: event.stopReason, truncated: event.truncated });
            return;
          }
        }
        end(broken('The answer ended without saying that it was done.'));
      } catch (error) {
        end(error instanceof AnswerFailed ? { type: 'failure', failure: error.failure } : broken(String(error)));
      }
    }

    signal.addEventListener('abort', abort);
    void hear();
  });
}

/** What `send` gives; or what it throws, as the iteration's error. */
export function eventsOf(send: () => AsyncIterable<AnswerEvent>): AsyncIterable<AnswerEvent> {
  try {
    return send();
  } catch (error) {
    return {
      [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(error) }),
    };
  }
}

function broken(detail: string): Heard {
  return { type: 'failure', failure: { type: 'broken', reason: 'protocol', detail } };
}
