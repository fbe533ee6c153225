import { expect, test } from 'vitest';
import { findPersonalData, isNationalId } from './personal-data.ts';

test.each([
  ['我的身分證是 A123456789 可以嗎', ['id']],
  ['居留證 A800000014', ['id']],
  ['ａ１２３４５６７８９', ['id']],
  ['打給我 0912-345-678', ['phone']],
  ['手機0912345678', ['phone']],
  ['+886 912 345 678', ['phone']],
  ['寄到 mei.chen+x@school.edu.tw', ['email']],
  ['學號：410912345', ['student']],
  ['我的學號是 B10901001', ['student']],
  ['student id is 40912345', ['student']],
  ['A123456789 和 0912345678', ['id', 'phone']],
])('%s looks like %j', (text, kinds) => {
  expect(findPersonalData(text)).toEqual(kinds);
});

test.each([
  '解 x^2 + 12345678 = 0',
  '0.0912345678 是幾位小數？',
  '3.14159265358979',
  'A123456788',
  '變數 a12345 與 0x09123456',
  '2026-03-03 10:20',
  'x @ y 是矩陣乘法',
  '圓周率 09 開頭',
  'RGB #A12345',
  '1234567890 是質數嗎？',
  '計算 8123456789 × 2',
  '3912345678 ÷ 3 等於多少',
  '10912345678 有幾位數？',
  '2^10 = 1024, 0.0912345678',
  'a@b 是什麼意思',
  'C6H12O6 + 6O2',
  'P(A∩B) = 0.12345678',
  'ISBN 9789571234567',
])('%s is no personal data', (text) => {
  expect(findPersonalData(text)).toEqual([]);
});

test('the check digit of the Ministry counts', () => {
  expect(isNationalId('A123456789')).toBe(true);
  expect(isNationalId('F131104093')).toBe(true);
  expect(isNationalId('A123456780')).toBe(false);
  expect(isNationalId('1123456789')).toBe(false);
});

test('a long text without anything personal costs next to nothing', () => {
  const before = performance.now();
  expect(findPersonalData('a'.repeat(4000))).toEqual([]);
  expect(findPersonalData('1'.repeat(4000))).toEqual([]);
  expect(performance.now() - before).toBeLessThan(50);
});
