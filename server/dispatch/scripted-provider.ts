import { type AnswerEvent, AnswerFailed, type AnswerProvider, type Failure } from '../provider/answer-provider.ts';

/** A provider for tests: every answer is a gate that the test opens. */
export type ScriptedProvider = AnswerProvider & {
  /** Answers under way or over, by the request's question text. */
  readonly asked: Map<string, ScriptedAnswer>;
};

export type ScriptedAnswer = {
  readonly signal: AbortSignal;
  tell(...events: AnswerEvent[]): void;
  done(): void;
  fail(failure: Failure): void;
  /** Throws something that the port does not allow. */
  throw(error: unknown): void;
  /** Ends the stream without `done`. */
  end(): void;
};

export function createScriptedProvider(): ScriptedProvider {
  const asked = new Map<string, ScriptedAnswer>();
  return {
    face: { kind: 'demo', detail: 'scripted', warnings: [] },
    asked,
    answer(request, signal) {
      const pending: (() => IteratorResult<AnswerEvent>)[] = [];
      let notify = () => {};
      const put = (step: () => IteratorResult<AnswerEvent>): void => {
        pending.push(step);
        notify();
      };
      const raise = (error: unknown): void => {
        put(() => {
          throw error;
        });
      };
      const tell = (...events: AnswerEvent[]): void => {
        for (const value of events) put(() => ({ done: false, value }));
      };
      asked.set(request.question, {
        signal,
        tell,
        done: () => tell({ type: 'done', stopReason: 'end_turn', truncated: false }),
        fail: (failure) => raise(new AnswerFailed(failure)),
        throw: raise,
        end: () => put(() => ({ done: true, value: undefined })),
      });
      return {
        [Symbol.asyncIterator]: () => ({
          async next() {
            while (pending.length === 0) {
              await new Promise<void>((resolve) => {
                notify = resolve;
              });
            }
            return (pending.shift() as () => IteratorResult<AnswerEvent>)();
          },
        }),
      };
    },
    close: () => Promise.resolve(),
  };
}
