import { expect, test } from 'vitest';
import { eraseWhatIsOld, type RetentionParts } from './retention.ts';
import type { HistoryRow, LessonTitle } from './store/store.ts';

const day = (days: number) => new Date(Date.UTC(2027, 0, 1) + days * 86_400_000);

/** The last question was asked on day 0. */
async function look(now: Date, synchronised: boolean | null, change: Partial<RetentionParts> = {}) {
  const erased: Date[] = [];
  const warned: object[] = [];
  const parts: RetentionParts = {
    days: 180,
    classroom: { eraseOld: async (before) => erased.push(before) },
    history: {
      page: async () => [{ askedAt: day(0) } as HistoryRow],
      lessonTitles: async () => [{ openedAt: day(-30) } as LessonTitle],
    },
    copies: { newest: () => day(-1), expire: (before) => void erased.push(before) },
    clockSynchronised: async () => synchronised,
    log: { info() {}, warn: (facts) => void warned.push(facts), error() {} },
    ...change,
  };
  await eraseWhatIsOld(parts, now);
  return { erased, warned: warned.length };
}

test('lessons and copies older than the days that were set go', async () => {
  const before = day(-170);
  for (const synchronised of [true, false, null]) {
    expect(await look(day(10), synchronised)).toEqual({ erased: [before, before], warned: 0 });
  }
  expect((await look(day(10), true, { days: 0 })).erased).toEqual([]);
});

test('a clock that jumped a year ahead erases nothing, until the network sets it or a lesson is held', async () => {
  expect(await look(day(366), false)).toEqual({ erased: [], warned: 1 });
  expect((await look(day(366), true)).erased).toHaveLength(2);
  // No systemd to ask: as the operator set it.
  expect((await look(day(366), null)).erased).toHaveLength(2);
  const held = { page: async () => [{ askedAt: day(365) } as HistoryRow], lessonTitles: async () => [] };
  expect((await look(day(366), false, { history: held })).erased).toHaveLength(2);
});

test('where nothing has happened yet there is nothing to wait for', async () => {
  const nothing = { page: async () => [], lessonTitles: async () => [] };
  const copies = { newest: () => null, expire: () => {} };
  expect((await look(day(366), false, { history: nothing, copies })).warned).toBe(0);
});
