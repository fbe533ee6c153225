import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchDeadlines } from './deadlines.ts';

const deadlines = { firstByteMs: 100, idleMs: 50, totalMs: 1_000 };
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('passes the first-byte deadline when nothing comes', () => {
  const passed = vi.fn();
  watchDeadlines(deadlines, passed);
  vi.advanceTimersByTime(99);
  expect(passed).not.toHaveBeenCalled();
  vi.advanceTimersByTime(10_000);
  expect(passed).toHaveBeenCalledOnce();
  expect(passed).toHaveBeenCalledWith(expect.objectContaining({ type: 'timeout', deadline: 'first-byte' }));
});

it('passes the idle deadline after the last sign of life', () => {
  const passed = vi.fn();
  const watch = watchDeadlines(deadlines, passed);
  for (let count = 0; count < 5; count += 1) {
    watch.alive();
    vi.advanceTimersByTime(49);
  }
  expect(passed).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(passed).toHaveBeenCalledWith(expect.objectContaining({ deadline: 'idle' }));
});

it('passes the total deadline however lively it is', () => {
  const passed = vi.fn();
  const watch = watchDeadlines(deadlines, passed);
  for (let count = 0; count < 25; count += 1) {
    watch.alive();
    vi.advanceTimersByTime(40);
  }
  expect(passed).toHaveBeenCalledWith(expect.objectContaining({ deadline: 'total' }));
});

it('says nothing once it is stopped, nor starts again', () => {
  const passed = vi.fn();
  const watch = watchDeadlines(deadlines, passed);
  watch.stop();
  watch.alive();
  vi.advanceTimersByTime(10_000);
  expect(passed).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});
