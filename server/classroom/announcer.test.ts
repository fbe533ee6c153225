import { expect, test } from 'vitest';
import type { Growth } from '../protocol/events.ts';
import { createAnnouncer } from './announcer.ts';
import type { Screen } from './screen.ts';

function setUp() {
  let now = 1000;
  const timers: { at: number; run: () => void }[] = [];
  const announcer = createAnnouncer(
    (run, delayMs) => {
      const timer = { at: now + delayMs, run };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer), 1);
    },
    () => now,
  );
  const pass = (ms: number) => {
    now += ms;
    for (const timer of timers.filter(({ at }) => at <= now)) {
      timers.splice(timers.indexOf(timer), 1);
      timer.run();
    }
  };
  const told: string[] = [];
  const screen = (name: string) =>
    ({
      refresh() {},
      update: () => told.push(name),
      grew: ({ text }: Growth) => told.push(`${name}:${text}`),
    }) as unknown as Screen;
  return { announcer, pass, told, screen, timers };
}

test('the first change of a quiet time is told soon, many changes of one moment once', () => {
  const { announcer, pass, told, screen } = setUp();
  announcer.add('desk', screen('desk'));
  announcer.changed();
  announcer.changed();
  pass(0);
  expect(told).toEqual([]);
  pass(20);
  expect(told).toEqual(['desk']);
  announcer.changed();
  pass(50);
  expect(told).toEqual(['desk']);
  pass(50);
  expect(told).toEqual(['desk', 'desk']);
});

test('growth is gathered, goes to its audience only, and is dropped when the end goes another way', () => {
  const { announcer, pass, told, screen } = setUp();
  const gone = announcer.add('student:1', screen('one'));
  announcer.add('student:2', screen('two'));
  let text = 'a';
  const gather = (): Growth => ({ questionId: 'q', attempt: 1, offset: 0, text, complete: false });
  announcer.grew('student:1', 'q', gather);
  text = 'ab';
  announcer.grew('student:1', 'q', gather);
  pass(60);
  expect(told).toEqual(['one:ab']);
  announcer.grew('student:1', 'q', gather);
  announcer.drop('q');
  pass(60);
  expect(told).toEqual(['one:ab']);
  gone();
  expect(announcer.isOpen('student:1')).toBe(false);
});

test('an idle announcer holds no timer, and a stopped one none either', () => {
  const { announcer, pass, timers } = setUp();
  announcer.changed();
  pass(20);
  expect(timers).toHaveLength(0);
  announcer.changed();
  announcer.grew('x', 'q', () => null);
  announcer.stop();
  expect(timers).toHaveLength(0);
});
