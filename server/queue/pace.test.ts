import { expect, test } from 'vitest';
import { ANSWERED, question, queueOf, refused, startNext } from './queue-for-tests.ts';

/** Starts the next question when it may, and settles it at once; gives the moment and what it changed. */
function attempt(queue: ReturnType<typeof queueOf>, from: number, outcome = ANSWERED) {
  const decision = queue.next(from);
  const now = decision.kind === 'wait' ? decision.until : from;
  const id = startNext(queue, now);
  return { now, interval: queue.settle(id, outcome, now)?.interval ?? null };
}

test('Q5.1 a pace refusal widens the interval by half, to 30 s at most', () => {
  const queue = queueOf(9);
  let now = 0;
  const intervals: number[] = [];
  for (let count = 0; count < 6; count += 1) {
    attempt(queue, now, refused('pace', { retryAfterMs: 60_000 }));
    intervals.push(queue.pace().intervalMs);
    now += 100_000;
  }
  expect(intervals).toEqual([9_000, 13_500, 20_250, 30_000, 30_000, 30_000]);
});

test('Q5.1 the history says when, why, from what to what', () => {
  const queue = queueOf(2);
  startNext(queue, 0);
  expect(queue.settle('q1', refused('pace'), 250)?.interval).toEqual({
    at: 250,
    from: 6_000,
    to: 9_000,
    why: 'refused',
  });
});

test('Q5.2 a burst refused together widens once', () => {
  const queue = queueOf(4, { minIntervalMs: 100 });
  for (const at of [0, 100, 200]) startNext(queue, at);
  queue.settle('q1', refused('pace'), 300);
  queue.settle('q2', refused('pace'), 301);
  queue.settle('q3', refused('pace'), 302);
  expect(queue.pace().intervalMs).toBe(250);
});

test.each(['overloaded', 'window', 'spending', 'credentials'] as const)('Q5.3 %s leaves the interval alone', (kind) => {
  const queue = queueOf(1);
  startNext(queue, 0);
  expect(queue.settle('q1', refused(kind), 10)?.interval).toBeNull();
  expect(queue.pace().intervalMs).toBe(6_000);
});

test('Q5.4 a run of five answers narrows it by a fifth, never under the minimum', () => {
  const queue = queueOf(40);
  let { now } = attempt(queue, 0, refused('pace', { retryAfterMs: 1_000 }));
  const changes: unknown[] = [];
  for (let count = 0; count < 20; count += 1) {
    const step = attempt(queue, now + 20_000);
    now = step.now;
    if (step.interval !== null) changes.push([count, step.interval.from, step.interval.to]);
  }
  expect(changes).toEqual([
    [4, 9_000, 7_200],
    [9, 7_200, 6_000],
  ]);
});

test('Q5.4 answers to what began before the change do not count', () => {
  const queue = queueOf(8, { minIntervalMs: 0, maxConcurrent: 9 });
  for (let count = 0; count < 8; count += 1) startNext(queue, 0);
  queue.settle('q1', refused('pace'), 10);
  for (let ticket = 2; ticket <= 8; ticket += 1) queue.settle(`q${ticket}`, ANSWERED, 20);
  expect(queue.pace().intervalMs).toBe(250);
});

test('Q5.5 a fixed pace is the minimum itself and adapts no more', () => {
  const queue = queueOf(20);
  attempt(queue, 0, refused('pace', { retryAfterMs: 1_000 }));
  expect(queue.setPace({ fixed: true }, 5_000)).toEqual({ at: 5_000, from: 9_000, to: 6_000, why: 'teacher' });
  let { now } = attempt(queue, 10_000, refused('pace', { retryAfterMs: 1_000 }));
  for (let count = 0; count < 6; count += 1) now = attempt(queue, now + 10_000).now;
  expect(queue.pace()).toEqual({ intervalMs: 6_000, minIntervalMs: 6_000, maxConcurrent: 5, fixed: true });
});

test('Q5.5 what the teacher sets holds at once; a widened interval stays as wide', () => {
  const queue = queueOf(2);
  expect(queue.setPace({ minIntervalMs: 4_000, maxConcurrent: 2 }, 1)).toMatchObject({ from: 6_000, to: 4_000 });
  attempt(queue, 10, refused('pace', { retryAfterMs: 1_000 }));
  expect(queue.setPace({ minIntervalMs: 5_000 }, 20)).toBeNull();
  expect(queue.pace()).toMatchObject({ intervalMs: 6_000, minIntervalMs: 5_000, maxConcurrent: 2 });
  expect(queue.setPace({ minIntervalMs: 8_000 }, 30)).toMatchObject({ from: 6_000, to: 8_000, why: 'teacher' });
});

test('Q5.6 the adapted interval survives a restart, but never under the minimum', () => {
  expect(queueOf(0, {}, { intervalMs: 13_500 }).pace().intervalMs).toBe(13_500);
  expect(queueOf(0, {}, { intervalMs: 2_000 }).pace().intervalMs).toBe(6_000);
  expect(queueOf(0, {}, { fixedPace: true }).pace().fixed).toBe(true);
});

test('Q5.1 a minimum above 30 s is kept', () => {
  const queue = queueOf(1, { minIntervalMs: 45_000 });
  queue.enqueue(question(2), 0);
  attempt(queue, 0, refused('pace'));
  expect(queue.pace().intervalMs).toBe(45_000);
});
