import {
  createQueue,
  type Outcome,
  type Queue,
  type QueuedQuestion,
  type QueueSettings,
  type Restored,
} from './queue.ts';

export const SETTINGS: QueueSettings = {
  minIntervalMs: 6_000,
  maxConcurrent: 5,
  cooldownMs: 60_000,
  maxIntervalMs: 30_000,
  limits: { requestsPerMinute: null, inputTokensPerMinute: null, outputTokensPerMinute: null },
};

/** Question number `ticket` of its own student; ids are `q1`, `q2` … */
export function question(ticket: number, more: Partial<QueuedQuestion> = {}): QueuedQuestion {
  return {
    id: `q${ticket}`,
    lessonId: 'lesson',
    studentId: `student-${ticket}`,
    ticket,
    attempts: 0,
    crashes: 0,
    expected: { inputTokens: 10, outputTokens: 100 },
    ...more,
  };
}

export const ANSWERED: Outcome = {
  type: 'answered',
  use: { input: 10, cacheRead: 0, cacheWrite: 0, output: 100 },
  serviceMs: 8_000,
};

export function refused(
  kind: Extract<Outcome, { type: 'refused' }>['refusal']['kind'],
  more: { retryAfterMs?: number; resetInMs?: number } = {},
): Outcome {
  return { type: 'refused', refusal: { kind, retryAfterMs: null, resetInMs: null, ...more } };
}

/** A queue in which `tickets` questions wait since 0. */
export function queueOf(
  tickets: number,
  settings: Partial<QueueSettings> = {},
  restored: Partial<Restored> = {},
): Queue {
  const queue = createQueue({ ...SETTINGS, ...settings }, restored);
  for (let ticket = 1; ticket <= tickets; ticket += 1) queue.enqueue(question(ticket), 0);
  return queue;
}

/** Ids that wait, in the serving order. */
export function lineOf(queue: Queue): string[] {
  return queue.places().map(({ id }) => id);
}

/** Starts what `next` says at `now`, or says why it does not. */
export function startNext(queue: Queue, now: number): string {
  const decision = queue.next(now);
  if (decision.kind !== 'start') return decision.kind;
  queue.start(decision.question.id, now);
  return decision.question.id;
}
