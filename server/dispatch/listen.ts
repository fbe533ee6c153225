import {
  type AnswerEvent,
  AnswerFailed,
  type AnswerProvider,
  type AnswerRequest,
} from '../provider/answer-provider.ts';
import type { Heard } from './attempt-end.ts';

/**
 * Listens to one answer to its end. The first cause wins: `done`, a failure, or our own abort, which does not wait
 * for the provider to wind up. Whatever comes after that is dropped. Never throws: a provider that throws something
 * else, or ends without `done`, is broken.
 */
export function listen(
  provider: AnswerProvider,
  request: AnswerRequest,
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
        for await (const event of provider.answer(request, signal)) {
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

function broken(detail: string): Heard {
  return { type: 'failure', failure: { type: 'broken', reason: 'protocol', detail } };
}
