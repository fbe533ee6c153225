import { readFileSync } from 'node:fs';
import { createTranslator } from 'use-intl/core';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../server/protocol/bounds.ts';
import type { CommandFailure } from '../server/protocol/failures.ts';
import { ALL_WORDS } from './index.ts';
import { sentenceOf } from './sentence.ts';

type Tree = { [key: string]: string | Tree };

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );
}

/** Names of the facts that a sentence uses. Braces alternate: a fact, and inside a choice the text of each branch. */
function factsIn(sentence: string): string[] {
  const names = new Set<string>();
  const open: ('fact' | 'branch')[] = [];
  for (const [at, sign] of [...sentence].entries()) {
    if (sign === '}') open.pop();
    if (sign !== '{') continue;
    open.push(open.at(-1) === 'fact' ? 'branch' : 'fact');
    if (open.at(-1) === 'fact') names.add(/^\w+/.exec([...sentence].slice(at + 1).join(''))?.[0] ?? '');
  }
  return [...names].sort();
}

const zh = new Map(leaves(ALL_WORDS['zh-TW']));
const en = new Map(leaves(ALL_WORDS.en));

test('both languages say the same things', () => {
  expect([...zh.keys()].sort()).toEqual([...en.keys()].sort());
});

test.each([...en.keys()])('%s uses the same facts in both languages and is not empty', (key) => {
  expect(zh.get(key)?.trim()).toBeTruthy();
  expect(en.get(key)?.trim()).toBeTruthy();
  expect(factsIn(zh.get(key) ?? '')).toEqual(factsIn(en.get(key) ?? ''));
});

test.each(LANGUAGES)('every sentence of %s can be formed', (language) => {
  const translate = createTranslator({
    locale: language,
    messages: ALL_WORDS[language],
    onError: (error) => {
      throw error;
    },
  }) as (key: string, facts: Record<string, number>) => string;
  for (const [key, sentence] of leaves(ALL_WORDS[language])) {
    const facts = Object.fromEntries(factsIn(sentence).map((name) => [name, 1]));
    expect(() => translate(key, facts), key).not.toThrow();
  }
});

/** Words of mainland usage that a teacher in Taiwan would not write. */
const FOREIGN =
  /[软网络录户应为这发时们们让说请问应该]|代碼塊|信息|鏈接|登錄|用戶|軟件|硬件|視頻|默認|屏幕|服務器|數據庫|文件夾|打印|程序(?!員)/;

test.each([...zh])('zh-TW %s is written as in Taiwan', (_key, sentence) => {
  expect(sentence).not.toMatch(FOREIGN);
});

describe('every failure has its sentence', () => {
  const source = readFileSync(new URL('../server/protocol/failures.ts', import.meta.url), 'utf8');
  const shapes = [...source.matchAll(/\{ readonly code: '([a-z-]+)'([^}]*)\}/g)].map(([, code = '', rest = '']) => {
    const facts = [...rest.matchAll(/readonly (\w+): (number|string)/g)].map(([, name, type]) => [
      name,
      type === 'number' ? 4321 : 'title',
    ]);
    return { code, ...Object.fromEntries(facts) } as CommandFailure;
  });

  test('the list was read', () => {
    expect(shapes.length).toBeGreaterThan(30);
    expect(Object.keys(ALL_WORDS.en.failure).sort()).toEqual(shapes.map(({ code }) => code).sort());
  });

  test.each(shapes.flatMap((shape) => LANGUAGES.map((language) => ({ shape, language }))))(
    '$shape.code in $language',
    ({ shape, language }) => {
      const sentence = sentenceOf(shape, language);
      expect(sentence).not.toContain('failure.');
      expect(sentence).not.toMatch(/[{}]/);
      expect(sentence.length).toBeGreaterThan(5);
    },
  );
});
