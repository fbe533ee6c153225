import { expect, test } from 'vitest';
import type { LessonTimeline } from '../../server/protocol/timeline.ts';
import { isLate, pausedWithin, spanOf, stepsOf, summaryOf } from './minutes.ts';

const MINUTE = 60_000;
const start = (seconds: number, waitedMs: number | null, attempt = 1) => ({
  at: seconds * 1000,
  ticket: 1,
  attempt,
  waitedMs,
  promised: { lowMs: 5_000, highMs: 15_000 },
});
const timeline: LessonTimeline = {
  since: 0,
  toldAt: 10 * MINUTE,
  endedAt: null,
  starts: [start(10, 4_000), start(30, 10_000), start(50, 30_000), start(70, 4_000, 2), start(200, 20_000)],
  refusals: [
    { at: 60_000, kind: 'pace', status: 429 },
    { at: 61_000, kind: 'pace', status: 429 },
    { at: 62_000, kind: 'overloaded', status: 529 },
  ],
  pauses: [
    { kind: 'pace', from: 60_000, until: 100_000 },
    { kind: 'teacher', from: 90_000, until: 150_000 },
    { kind: 'spending', from: 570_000, until: null },
  ],
  intervals: [
    { at: 0, seconds: 6 },
    { at: 60_000, seconds: 9 },
    { at: 240_000, seconds: 7.2 },
  ],
};

test('each minute tells its starts, waits, refusals, pause and pace', () => {
  const steps = stepsOf(timeline, { from: 0, until: 10 * MINUTE });
  expect(steps).toHaveLength(10);
  expect(steps[0]).toEqual({
    from: 0,
    until: MINUTE,
    starts: 3,
    perMinute: 3,
    medianWaitMs: 10_000,
    longestWaitMs: 30_000,
    promised: 3,
    kept: 2,
    refusals: [],
    pausedMs: 0,
    intervalSeconds: 6,
  });
  expect(steps[1]).toMatchObject({
    starts: 1,
    // A second attempt is no second wait.
    medianWaitMs: null,
    refusals: [
      { kind: 'pace', count: 2 },
      { kind: 'overloaded', count: 1 },
    ],
    pausedMs: 60_000,
    intervalSeconds: 9,
  });
  expect(steps.map(({ intervalSeconds }) => intervalSeconds)).toEqual([6, 9, 9, 9, 7.2, 7.2, 7.2, 7.2, 7.2, 7.2]);
});

test('a span that begins later tells what lies in it', () => {
  const steps = stepsOf(timeline, { from: 3 * MINUTE, until: 10 * MINUTE });
  expect(steps[0]).toMatchObject({ from: 3 * MINUTE, starts: 1, refusals: [], intervalSeconds: 9 });
  expect(summaryOf(timeline, { from: 3 * MINUTE, until: 10 * MINUTE })).toEqual({
    starts: 1,
    medianWaitMs: 20_000,
    refusals: 0,
    pausedMs: 30_000,
  });
});

test('late is what the record of the estimates would not let pass', () => {
  const late = [15_001, 18_000, 18_001].map((waitedMs) => isLate(start(1, waitedMs)));
  expect(late).toEqual([false, false, true]);
  expect(isLate({ ...start(1, 90_000), promised: null })).toBe(false);
});

test('what two pauses hold at once counts once, and an open one holds until now', () => {
  expect(pausedWithin(timeline, { from: 0, until: 10 * MINUTE })).toBe(90_000 + 30_000);
  expect(pausedWithin(timeline, { from: 70_000, until: 80_000 })).toBe(10_000);
});

test('long quiet before, after and without questions is not shown', () => {
  const hours = 60 * MINUTE;
  const open = { ...timeline, toldAt: 5 * hours, starts: [start(3 * 3600, 1)], refusals: [] };
  expect(spanOf(open, null)).toEqual({ from: 3 * hours - MINUTE, until: 5 * hours });
  expect(spanOf(open, 15 * MINUTE)).toEqual({ from: 5 * hours - 15 * MINUTE, until: 5 * hours });
  const ended = { ...open, starts: [...open.starts, start(3.2 * 3600, 1)], endedAt: 4 * hours };
  expect(spanOf(ended, null)).toEqual({ from: 3 * hours - MINUTE, until: 3.2 * hours + MINUTE });
  expect(spanOf({ ...open, starts: [] }, null)).toEqual({ from: 4 * hours, until: 5 * hours });
  expect(spanOf({ ...timeline, toldAt: MINUTE, starts: [], refusals: [] }, null)).toEqual({
    from: -4 * MINUTE,
    until: MINUTE,
  });
});

test('a long lesson is cut into fewer steps, each still told by the minute', () => {
  const steps = stepsOf(timeline, { from: 0, until: 150 * MINUTE });
  expect(steps).toHaveLength(75);
  expect(steps[0]).toMatchObject({ until: 2 * MINUTE, starts: 4, perMinute: 2 });
});
