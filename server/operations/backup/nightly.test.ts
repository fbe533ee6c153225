import { expect, test } from 'vitest';
import { backupDue } from './nightly.ts';

const at = (day: number, hour: number) => new Date(2026, 10, day, hour);

test('once a night, and on the next day when the machine was off at night', () => {
  expect(backupDue(null, at(20, 10))).toBe(true);
  expect(backupDue(at(20, 2), at(20, 3))).toBe(false);
  expect(backupDue(at(20, 2), at(20, 23))).toBe(false);
  expect(backupDue(at(20, 2), at(21, 1))).toBe(true);
  expect(backupDue(at(20, 2), at(21, 5))).toBe(false);
  expect(backupDue(at(20, 2), at(21, 22))).toBe(true);
});
