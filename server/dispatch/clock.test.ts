import { expect, test } from 'vitest';
import { readBootId, systemClock } from './clock.ts';
import { createManualClock } from './manual-clock.ts';

const NEVER = new AbortController().signal;

test('Q3.8 a sleep is never early, and late by little', async () => {
  const late: number[] = [];
  for (const ms of [0, 0.4, 1, 1.7, 3, 7.3, 12, 25]) {
    const at = systemClock.now() + ms;
    await systemClock.sleepUntil(at, NEVER);
    late.push(systemClock.now() - at);
  }
  expect(Math.min(...late)).toBeGreaterThanOrEqual(0);
  expect(late.sort((one, other) => one - other)[3]).toBeLessThan(5);
});

test('Q3.8 a sleep ends at once when it is called off, before or during', async () => {
  const wake = new AbortController();
  const sleeping = systemClock.sleepUntil(systemClock.now() + 3_000_000_000, wake.signal);
  wake.abort();
  await sleeping;
  await systemClock.sleepUntil(systemClock.now() + 3_000_000_000, wake.signal);
});

test('Q3.8 a short while is left to others, and nothing here happens in it', () => {
  const begun = systemClock.now();
  let happened = false;
  setImmediate(() => {
    happened = true;
  });
  systemClock.giveWay(2);
  expect(systemClock.now() - begun).toBeGreaterThanOrEqual(2);
  expect(happened).toBe(false);
});

test('Q8.3 a boot has a name, where the machine tells it', () => {
  expect(readBootId('/nowhere')).toBeNull();
  expect(readBootId('/proc/sys/kernel/hostname')).not.toBe('');
});

test('a manual clock wakes sleepers in order, each at its own time', async () => {
  const clock = createManualClock(10);
  const woken: number[] = [];
  for (const at of [40, 20, 30]) void clock.sleepUntil(at, NEVER).then(() => woken.push(clock.now()));
  await clock.sleepUntil(10, NEVER);
  await clock.advance(25);
  expect(woken).toEqual([20, 30]);
  expect(clock.sleeping()).toEqual([40]);
  expect(clock.now()).toBe(35);
});
