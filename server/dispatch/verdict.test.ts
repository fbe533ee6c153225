import { expect, test } from 'vitest';
import type { Failure } from '../provider/answer-provider.ts';
import { question } from '../queue/queue-for-tests.ts';
import { crashedTooOften, judge } from './verdict.ts';

const BACK_OFF = { type: 'refused', refusal: { kind: 'overloaded', retryAfterMs: null, resetInMs: null } };

const OFFLINE: Failure = { type: 'unreachable', status: null, detail: '' };
const ERROR_500: Failure = { type: 'unreachable', status: 500, detail: '' };
const BROKEN: Failure = { type: 'broken', reason: 'died', detail: '' };
const SLOW_START: Failure = { type: 'timeout', deadline: 'first-byte', detail: '' };

const ALONE = { upstreamAnswered: false, brokenInARow: 1 };

test.each<[string, Failure, number, typeof ALONE, object]>([
  ['offline, for the first time', OFFLINE, 0, ALONE, { ...BACK_OFF, strike: false }],
  ['offline, for the hundredth time', OFFLINE, 99, ALONE, { ...BACK_OFF, strike: false }],
  ['dropped mid-answer', OFFLINE, 0, { ...ALONE, upstreamAnswered: true }, { ...BACK_OFF, strike: true }],
  ['a 500 for the second time', ERROR_500, 1, ALONE, { ...BACK_OFF, strike: true }],
  ['a 500 for the third time', ERROR_500, 2, ALONE, { type: 'failed' }],
  ['no first byte', SLOW_START, 0, ALONE, { ...BACK_OFF, strike: true }],
  ['no first byte again', SLOW_START, 1, ALONE, { type: 'failed' }],
  ['idle', { type: 'timeout', deadline: 'idle', detail: '' }, 0, ALONE, { type: 'failed' }],
  ['too long in all', { type: 'timeout', deadline: 'total', detail: '' }, 0, ALONE, { type: 'failed' }],
  ['broken', BROKEN, 0, ALONE, { type: 'again', strike: true }],
  ['broken again', BROKEN, 1, ALONE, { type: 'failed' }],
  ['the third broken in a row', BROKEN, 1, { ...ALONE, brokenInARow: 3 }, { ...BACK_OFF, strike: true }],
  ['broken for ever', BROKEN, 7, { ...ALONE, brokenInARow: 9 }, { type: 'failed' }],
  ['rejected', { type: 'rejected', status: 400, detail: '' }, 0, ALONE, { type: 'failed' }],
  ['unsafe', { type: 'unsafe', reason: 'tools', detail: '' }, 0, ALONE, { type: 'failed' }],
  ['cancelled by nobody', { type: 'cancelled', detail: '' }, 0, ALONE, { type: 'failed' }],
])('Q8.4 %s', (_, failure, strikes, circumstances, outcome) => {
  expect(judge(failure, strikes, circumstances)).toEqual(outcome);
});

test('Q4 a refusal goes on as it is, however often', () => {
  const refusal = { kind: 'pace', retryAfterMs: 5_000, resetInMs: null } as const;
  const failure: Failure = { type: 'refused', ...refusal, status: 429, quota: [], detail: '' };
  expect(judge(failure, 50, ALONE)).toEqual({ type: 'refused', refusal });
});

test('Q8.2 two crashes are too many', () => {
  expect([0, 1, 2].map((crashes) => crashedTooOften(question(1, { crashes })))).toEqual([false, false, true]);
});
