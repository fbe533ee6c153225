import { expect, test } from 'vitest';
import { createQueue } from './queue.ts';
import { ANSWERED, question, queueOf, SETTINGS, startNext } from './queue-for-tests.ts';

test('Q3 nothing waits: idle; something waits: it starts at once', () => {
  const queue = queueOf(0);
  expect(queue.next(0)).toEqual({ kind: 'idle' });
  queue.enqueue(question(1), 5);
  expect(queue.next(5)).toEqual({ kind: 'start', question: question(1) });
});

test('Q3.1 the next start waits for the whole interval, to the moment', () => {
  const queue = queueOf(2);
  startNext(queue, 100.25);
  expect(queue.next(100.25)).toEqual({ kind: 'wait', until: 6_100.25, why: 'interval', question: question(2) });
  expect(queue.next(6_100.24).kind).toBe('wait');
  expect(queue.next(6_100.25).kind).toBe('start');
});

test('Q3.1 an end, a cancel or a long idle time earns no start before its time', () => {
  const queue = queueOf(3);
  startNext(queue, 0);
  queue.settle('q1', ANSWERED, 10);
  queue.cancel('q2', 20);
  expect(queue.next(5_999).kind).toBe('wait');
  expect(startNext(queue, 50_000)).toBe('q3');
  queue.enqueue(question(4), 50_001);
  expect(queue.next(55_999).kind).toBe('wait');
});

test('Q3.3 at the cap it is full until one ends', () => {
  const queue = queueOf(3, { maxConcurrent: 2 });
  startNext(queue, 0);
  startNext(queue, 6_000);
  expect(queue.next(60_000)).toEqual({ kind: 'full' });
  queue.settle('q1', ANSWERED, 60_000);
  expect(startNext(queue, 60_000)).toBe('q3');
});

test('Q3.4 a lesson whose dispatch is off is left out until it is on', () => {
  const queue = queueOf(1);
  queue.setDispatch('lesson', false);
  expect(queue.next(0)).toEqual({ kind: 'idle' });
  queue.setDispatch('lesson', true);
  queue.setDispatch('lesson', true);
  expect(startNext(queue, 0)).toBe('q1');
});

test('Q3.5 the limits of a minute are named when they keep longest', () => {
  const limits = { requestsPerMinute: 2, inputTokensPerMinute: null, outputTokensPerMinute: null };
  const queue = queueOf(3, { limits });
  startNext(queue, 0);
  startNext(queue, 6_000);
  expect(queue.next(6_000)).toMatchObject({ kind: 'wait', until: 60_000, why: 'requests' });
  expect(startNext(queue, 60_000)).toBe('q3');
});

test('Q3.5 starts before the restart count in the windows', () => {
  const limits = { requestsPerMinute: 1, inputTokensPerMinute: null, outputTokensPerMinute: null };
  const queue = queueOf(1, { limits }, { recentStarts: [{ at: -20_000, inputTokens: 1, outputTokens: 1 }] });
  expect(queue.next(0)).toMatchObject({ kind: 'wait', until: 40_000, why: 'requests' });
});

test('Q3.6 what the provider says is left slows down before a refusal', () => {
  const queue = queueOf(2, { minIntervalMs: 0 });
  startNext(queue, 0);
  queue.observeQuota([{ dimension: 'requests', limit: 50, remaining: 0, resetInMs: 60_000 }], 100);
  expect(queue.next(100)).toMatchObject({ kind: 'wait', until: 1_300, why: 'quota' });
});

test('Q3.7 a start is counted by its expected tokens until the true ones are known', () => {
  const limits = { requestsPerMinute: null, inputTokensPerMinute: 100, outputTokensPerMinute: null };
  const queue = createQueue({ ...SETTINGS, minIntervalMs: 0, limits });
  const expected = { inputTokens: 60, outputTokens: 1 };
  queue.enqueue(question(1, { expected }), 0);
  queue.enqueue(question(2, { expected }), 0);
  startNext(queue, 0);
  expect(queue.next(1)).toMatchObject({ kind: 'wait', until: 60_000, why: 'input-tokens' });
  // Written to the provider's cache counts, read from it does not.
  const use = { input: 30, cacheRead: 900, cacheWrite: 10, output: 1 };
  queue.settle('q1', { type: 'answered', use, serviceMs: 1 }, 1);
  expect(startNext(queue, 1)).toBe('q2');
});

test('Q3.7 an answer whose use is unknown, or that wrote no cache, is counted as well as it can be', () => {
  const limits = { requestsPerMinute: null, inputTokensPerMinute: 100, outputTokensPerMinute: null };
  const queue = createQueue({ ...SETTINGS, minIntervalMs: 0, limits });
  const expected = { inputTokens: 60, outputTokens: 1 };
  for (const ticket of [1, 2]) queue.enqueue(question(ticket, { expected }), 0);
  startNext(queue, 0);
  queue.settle('q1', { type: 'answered', use: null, serviceMs: 1 }, 1);
  expect(queue.next(1).kind).toBe('wait');
  startNext(queue, 60_000);
  queue.settle('q2', { type: 'answered', use: { input: 5, cacheRead: 0, output: 1 }, serviceMs: 1 }, 60_001);
  queue.enqueue(question(3, { expected }), 60_001);
  expect(startNext(queue, 60_001)).toBe('q3');
});

test('Q8.3 a restart is no burst: the last start still holds the next one back', () => {
  const queue = queueOf(1, {}, { lastStartAt: -1_000 });
  expect(queue.next(0)).toMatchObject({ kind: 'wait', until: 5_000 });
});

test('Q3 starting what does not lead a waiting party is refused loudly', () => {
  const queue = queueOf(1);
  expect(() => queue.start('nobody', 0)).toThrow('nobody');
  queue.enqueue(question(2, { mergeKey: 'same' }), 0);
  queue.enqueue(question(3, { mergeKey: 'same' }), 0);
  expect(() => queue.start('q3', 0)).toThrow('q3');
  queue.start('q1', 0);
  expect(() => queue.start('q1', 0)).toThrow('q1');
});

test('Q3.10 a raised limit lets the next one start at once, a lowered one holds it back', () => {
  const limits = { requestsPerMinute: 1, inputTokensPerMinute: null, outputTokensPerMinute: null };
  const queue = queueOf(4, { minIntervalMs: 0, limits });
  startNext(queue, 0);
  expect(queue.next(100)).toMatchObject({ kind: 'wait', until: 60_000, why: 'requests' });
  queue.setLimits({ ...limits, requestsPerMinute: 3 });
  expect(startNext(queue, 100)).toBe('q2');
  expect(startNext(queue, 200)).toBe('q3');
  queue.setLimits({ ...limits, requestsPerMinute: 2 });
  expect(queue.next(300)).toMatchObject({ kind: 'wait', until: 60_100, why: 'requests' });
});
