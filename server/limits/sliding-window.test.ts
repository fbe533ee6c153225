import { expect, test } from 'vitest';
import { createSlidingWindow } from './sliding-window.ts';

test('Q3.5 what does not fit waits to the very millisecond at which it does', () => {
  const window = createSlidingWindow(10, 60_000);
  window.take(6, 1_000);
  window.take(4, 2_000);
  expect(window.earliest(1, 2_000)).toBe(61_000);
  expect(window.earliest(6, 2_000)).toBe(61_000);
  expect(window.earliest(7, 2_000)).toBe(62_000);
  expect(window.used(60_999)).toBe(10);
  expect(window.earliest(6, 61_000)).toBe(61_000);
  expect(window.used(61_000)).toBe(4);
});

test('Q3.5 a fraction of a millisecond never makes room early', () => {
  const window = createSlidingWindow(1, 60_000);
  window.take(1, 1_000.3);
  expect(window.earliest(1, 1_001)).toBe(61_001);
});

test('Q3.5 more than the whole limit waits for an empty window, not for ever', () => {
  const window = createSlidingWindow(10, 60_000);
  expect(window.earliest(50, 5)).toBe(5);
  window.take(50, 5);
  expect(window.earliest(50, 6)).toBe(60_005);
});

test('Q3.7 a correction changes the room at its own moment, and nothing once that has left', () => {
  const window = createSlidingWindow(10, 60_000);
  window.take(8, 1_000);
  window.take(1, 2_000);
  window.correct(1_000, 8, 3);
  expect(window.used(2_000)).toBe(4);
  window.correct(2_000, 1, 7.2);
  expect(window.used(2_000)).toBe(11);
  expect(window.earliest(1, 2_000)).toBe(61_000);
  expect(window.used(61_000)).toBe(8);
  window.correct(1_000, 3, 9);
  window.correct(1_500, 3, 9);
  expect(window.used(61_000)).toBe(8);
  window.correct(2_000, 8, -5);
  expect(window.used(61_000)).toBe(0);
});

test('Q3.5 starts of one millisecond are counted together, old ones are dropped', () => {
  const window = createSlidingWindow(1_000_000, 100);
  for (let at = 0; at < 20_000; at += 0.25) window.take(1, at);
  expect(window.used(20_000)).toBe(399);
  expect(window.earliest(1_000_000, 20_000)).toBe(20_100);
});

test('Q10.2 a copy looks ahead without touching the window', () => {
  const window = createSlidingWindow(2, 60_000);
  window.take(1, 0);
  const ahead = window.copy();
  ahead.take(1, 5);
  ahead.correct(0, 1, 2);
  expect(window.used(5)).toBe(1);
  expect(ahead.used(5)).toBe(3);
});

test('Q3.5 no minute holds more than the limit, at any arrival', () => {
  const window = createSlidingWindow(50, 60_000);
  const starts: { at: number; amount: number }[] = [];
  let now = 0;
  for (let index = 0; index < 2_000; index += 1) {
    const amount = 1 + ((index * 7_919) % 13);
    now = window.earliest(amount, now + ((index * 104_729) % 900));
    window.take(amount, now);
    starts.push({ at: now, amount });
  }
  for (const { at } of starts) {
    const inMinute = starts.filter((start) => start.at > at - 60_000 && start.at <= at);
    expect(inMinute.reduce((sum, start) => sum + start.amount, 0)).toBeLessThanOrEqual(50);
  }
});
