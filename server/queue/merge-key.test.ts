import { expect, test } from 'vitest';
import { mergeKey } from './merge-key.ts';

test.each([
  ['什麼是光合作用？', '什麼是光合作用'],
  ['什麼是 光合作用 ?', '什麼是光合作用'],
  ['「光合作用」是什麼。', '光合作用是什麼'],
  ['What is DNA?', 'ｗｈａｔ　ｉｓ　ｄｎａ？'],
  ['what  is   dna', 'What is "DNA"...'],
  ['Help me!', 'help me'],
  ['請說明 Python 的 list', '請說明Python的list'],
  ['好，請說', '好請說'],
])('Q2.5 %s and %s are one question', (one, other) => {
  expect(mergeKey(one)).toBe(mergeKey(other));
});

test.each([
  ['5-3', '53'],
  ['3.5', '35'],
  ['2(3+4)', '23+4'],
  ['what is 5!', 'what is 5'],
  ['what is n!', 'what is n'],
  ['a b', 'ab'],
  ["f'(x)", 'f(x)'],
  ['x<y', 'x>y'],
  ['example.com', 'examplecom'],
])('Q2.5 %s and %s are two questions', (one, other) => {
  expect(mergeKey(one)).not.toBe(mergeKey(other));
});

test('Q2.5 nothing but punctuation is the same as nothing', () => {
  expect(mergeKey(' ？？。… ')).toBeNull();
});
