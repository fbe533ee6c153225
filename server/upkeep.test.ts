import { expect, test } from 'vitest';
import { startUpkeep, untilMidnight } from './upkeep.ts';

test('the next time is just after the coming midnight', () => {
  const at = new Date(2026, 10, 21, 23, 30).getTime();
  expect(new Date(at + untilMidnight(at))).toEqual(new Date(2026, 10, 22, 0, 1));
});

test('every duty runs at the start and again each day, whatever another one did; stopping ends it', async () => {
  const told: object[] = [];
  const done: string[] = [];
  let next: (() => void) | null = null;
  let cancelled = false;
  const stop = startUpkeep(
    [
      { name: 'one', run: () => Promise.reject(new Error('full disk')) },
      { name: 'two', run: async () => void done.push('two') },
    ],
    {
      wall: () => 0,
      later: (run) => {
        next = run;
        return () => {
          cancelled = true;
        };
      },
      log: { info() {}, warn() {}, error: (facts) => told.push(facts) },
    },
  );
  const turns = () => new Promise((resolve) => setImmediate(resolve));
  await turns();
  expect(done).toEqual(['two']);
  expect(told).toMatchObject([{ duty: 'one' }]);
  (next as (() => void) | null)?.();
  await turns();
  expect(done).toEqual(['two', 'two']);
  stop();
  expect(cancelled).toBe(true);
});
