import type { Failure } from '../provider/answer-provider.ts';
import type { Outcome, QueuedQuestion } from '../queue/queue.ts';

/**
 * What becomes of a question whose attempt failed (Q8). In words:
 *
 * | failure | what happens | fails after |
 * | --- | --- | --- |
 * | refused | head of the line, a pause of its kind | never |
 * | unreachable, no sign of the upstream | head, back-off as if overloaded: the school is offline | never |
 * | unreachable after the upstream had answered, or a 5xx | head, back-off | 3 such attempts |
 * | timeout before the first byte | head, back-off | 2 such attempts |
 * | broken | head, at once | 2 such attempts |
 * | broken, the third in a row: the fault is not the questions' | head, back-off | 8 such attempts |
 * | timeout later on | failed; the student may ask again | 1 |
 * | rejected, unsafe, or "cancelled" though nobody did | failed | 1 |
 * | our own process died meanwhile | head, after the restart | 2 such attempts |
 */
type Policy = { readonly next: 'again' | 'back-off'; readonly tries: number } | { readonly next: 'fail' };

export type Circumstances = {
  /** The upstream had taken the request. */
  readonly upstreamAnswered: boolean;
  /** Attempts in a row, of any question, that broke, with this one. */
  readonly brokenInARow: number;
};

const OFFLINE: Policy = { next: 'back-off', tries: Number.POSITIVE_INFINITY };
const BROKEN_PROVIDER = 3;

function policyFor(
  failure: Exclude<Failure, { type: 'refused' }>,
  { upstreamAnswered, brokenInARow }: Circumstances,
): Policy {
  switch (failure.type) {
    case 'unreachable':
      return failure.status === null && !upstreamAnswered ? OFFLINE : { next: 'back-off', tries: 3 };
    case 'timeout':
      return failure.deadline === 'first-byte' ? { next: 'back-off', tries: 2 } : { next: 'fail' };
    case 'broken':
      return brokenInARow >= BROKEN_PROVIDER ? { next: 'back-off', tries: 8 } : { next: 'again', tries: 2 };
    case 'rejected':
    case 'unsafe':
    case 'cancelled':
      return { next: 'fail' };
  }
}

/** `strikes`: attempts of this question that counted against it so far. */
export function judge(failure: Failure, strikes: number, circumstances: Circumstances): Outcome {
  if (failure.type === 'refused') {
    const { kind, retryAfterMs, resetInMs } = failure;
    return { type: 'refused', refusal: { kind, retryAfterMs, resetInMs } };
  }
  const policy = policyFor(failure, circumstances);
  if (policy.next === 'fail' || strikes + 1 >= policy.tries) return { type: 'failed' };
  const strike = policy !== OFFLINE;
  if (policy.next === 'again') return { type: 'again', strike };
  return { type: 'refused', refusal: { kind: 'overloaded', retryAfterMs: null, resetInMs: null }, strike };
}

const MOST_CRASHES = 2;

/** A question whose attempts ended our process twice is not tried again. */
export function crashedTooOften(question: QueuedQuestion): boolean {
  return question.crashes >= MOST_CRASHES;
}
