import { expect, test } from 'vitest';
import { LATEST_SEND_MS, lastStartHere, pauseEndHere, startsHere } from './last-start.ts';

const HERE = { now: 500_000, bootId: 'this boot' };

function stored(monotonicMs: number, bootId: string | null = 'this boot') {
  return { monotonicMs, bootId };
}

test('Q8.3 nothing was ever started', () => {
  expect(lastStartHere(null, HERE)).toBeNull();
});

test('Q8.3 within one boot the last start is known, and never taken for earlier than it can have been', () => {
  expect(lastStartHere(stored(400_000), HERE)).toBe(400_000 + LATEST_SEND_MS);
  expect(lastStartHere(stored(499_500), HERE)).toBe(500_000);
});

test.each([
  ['another boot', stored(400_000, 'another boot')],
  ['an unknown boot', stored(400_000, null)],
  ['a time ahead of ours', stored(500_001)],
])('Q8.3 %s: it was just now', (_, start) => {
  expect(lastStartHere(start, HERE)).toBe(500_000);
  expect(lastStartHere(start, { ...HERE, bootId: null })).toBe(500_000);
});

test('Q8.3 the starts of the last minute keep their distances', () => {
  expect(startsHere([], HERE)).toEqual([]);
  expect(startsHere([stored(470_000), stored(450_000)], HERE).map(({ at }) => at)).toEqual([450_000, 470_000]);
  const before = [stored(1_000, 'another boot'), stored(9_000, 'another boot')];
  expect(startsHere(before, HERE).map(({ at }) => at)).toEqual([492_000, 500_000]);
  const mixed = [stored(9_000, 'another boot'), stored(450_000)];
  expect(startsHere(mixed, HERE).map(({ at }) => at)).toEqual([500_000, 500_000]);
});

test('Q4.8 a pause ends when it would have, by the monotonic clock or else by what wall time tells', () => {
  const end = { ...stored(400_000), leftMs: 300_000, wallMs: 1_000_000 };
  expect(pauseEndHere(end, { ...HERE, wallMs: 0 })).toBe(700_000);
  const other = { ...HERE, bootId: 'another boot' };
  expect(pauseEndHere(end, { ...other, wallMs: 1_100_000 })).toBe(700_000);
  // The wall clock stepped back: the whole pause again. Far ahead: the pause is over.
  expect(pauseEndHere(end, { ...other, wallMs: 5 })).toBe(800_000);
  expect(pauseEndHere(end, { ...other, wallMs: 9_000_000 })).toBe(500_000);
});
