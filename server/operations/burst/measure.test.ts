import { expect, test } from 'vitest';
import { type Journey, measure, safeSize, tableOf } from './measure.ts';

const journey = (change: Partial<Journey>): Journey => ({
  ended: 'answered',
  refused: false,
  startedAt: 0,
  endedAt: 1000,
  promisedMs: 0,
  ...change,
});

test('gaps, waits and the error of the estimate come from the starts', () => {
  const result = measure([
    journey({ startedAt: 6000, endedAt: 8000, promisedMs: 7000 }),
    journey({ startedAt: 0, endedAt: 1500, promisedMs: null }),
    journey({ startedAt: 13_000, endedAt: 14_000, promisedMs: 12_000, refused: true }),
    journey({ ended: 'failed', startedAt: null, endedAt: 20 }),
  ]);
  expect(result).toEqual({
    students: 4,
    answered: 3,
    refused: 1,
    failed: 1,
    leastGapMs: 6000,
    meanGapMs: 6500,
    worstWaitMs: 13_000,
    drainMs: 14_000,
    estimateErrorMs: 1000,
  });
});

test('the safe size is the largest without a refusal, a failure or a start before its time', () => {
  const at = (students: number, change = {}) => ({
    ...measure(Array.from({ length: students }, (_, n) => journey({ startedAt: n * 6000 }))),
    ...change,
  });
  expect(safeSize([at(1), at(10), at(20), at(30, { refused: 1 })], 6000)).toBe(20);
  expect(safeSize([at(10), at(20, { answered: 19 }), at(30, { leastGapMs: 5000 })], 6000)).toBe(10);
  expect(safeSize([at(10, { refused: 2 })], 6000)).toBeNull();
});

test('columns line up under Chinese heads', () => {
  expect(
    tableOf(
      ['學生數', 'x'],
      [
        ['10', '–'],
        ['1000000', '2'],
      ],
    ),
  ).toEqual([' 學生數  x', '     10  –', '1000000  2']);
});
