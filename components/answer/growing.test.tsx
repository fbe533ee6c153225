import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl/react';
import { expect, test } from 'vitest';
import { ALL_WORDS } from '../../messages/index.ts';
import { Block } from './block.tsx';
import { splitBlocks } from './blocks.ts';
import { mendEnd } from './mend.ts';

function html(blocks: string[]): string {
  return renderToStaticMarkup(
    <IntlProvider locale="en" messages={ALL_WORDS.en} timeZone="Asia/Taipei">
      {blocks.map((markdown) => (
        <Block key={markdown} markdown={markdown} maths={null} colours={null} />
      ))}
    </IntlProvider>,
  ).replaceAll('\n', '');
}

const answer = readFileSync(new URL('../../e2e/corpora/answers/long-answer.md', import.meta.url), 'utf8');

const apart = [
  'a\n\nb\n\n# c\n\nd',
  '- a\n\n- b\n\n  c\n\nd',
  '1. a\n\n   ```js\n   x\n\n   y\n   ```\n\n2. b\n\n3. c',
  '```\na\n\nb\n```\n\nc',
  '~~~md\n```\n\n~~~\n\nafter',
  '> a\n\n> b\n\nc',
  'a [x][r]\n\nb\n\n[r]: https://example.org',
  '| a |\n| - |\n| b |\n\nc',
  '$$\nx\n\ny\n$$\n\nz',
  '    code\n\n    more\n\ntext',
  'text\n\n    code\n\n    more',
  '<!-- a\n\nb -->\n\nc',
  '* a\n\n* b\n\n***\n\nc',
  answer,
];

test.each(apart)('pieces of %j mean the same apart as together', (text) => {
  expect(html(splitBlocks(text))).toBe(html([text]));
});

test('pieces that are whole stay as they are while the answer grows', () => {
  let before: string[] = [];
  for (let end = 1; end <= answer.length; end++) {
    const blocks = splitBlocks(answer.slice(0, end));
    // The last but one may still take in what comes: a list its next item.
    const kept = before.slice(0, -2);
    expect(blocks.slice(0, kept.length)).toEqual(kept);
    before = blocks;
  }
  expect(before.length).toBeGreaterThan(8);
});

test.each([
  ['**bo', '**bo**'],
  ['a `co', 'a `co`'],
  ['a **b** and ~~c', 'a **b** and ~~c~~'],
  ['see [the page](https://exa', 'see the page'],
  ['see [the pa', 'see the pa'],
  ['text\n-', 'text\n'],
  ['text\n1.', 'text\n'],
  ['text\n``', 'text\n'],
  ['so $$x^2', 'so '],
  ['```js\nlet **a', '```js\nlet **a'],
  ['```js\nlet a\n``', '```js\nlet a\n'],
  ['| a | b |', '| a | b |\n| --- | --- |'],
  ['whole **text** `here`', 'whole **text** `here`'],
])('%j is mended to %j', (cut, mended) => {
  expect(mendEnd(cut)).toBe(mended);
});

test('nothing of a growing answer is ever a bare mark', { timeout: 30_000 }, () => {
  for (let end = 1; end <= answer.length; end++) {
    const blocks = splitBlocks(answer.slice(0, end));
    const last = blocks.pop() ?? '';
    const text = html([mendEnd(last)])
      .replace(/<(code|pre|figure)[\s\S]*?<\/\1>/g, '')
      .replace(/<[^>]*>/g, '');
    expect(text, `at ${end}`).not.toMatch(/\*\*\w|\]\(|^#+ |\|\s*-{3}/);
  }
});
