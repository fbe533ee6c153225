/** The demo's answers, with two refusals on the way: what a teacher should have seen once before it happens in class. */
import { AnswerFailed, type AnswerProvider, type Refusal } from '../provider/answer-provider.ts';
import { createDemo } from '../provider/demo.ts';

type Refused = { readonly attempt: number } & Refusal;

/** Early enough for a short rehearsal, late enough for a line to have grown. */
const PLAN: readonly Refused[] = [
  { attempt: 5, kind: 'pace', status: 429, retryAfterMs: 15_000, resetInMs: null },
  { attempt: 20, kind: 'overloaded', status: 529, retryAfterMs: null, resetInMs: null },
];

export function createRefusingDemo(random: () => number, detail: string): AnswerProvider {
  const demo = createDemo({ random });
  let attempts = 0;
  return {
    ...demo,
    async *answer(request, signal) {
      attempts += 1;
      const planned = PLAN.find(({ attempt }) => attempt === attempts);
      if (planned !== undefined) {
        const { attempt: _, ...refusal } = planned;
        throw new AnswerFailed({ type: 'refused', quota: [], detail, ...refusal });
      }
      yield* demo.answer(request, signal);
    },
  };
}
