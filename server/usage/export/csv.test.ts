import { expect, test } from 'vitest';
import { ALL_WORDS } from '../../../messages/index.ts';
import { cell, csvHead, csvRow } from './csv.ts';
import type { Exported } from './exported.ts';

const { columns, states } = ALL_WORDS['zh-TW'].history;

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '　=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM',
  '=cmd|"/C calc"!A0',
])('%j is never a formula', (text) => {
  expect(cell(text)).toBe(`"'${text.replaceAll('"', '""')}"`);
});

test.each([
  ['為什麼 1+1=2？', '"為什麼 1+1=2？"'],
  ['a "quoted", word\nand a line', '"a ""quoted"", word\nand a line"'],
  [null, ''],
  [-3.5, '-3.5'],
])('%j is %s', (value, written) => expect(cell(value)).toBe(written));

test('the file begins with what tells Excel that it is UTF-8, and names its columns', () => {
  expect(csvHead(columns)).toMatch(/^\ufeff"課堂","號碼牌","學生",/);
});

test('a row has as many cells as there are columns, whatever was asked', () => {
  const row: Exported = {
    lesson: '自然, "801"',
    ticket: 7,
    student: '=HYPERLINK("http://x")',
    via: 'browser',
    askedAt: new Date(2026, 10, 21, 9, 5),
    endedAt: null,
    waitedMs: 12_345,
    state: 'failed',
    text: '-1 是什麼？',
    attempts: 2,
    answer: null,
    use: { answers: 0, inputTokens: 0, cacheReadTokens: 0, cacheWriteTokens: 0, outputTokens: 0, costUsd: 0 },
  };
  expect(csvRow(row, states)).toBe(
    `"自然, ""801""",7,"'=HYPERLINK(""http://x"")","browser","2026-11-21 09:05:00",,12.3,"沒有答案","'-1 是什麼？",,,,2,,,\r\n`,
  );
});
