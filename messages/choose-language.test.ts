import { expect, test } from 'vitest';
import { chooseLanguage } from './choose-language.ts';

test.each([
  ['en', 'zh-TW,zh;q=0.9', 'en'],
  ['zh-TW', 'en-US,en', 'zh-TW'],
  ['de', 'en-US,en', 'en'],
  [undefined, 'zh-TW,zh;q=0.9,en-US;q=0.8,en;q=0.7', 'zh-TW'],
  [undefined, 'zh-Hant-HK', 'zh-TW'],
  [undefined, 'en-US,en;q=0.9,zh-TW;q=0.8', 'en'],
  [undefined, 'en;q=0.5, zh-TW;q=0.8', 'zh-TW'],
  [undefined, 'ja,en;q=0.8', 'en'],
  [undefined, 'zh;q=0, en', 'en'],
  [undefined, '*', 'zh-TW'],
  [undefined, '', 'zh-TW'],
  [undefined, null, 'zh-TW'],
  [undefined, ';;;,,q=1,\u0000<script>', 'zh-TW'],
  ['<script>', 'en', 'en'],
])('cookie %j and header %j give %s', (cookie, header, language) => {
  expect(chooseLanguage(cookie, header)).toBe(language);
});
