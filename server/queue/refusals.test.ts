import { expect, test } from 'vitest';
import { createQueue } from './queue.ts';
import { ANSWERED, lineOf, question, queueOf, refused, SETTINGS, startNext } from './queue-for-tests.ts';

test('Q4 a refused question is at the head again, with its ticket and its attempt counted', () => {
  const queue = queueOf(3);
  startNext(queue, 0);
  const facts = queue.settle('q1', refused('pace', { retryAfterMs: 20_000 }), 1_000);
  expect(facts).toMatchObject({ ending: null, ended: [], requeued: ['q1'] });
  expect(lineOf(queue)).toEqual(['q1', 'q2', 'q3']);
  const decision = queue.next(21_000);
  expect(decision).toMatchObject({ kind: 'start', question: { ticket: 1, attempts: 1, head: true } });
});

test('Q4.5 several refused at once come back in the order of their tickets', () => {
  const queue = queueOf(6, { minIntervalMs: 0 });
  for (let count = 0; count < 4; count += 1) startNext(queue, 0);
  for (const id of ['q3', 'q1', 'q4', 'q2']) queue.settle(id, refused('overloaded'), 10);
  expect(lineOf(queue)).toEqual(['q1', 'q2', 'q3', 'q4', 'q5', 'q6']);
});

test('Q4.5 across lessons no turn is lost either', () => {
  const queue = createQueue({ ...SETTINGS, minIntervalMs: 0 });
  for (const lessonId of ['a', 'b']) {
    for (const ticket of [1, 2, 3]) queue.enqueue(question(ticket, { id: `${lessonId}${ticket}`, lessonId }), 0);
  }
  const before = lineOf(queue);
  for (let count = 0; count < 3; count += 1) startNext(queue, 0);
  for (const id of ['a2', 'b1', 'a1']) queue.settle(id, refused('pace'), 10);
  expect(lineOf(queue)).toEqual(before);
});

test('Q4 one asked again goes to the head by the caller’s wish', () => {
  const queue = queueOf(2);
  queue.enqueue(question(9), 0, { head: true });
  expect(lineOf(queue)).toEqual(['q9', 'q1', 'q2']);
});

test.each([
  ['Q4.1 pace with retry-after', refused('pace', { retryAfterMs: 7_000 }), 8_000],
  ['Q4.1 pace without', refused('pace'), 61_000],
  ['Q4.1 pace with a retry-after of nothing', refused('pace', { retryAfterMs: 0 }), 2_000],
  ['Q4.2 window with a reset', refused('window', { resetInMs: 3_600_000, retryAfterMs: 5 }), 3_601_000],
  ['Q4.2 window with retry-after alone', refused('window', { retryAfterMs: 9_000 }), 10_000],
  ['Q4.2 window that tells nothing', refused('window'), 61_000],
  ['Q4.4 overloaded', refused('overloaded'), 6_625],
  ['Q4.4 overloaded with a longer retry-after', refused('overloaded', { retryAfterMs: 30_000 }), 31_000],
  ['Q4.3 spending', refused('spending'), null],
  ['Q4.3 credentials', refused('credentials', { retryAfterMs: 5_000 }), null],
])('%s pauses as long as it must', (_, outcome, until) => {
  const queue = queueOf(2, { minIntervalMs: 0 });
  startNext(queue, 0);
  queue.setPace({ fixed: true }, 0);
  const facts = queue.settle('q1', outcome, 1_000);
  expect(facts?.pause).toMatchObject({ since: 1_000, until });
  const pause = queue.pauses(1_000)[0];
  expect(pause).toEqual(facts?.pause);
  expect(queue.next(1_001)).toEqual({ kind: 'paused', pause });
  if (until === null) {
    expect(queue.next(1e12).kind).toBe('paused');
    expect(queue.resume('all', 2e12)).toEqual([pause]);
  } else expect(queue.next(until - 0.5).kind).toBe('paused');
  expect(startNext(queue, until ?? 2e12)).toBe('q1');
});

test('Q4.4 an overloaded provider is left alone for 5 s, doubling to 60 s, until a success', () => {
  const queue = createQueue({ ...SETTINGS, minIntervalMs: 0 }, {}, () => 0.999_999);
  queue.enqueue(question(1), 0);
  let now = 0;
  const lengths: number[] = [];
  for (let count = 0; count < 6; count += 1) {
    expect(startNext(queue, now)).toBe('q1');
    const until = queue.settle('q1', refused('overloaded'), now)?.pause?.until as number;
    lengths.push(Math.round(until - now));
    now = until;
  }
  expect(lengths).toEqual([6_250, 12_500, 25_000, 50_000, 60_000, 60_000]);
  startNext(queue, now);
  queue.settle('q1', ANSWERED, now);
  queue.enqueue(question(2), now);
  startNext(queue, now);
  expect(queue.settle('q2', refused('overloaded'), now)?.pause?.until).toBeCloseTo(now + 6_250, 0);
});

test('Q4.4 a burst that is refused together doubles once, and its late success proves nothing', () => {
  const queue = queueOf(4, { minIntervalMs: 0 });
  for (let count = 0; count < 3; count += 1) startNext(queue, 0);
  const first = queue.settle('q1', refused('overloaded'), 100)?.pause;
  expect(queue.settle('q2', refused('overloaded'), 101)?.pause).toEqual(first);
  queue.settle('q3', ANSWERED, 102);
  startNext(queue, 20_000);
  expect(queue.settle('q1', refused('overloaded'), 20_000)?.pause?.until).toBe(20_000 + 11_250);
});

test('Q4.6 the pause that ends last governs; an earlier end never shortens one', () => {
  const queue = queueOf(1);
  queue.pause({ kind: 'pace', until: 50_000 }, 0);
  queue.pause({ kind: 'pace', until: 20_000 }, 10);
  queue.pause({ kind: 'overloaded', until: 30_000 }, 20);
  expect(queue.pauses(20)).toEqual([
    { kind: 'pace', since: 0, until: 50_000 },
    { kind: 'overloaded', since: 20, until: 30_000 },
  ]);
  expect(queue.pause({ kind: 'overloaded', until: 90_000 }, 25)).toEqual({
    kind: 'overloaded',
    since: 20,
    until: 90_000,
  });
  expect(queue.pauses(50_000).map(({ kind }) => kind)).toEqual(['overloaded']);
  expect(startNext(queue, 90_000)).toBe('q1');
});

test('Q4.7 the teacher opens and ends any pause', () => {
  const queue = queueOf(1);
  queue.pause({ kind: 'teacher', until: null }, 0);
  queue.pause({ kind: 'pace', until: 9_000 }, 0);
  expect(queue.next(1)).toMatchObject({ kind: 'paused', pause: { kind: 'teacher' } });
  expect(queue.resume('teacher', 1).map(({ kind }) => kind)).toEqual(['teacher']);
  expect(queue.next(1)).toMatchObject({ kind: 'paused', pause: { kind: 'pace' } });
  expect(queue.resume('pace', 9_000)).toEqual([]);
  expect(startNext(queue, 9_000)).toBe('q1');
});

test('Q4.8 pauses survive a restart', () => {
  const pauses = [{ kind: 'window' as const, since: -500, until: 7_000 }];
  const queue = queueOf(1, {}, { pauses });
  expect(queue.next(0)).toEqual({ kind: 'paused', pause: pauses[0] });
  expect(startNext(queue, 7_000)).toBe('q1');
});
