import { expect, test } from 'vitest';
import { type Kept, timelineOf } from './timeline.ts';

const at = (seconds: number) => new Date(seconds * 1000);
const NOTHING: Kept = { starts: [], refusals: [], pauses: [], intervalBeforeMs: null, paceChanges: [] };
const MOMENT = { since: 0, now: 100_000, endedAt: null, intervalMs: 6_000 };

test('a pause that was extended is one pause, and one that should be over is over', () => {
  const { pauses } = timelineOf(
    {
      ...NOTHING,
      pauses: [
        { kind: 'pace', from: at(10), until: at(20), endedAt: at(15) },
        { kind: 'teacher', from: at(12), until: null, endedAt: at(30) },
        { kind: 'pace', from: at(15), until: at(40), endedAt: at(40) },
        { kind: 'pace', from: at(60), until: at(90), endedAt: null },
        { kind: 'spending', from: at(95), until: null, endedAt: null },
      ],
    },
    MOMENT,
  );
  expect(pauses).toEqual([
    { kind: 'pace', from: 10_000, until: 40_000 },
    { kind: 'teacher', from: 12_000, until: 30_000 },
    { kind: 'pace', from: 60_000, until: 90_000 },
    { kind: 'spending', from: 95_000, until: null },
  ]);
});

test('the interval is known from the beginning on', () => {
  const changes = [{ at: at(50), fromMs: 8_000, toMs: 12_000 }];
  const after = { at: 50_000, seconds: 12 };
  const seconds = (kept: Partial<Kept>) => timelineOf({ ...NOTHING, ...kept }, MOMENT).intervals;
  expect(seconds({})).toEqual([{ at: 0, seconds: 6 }]);
  expect(seconds({ paceChanges: changes })).toEqual([{ at: 0, seconds: 8 }, after]);
  expect(seconds({ paceChanges: changes, intervalBeforeMs: 9_000 })).toEqual([{ at: 0, seconds: 9 }, after]);
});
