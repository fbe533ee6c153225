/**
 * Canned answers with realistic timing, for trying Classline out and for lessons about the line itself. Every answer
 * says that it is the demo; nothing leaves the machine.
 */
import { type AnswerEvent, AnswerFailed, type AnswerProvider, type AnswerRequest } from './answer-provider.ts';
import { demoAnswer } from './demo-answers.ts';
import { unacceptable } from './question-text.ts';
import { estimateTokens } from './tokens.ts';

export type DemoOptions = {
  /** 0 to 1, as `Math.random`. */
  readonly random?: () => number;
  /** 1 is realistic; 2 twice as fast; `Infinity` without any wait. */
  readonly speed?: number;
};

/** As measured on quick models: half a second to a second before the first word, then some sixty pieces a second. */
const firstTextMs = { least: 500, spread: 700 };
const pieceMs = 16;

export function createDemo({ random = Math.random, speed = 1 }: DemoOptions = {}): AnswerProvider {
  const running = new Set<AbortController>();

  async function* answer(request: AnswerRequest, signal: AbortSignal): AsyncGenerator<AnswerEvent> {
    const refusal = unacceptable(request);
    if (refusal !== null) throw new AnswerFailed(refusal);
    const closing = new AbortController();
    running.add(closing);
    const either = AbortSignal.any([signal, closing.signal]);
    try {
      const text = demoAnswer(request.question, request.turns.length);
      const input = estimateTokens(request.instructions) + estimateTokens(request.question);
      const use = { input, cacheRead: 0, cacheWrite: 0, output: estimateTokens(text) };
      await wait((firstTextMs.least + random() * firstTextMs.spread) / speed, either);
      yield { type: 'started', quota: [] };
      for (const piece of text.match(/\p{Script=Han}|[^\p{Script=Han}]{1,5}/gu) ?? []) {
        await wait((pieceMs * 2 * random()) / speed, either);
        yield { type: 'text', text: piece };
      }
      yield { type: 'usage', use };
      yield { type: 'done', stopReason: 'end_turn', truncated: false };
    } finally {
      running.delete(closing);
    }
  }
  return {
    face: { kind: 'demo', detail: 'demo', warnings: ['demo'] },
    answer,
    async close() {
      for (const closing of running) closing.abort();
    },
  };
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  const cancelled = () => new AnswerFailed({ type: 'cancelled', detail: 'the caller ended it' });
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(cancelled());
    if (ms <= 0) return resolve();
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    const stop = () => {
      clearTimeout(timer);
      reject(cancelled());
    };
    signal.addEventListener('abort', stop, { once: true });
  });
}
