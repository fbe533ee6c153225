import { expect, test } from 'vitest';
import { withSetting } from '../env-file.ts';
import { readPlan } from './calibrate.ts';
import { intervalFor, intervalWithoutMeasuring, lockAfter, lockNow } from './conclusion.ts';
import { classAtWork } from './lesson-guard.ts';
import type { LevelEnd, LevelResult } from './levels.ts';

const level = (perMinute: number, end: LevelEnd): LevelResult => ({
  perMinute,
  planned: 1,
  started: 1,
  answered: 1,
  worstMs: 1,
  end,
});

test('the pace leaves a fifth free, rounded to the slower side', () => {
  expect([25, 30, 35, 40, 60].map(intervalFor)).toEqual([2.9, 2.4, 2.1, 1.8, 1.2]);
  expect(intervalFor(null)).toBe(6);
});

test('without measuring: 6 s, and 3 s where 20 a minute are known to be good', () => {
  expect(intervalWithoutMeasuring(null).seconds).toBe(6);
  expect(intervalWithoutMeasuring(19).seconds).toBe(6);
  expect(intervalWithoutMeasuring(20)).toEqual({ seconds: 3, why: 'known' });
});

test('only a refusal locks, until the next day begins', () => {
  const evening = new Date(2026, 10, 30, 23, 59);
  const refused = level(30, { as: 'refused', kind: 'pace', status: 429, retryAfterMs: null });
  expect(lockAfter([level(25, { as: 'passed' }), refused], evening)).toEqual(new Date(2026, 11, 1));
  expect(lockAfter([level(25, { as: 'trouble', detail: '' })], evening)).toBeNull();
  const rows = [{ lockedUntil: null }, { lockedUntil: new Date(2026, 11, 1) }];
  expect(lockNow(rows, evening)).toEqual(new Date(2026, 11, 1));
  expect(lockNow(rows, new Date(2026, 11, 1))).toBeNull();
  expect(lockNow([], evening)).toBeNull();
});

test('a class is at work while the line holds a question, and ten minutes after the last one', () => {
  const now = new Date('2026-11-21T08:00:00Z');
  const asked = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
  const at = (line: number, lastAskedAt: Date | null) => classAtWork({ line, lastAskedAt, lastAnswer: null }, now);
  expect(at(2, asked(90))).toEqual({ by: 'line', count: 2 });
  expect(at(0, asked(9))).toEqual({ by: 'recent', minutes: 9 });
  expect(at(0, asked(10))).toBeNull();
  expect(at(0, asked(-60))).toBeNull();
  expect(at(0, null)).toBeNull();
});

test('plans', () => {
  expect(readPlan('25,30', '60')).toEqual({ levels: [25, 30], levelSeconds: 60 });
  for (const [levels, duration] of [
    ['30,25', '60'],
    ['x', '60'],
    ['', '60'],
    ['25', '1'],
    ['0', '60'],
  ] as const) {
    expect(readPlan(levels, duration)).toBeNull();
  }
});

test('a setting in .env is replaced where it stands and added where it is not', () => {
  expect(withSetting('', 'PACE', '3')).toBe('PACE=3\n');
  expect(withSetting('A=1', 'PACE', '3')).toBe('A=1\nPACE=3\n');
  expect(withSetting('# PACE=9\nPACE=6 # slow\nB=2\n', 'PACE', '3')).toBe('# PACE=9\nPACE=3\nB=2\n');
});
