/** The pool by itself: counts and times, with processes that are only noted down. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Child, ChildEnding } from './child.ts';
import type { Combination } from './command.ts';
import { createWarmPool } from './warm-pool.ts';

const lesson: Combination = { model: 'm', instructions: 'Be brief.', maxOutputTokens: 100 };
const other: Combination = { ...lesson, instructions: 'Be long.' };
const handshake = '{"type":"control_response"}';
const minute = 60_000;

type Noted = {
  readonly combination: Combination;
  readonly say: (line: string) => void;
  readonly die: () => Promise<void>;
  stopped: boolean;
};
let noted: Noted[];
beforeEach(() => {
  vi.useFakeTimers();
  noted = [];
});
afterEach(() => {
  vi.useRealTimers();
});

function start(combination: Combination) {
  let listener: (line: string) => void = () => {};
  let end: (ending: ChildEnding) => void = () => {};
  let hasEnded = false;
  const ended = new Promise<ChildEnding>((resolve) => {
    end = resolve;
  });
  const die = async () => {
    hasEnded = true;
    end({ code: 0, signal: null, complaint: '' });
    await ended;
  };
  const entry: Noted = { combination, say: (line) => listener(line), die, stopped: false };
  noted.push(entry);
  const child: Child = {
    pid: noted.length,
    listen(next) {
      listener = next;
    },
    write() {},
    endInput() {},
    ended,
    get hasEnded() {
      return hasEnded;
    },
    stop() {
      entry.stopped = true;
      void die();
      return ended;
    },
  };
  return { child, ticket: { secret: 's', used: false, arm() {}, revoke() {} } };
}
const pool = (size: number, mostProcesses = 5, rehearsals = 0) =>
  createWarmPool({ size, mostProcesses, rehearsals, start, log: () => {} });
const alive = () => noted.filter(({ stopped }) => !stopped).length;

it('keeps as many warm as it is told, and none with 0', () => {
  pool(2).prepare(lesson);
  expect(noted).toHaveLength(2);
  pool(0).prepare(lesson);
  expect(noted).toHaveLength(2);
});

it('counts warm and answering processes together', async () => {
  const warm = pool(2, 3);
  warm.take(lesson);
  warm.take(lesson);
  warm.refill();
  expect(noted).toHaveLength(3);
  warm.take(lesson);
  warm.refill();
  expect(noted).toHaveLength(3);
  await noted[0]?.die();
  await Promise.resolve();
  expect(noted).toHaveLength(4);
});

it('prefers the one that has shaken hands', () => {
  const warm = pool(2);
  warm.prepare(lesson);
  noted[1]?.say(handshake);
  expect(warm.warm).toBe(1);
  expect(warm.take(lesson)).toMatchObject({ warm: true, child: { pid: 2 } });
  expect(warm.take(lesson)).toMatchObject({ warm: false, child: { pid: 1 } });
});

it('counts a process as warm after its rehearsals, and says which are still to be answered', () => {
  const warm = pool(1, 5, 2);
  const taken = '{"type":"result","is_error":false,"num_turns":0}';
  warm.prepare(lesson);
  for (const line of [handshake, taken]) noted[0]?.say(line);
  expect(warm.warm).toBe(0);
  noted[0]?.say(taken);
  expect(warm.take(lesson)).toMatchObject({ warm: true, outstanding: 0 });
  warm.refill();
  noted[1]?.say(handshake);
  expect(warm.take(lesson)).toMatchObject({ warm: false, outstanding: 1 });
});

it('replaces all of them after a change of settings', () => {
  const warm = pool(1);
  warm.prepare(lesson);
  warm.prepare(other);
  expect(noted.map(({ stopped }) => stopped)).toEqual([true, false]);
  warm.take(lesson);
  warm.refill();
  expect(noted.map(({ stopped }) => stopped)).toEqual([true, true, false, false]);
});

it('replaces one after ten minutes, and keeps none after an hour without a question', () => {
  const warm = pool(1);
  warm.prepare(lesson);
  noted[0]?.say(handshake);
  vi.advanceTimersByTime(10 * minute);
  expect(noted.map(({ stopped }) => stopped)).toEqual([true, false]);
  for (let count = 0; count < 6; count += 1) {
    noted.at(-1)?.say(handshake);
    vi.advanceTimersByTime(10 * minute);
  }
  expect(alive()).toBe(0);
});

it('gives up warming a CLI that does not answer the handshake', () => {
  const warm = pool(1);
  warm.prepare(lesson);
  vi.advanceTimersByTime(15_000);
  expect(alive()).toBe(0);
  expect(warm.take(lesson).warm).toBe(false);
  warm.refill();
  expect(alive()).toBe(1);
});

it('does not hand out one that has died', async () => {
  const warm = pool(1);
  warm.prepare(lesson);
  noted[0]?.say(handshake);
  await noted[0]?.die();
  expect(warm.take(lesson)).toMatchObject({ warm: false, child: { pid: 2 } });
});

it('ends everything when it is closed, and starts nothing more', async () => {
  const warm = pool(1);
  warm.prepare(lesson);
  warm.take(lesson);
  warm.refill();
  await warm.close();
  await warm.close();
  warm.refill();
  expect(alive()).toBe(0);
});
