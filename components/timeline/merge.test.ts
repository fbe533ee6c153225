import { expect, test } from 'vitest';
import type { LessonTimeline } from '../../server/protocol/timeline.ts';
import { merged } from './merge.ts';

const start = (at: number, ticket: number) => ({ at, ticket, attempt: 1, waitedMs: 1, promised: null });
const known: LessonTimeline = {
  since: 0,
  toldAt: 100,
  endedAt: null,
  starts: [start(10, 1), start(80, 2), start(90, 3)],
  refusals: [{ at: 20, kind: 'pace', status: 429 }],
  pauses: [
    { kind: 'pace', from: 20, until: 40 },
    { kind: 'teacher', from: 60, until: null },
  ],
  intervals: [
    { at: 0, seconds: 6 },
    { at: 20, seconds: 9 },
  ],
};

test('what is told anew replaces what was known of the same time', () => {
  const told: LessonTimeline = {
    since: 70,
    toldAt: 130,
    endedAt: 125,
    starts: [start(80, 2), start(120, 4)],
    refusals: [{ at: 110, kind: 'overloaded', status: 529 }],
    pauses: [{ kind: 'teacher', from: 60, until: 95 }],
    intervals: [
      { at: 70, seconds: 9 },
      { at: 115, seconds: 6 },
    ],
  };
  expect(merged(known, told)).toEqual({
    since: 0,
    toldAt: 130,
    endedAt: 125,
    starts: [start(10, 1), start(80, 2), start(120, 4)],
    refusals: [...known.refusals, ...told.refusals],
    pauses: [known.pauses[0], ...told.pauses],
    intervals: [...known.intervals, { at: 115, seconds: 6 }],
  });
});

test('a lesson that is young is told whole again', () => {
  expect(merged(known, { ...known, toldAt: 110 })).toEqual({ ...known, toldAt: 110 });
});
