import { expect, test } from 'vitest';
import { timeTicks } from './time-ticks.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const taipei = () => 8 * HOUR;
const clock = (at: number) => new Date(at + 8 * HOUR).toISOString().slice(8, 16);
const nine = Date.parse('2026-11-21T01:03:20.000Z');

test('labels stand at round times and have room', () => {
  expect(timeTicks(nine, nine + 45 * MINUTE, 800, taipei).map(clock)).toEqual(
    ['05', '10', '15', '20', '25', '30', '35', '40', '45'].map((minute) => `21T09:${minute}`),
  );
  expect(timeTicks(nine, nine + 45 * MINUTE, 240, taipei).map(clock)).toEqual(['21T09:15', '21T09:30', '21T09:45']);
});

test('of long spans, at round hours and days of the local clock', () => {
  expect(timeTicks(nine, nine + 20 * HOUR, 400, taipei).map(clock)).toEqual(['21T12:00', '21T18:00', '22T00:00']);
  expect(timeTicks(nine, nine + 3 * 24 * HOUR, 300, taipei).map(clock)).toEqual(['22T00:00', '23T00:00', '24T00:00']);
});

test('a chart that has no room has no more than one', () => {
  expect(timeTicks(nine, nine + 10 * MINUTE, 0, taipei).length).toBeLessThanOrEqual(1);
});
