import { expect, test } from 'vitest';
import { createQueue } from './queue.ts';
import { ANSWERED, question, queueOf, refused, SETTINGS, startNext } from './queue-for-tests.ts';

/** Service times that leave nothing to chance. */
const TEN_SECONDS = { serviceTimesMs: new Array<number>(8).fill(10_000) };

function waits(queue: ReturnType<typeof queueOf>, now: number) {
  return [...queue.estimates(now)].map(([id, { lowMs, expectedMs, highMs }]) => {
    expect([lowMs, highMs]).toEqual([expectedMs, expectedMs]);
    return [id, expectedMs];
  });
}

test('Q10.1 the interval alone: one start after another', () => {
  const queue = queueOf(3, {}, TEN_SECONDS);
  expect(waits(queue, 0)).toEqual([
    ['q1', 0],
    ['q2', 6_000],
    ['q3', 12_000],
  ]);
  startNext(queue, 0);
  expect(waits(queue, 2_000)).toEqual([
    ['q2', 4_000],
    ['q3', 10_000],
  ]);
});

test('Q10.1 the cap: a start waits for the one whose end is expected first', () => {
  const queue = queueOf(5, { minIntervalMs: 0, maxConcurrent: 2 }, TEN_SECONDS);
  startNext(queue, 0);
  startNext(queue, 4_000);
  expect(waits(queue, 5_000)).toEqual([
    ['q3', 5_000],
    ['q4', 9_000],
    ['q5', 15_000],
  ]);
  queue.setPace({ maxConcurrent: 1 }, 5_000);
  expect(waits(queue, 5_000)[0]).toEqual(['q3', 9_000]);
});

test('Q10.1 one that has taken longer than any seen is expected to take a while more', () => {
  const queue = queueOf(2, { minIntervalMs: 0, maxConcurrent: 1 }, TEN_SECONDS);
  startNext(queue, 0);
  expect(waits(queue, 40_000)).toEqual([['q2', 10_000]]);
});

test('Q10.2 the limits of a minute are played ahead too', () => {
  const limits = { requestsPerMinute: 2, inputTokensPerMinute: null, outputTokensPerMinute: null };
  const queue = queueOf(3, { minIntervalMs: 1_000, limits }, TEN_SECONDS);
  const expected = [
    ['q1', 0],
    ['q2', 1_000],
    ['q3', 60_000],
  ];
  expect(waits(queue, 0)).toEqual(expected);
  expect(waits(queue, 0)).toEqual(expected);
});

test('Q10.2 so is what the provider says is left, and how fast it refills', () => {
  const queue = queueOf(4, { minIntervalMs: 0 }, TEN_SECONDS);
  startNext(queue, 0);
  queue.observeQuota([{ dimension: 'requests', limit: 50, remaining: 0, resetInMs: 60_000 }], 100);
  const expected = [
    ['q2', 1_200],
    ['q3', 2_400],
    ['q4', 3_600],
  ];
  expect(waits(queue, 100)).toEqual(expected);
  expect(waits(queue, 100)).toEqual(expected);
  expect(queue.next(100)).toMatchObject({ kind: 'wait', until: 1_300, why: 'quota' });
});

test('Q10.3 a pause with an end is waited for; without one nothing is promised', () => {
  const queue = queueOf(1, {}, TEN_SECONDS);
  queue.pause({ kind: 'pace', until: 25_000 }, 0);
  expect(waits(queue, 5_000)).toEqual([['q1', 20_000]]);
  queue.pause({ kind: 'spending', until: null }, 0);
  expect(queue.estimates(5_000).size).toBe(0);
});

test('Q10.3 a lesson whose dispatch is off is promised nothing, merged questions the same', () => {
  const queue = createQueue(SETTINGS, TEN_SECONDS);
  queue.enqueue(question(1, { lessonId: 'off' }), 0);
  queue.setDispatch('off', false);
  queue.enqueue(question(2, { mergeKey: 'same' }), 0);
  queue.enqueue(question(3, { mergeKey: 'same' }), 0);
  expect(waits(queue, 0)).toEqual([
    ['q2', 0],
    ['q3', 0],
  ]);
});

test('Q10.1 times seen replace what is assumed at first, and the range says how sure it is', () => {
  const queue = queueOf(4, { minIntervalMs: 0, maxConcurrent: 1 });
  startNext(queue, 0);
  const guessed = queue.estimates(0).get('q4');
  expect(guessed?.lowMs).toBeLessThan((guessed?.highMs as number) / 1.5);
  queue.settle('q1', ANSWERED, 8_000);
  for (let ticket = 5; ticket < 305; ticket += 1) {
    queue.enqueue(question(ticket), 0);
    queue.start(`q${ticket}`, 8_000);
    queue.settle(`q${ticket}`, { ...ANSWERED, serviceMs: 2_000 } as typeof ANSWERED, 8_000);
  }
  expect(queue.estimates(8_000).get('q4')).toEqual({ lowMs: 4_000, expectedMs: 4_000, highMs: 4_000 });
});

test('Q10.1 the order that is promised is the order that is served', () => {
  const queue = createQueue({ ...SETTINGS, minIntervalMs: 1_000 }, TEN_SECONDS);
  queue.setOrder('a', 'fair');
  for (const ticket of [1, 2, 3])
    queue.enqueue(question(ticket, { id: `a${ticket}`, lessonId: 'a', studentId: 's' }), 0);
  for (const ticket of [1, 2]) queue.enqueue(question(ticket, { id: `b${ticket}`, lessonId: 'b' }), 0);
  startNext(queue, 0);
  queue.settle('a1', refused('overloaded'), 0);
  const promised = [...queue.estimates(10_000).keys()];
  expect(promised).toEqual(queue.places().map(({ id }) => id));
  const served = promised.map((_, index) => startNext(queue, 10_000 + index * 1_000));
  expect(served).toEqual(promised);
});

test('Q10.6 places of 1,000 and estimates of 300 cost next to nothing', () => {
  const queue = queueOf(1_000);
  const fastest = (work: () => void): number => {
    const times = Array.from({ length: 30 }, () => {
      const begin = performance.now();
      work();
      return performance.now() - begin;
    });
    return Math.min(...times);
  };
  let ticket = 1_000;
  const places = fastest(() => {
    ticket += 1;
    queue.enqueue(question(ticket), 0);
    queue.places();
  });
  const small = queueOf(300);
  expect(places).toBeLessThan(1);
  expect(fastest(() => void small.estimates(0))).toBeLessThan(20);
});
