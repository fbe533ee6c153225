import { readFileSync } from 'node:fs';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl/react';
import { describe, expect, test } from 'vitest';
import { ALL_WORDS } from '../../messages/index.ts';
import { Block } from './block.tsx';
import { colours } from './extra-colours.ts';
import { maths } from './extra-maths.ts';
import { blocksOf } from './markdown.tsx';

const corpus = (path: string) => readFileSync(new URL(`../../e2e/corpora/${path}`, import.meta.url), 'utf8');

const inWords = (children: ReactElement) =>
  renderToStaticMarkup(
    <IntlProvider locale="en" messages={ALL_WORDS.en} timeZone="Asia/Taipei">
      {children}
    </IntlProvider>,
  );

function render(text: string, complete = true): string {
  return inWords(
    <div>
      {blocksOf(text, complete).map((markdown) => (
        <Block key={markdown} markdown={markdown} maths={maths} colours={colours} />
      ))}
    </div>,
  ).slice('<div>'.length, -'</div>'.length);
}

/** Elements that may stand in an answer; `svg` and its parts are our own signs and KaTeX's roots and arrows. */
const ELEMENTS = new Set(
  (
    'a abbr annotation blockquote bdi br button circle code del div em ellipse figcaption figure h3 h4 h5 h6 hr line li math ' +
    'menclose mfrac mi mn mo mover mpadded mphantom mrow ms mspace msqrt mroot mstyle msub msubsup msup mtable mtd mtext ' +
    'mtr munder munderover ol p path polyline pre rect section semantics span strong sub sup svg table tbody td th ' +
    'thead tr ul'
  ).split(' '),
);

/** What in some HTML could run, fetch or deceive. React writes every `<`, `>` and `"` of a text or a value as a reference. */
function dangersIn(html: string): string[] {
  const dangers: string[] = [];
  for (const [tag, name = '', attributes = ''] of html.matchAll(/<([a-zA-Z][^\s/>]*)([^>]*)>/g)) {
    if (!ELEMENTS.has(name)) dangers.push(tag);
    for (const [, key = '', value = ''] of attributes.matchAll(/([^\s="]+)="([^"]*)"/g)) {
      if (/^on/i.test(key) || ['src', 'srcset', 'srcdoc', 'action', 'formaction', 'xlink:href'].includes(key))
        dangers.push(tag);
      if (key === 'href' && !/^(https?:\/\/|mailto:)/.test(value)) dangers.push(tag);
      if (key === 'style' && /url|expression|import|position:\s*fixed/i.test(value)) dangers.push(tag);
      if (key === 'id') dangers.push(tag);
    }
    if (name === 'a' && !attributes.includes('rel="noopener noreferrer nofollow"')) dangers.push(tag);
  }
  return dangers;
}

const attacks: string[] = (JSON.parse(corpus('markdown-attacks.json')) as string[]).filter(
  (text) => !text.startsWith('GENERATE:'),
);
const markdownIt = corpus('markdown-it/xss.txt')
  .split(/^\.$/m)
  .map((part) => part.trim())
  .filter(Boolean);
const own = [
  '$$\\href{javascript:alert(1)}{x}$$ and $$\\includegraphics{https://evil.test/x}$$',
  '$$\\htmlId{a}{x}\\htmlClass{b}{y}\\htmlStyle{position:fixed}{z}\\htmlData{c=d}{w}$$',
  '$$\\unknown<img src=x onerror=alert(1)>$$',
  '[a](<javascript:alert(1)>) [b](java\nscript:x) [c](&#106;avascript:x) [d](//evil.test) [e](/teacher) [f](#x)',
  '[x](https://good.test@evil.test/) [y](https://user:pass@evil.test)',
  '[^1] and a note.\n\n[^1]: <script>x</script>',
  '<script>\n\nalert(1)\n\n</script>\n\n<svg onload=alert(1)>',
  '![a](https://evil.test/a.png "t") ![](javascript:x) ![b][r]\n\n[r]: data:text/html,x',
  '| a | b |\n| - | - |\n| <img src=x> | [x](vbscript:y) |',
];

describe('an answer can neither run nor fetch anything', { timeout: 30_000 }, () => {
  test.each([...attacks, ...markdownIt, ...own])('%j, whole and cut anywhere', (text) => {
    expect(dangersIn(render(text))).toEqual([]);
    const step = Math.ceil(text.length / 60);
    for (let end = 1; end < text.length; end += step) {
      expect(dangersIn(render(text.slice(0, end), false)), `cut at ${end}`).toEqual([]);
    }
  });

  test.each([
    'patt/IntrudersXSS.txt',
    'patt/XSSDetection.txt',
    'patt/XSS_Polyglots.txt',
    'patt/xss_payloads_quick.txt',
  ])('every line of %s, and the line in half', (path) => {
    for (const line of corpus(path).split('\n').filter(Boolean)) {
      expect(dangersIn(render(line)), line).toEqual([]);
      expect(dangersIn(render(line.slice(0, line.length / 2), false)), line).toEqual([]);
    }
  });

  test('every naughty string is shown', () => {
    for (const text of JSON.parse(corpus('blns/blns.json')) as string[])
      expect(dangersIn(render(text)), text).toEqual([]);
  });

  test.each([
    ['deep quotes', '>'.repeat(2000)],
    ['open brackets', '['.repeat(3000)],
    ['backticks', '`'.repeat(20_000)],
    ['a wide table', `|${' a |'.repeat(100)}\n|${' - |'.repeat(100)}\n${`|${' b |'.repeat(100)}\n`.repeat(30)}`],
    ['a macro that grows', '$$\\def\\a{\\a\\a}\\a$$'],
    ['a huge rule', '$$\\rule{99999em}{99999em}$$'],
    ['stars', '*'.repeat(5000)],
    ['dollars', '$'.repeat(5000)],
    ['emphasis', '**a'.repeat(2000)],
  ])('%s ends in time', (_name, text) => {
    const since = performance.now();
    expect(dangersIn(render(text))).toEqual([]);
    expect(performance.now() - since).toBeLessThan(4000);
  });
});

describe('what an answer looks like', () => {
  test('links say where they lead', () => {
    expect(render('[here](https://example.org/a?b)')).toContain('<bdi>example.org</bdi>');
  });

  test('headings stand below those of the page', () => {
    expect(render('# One\n\n## Two')).toContain('<h3>One</h3>');
  });

  test('prices are no maths, and maths is', () => {
    expect(render('一枝 $5，兩枝 $10。')).not.toContain('katex');
    expect(render('It costs $5 and $6.')).not.toContain('katex');
    expect(render('若 $x^2 = 4$ 則')).toContain('katex');
    expect(render('\\(a+b\\) and \\[c\\]')).toContain('katex-display');
    expect(render('`$x$` and\n\n```\n$$y$$\n```')).not.toContain('katex');
  });

  test('bold works without spaces, as Chinese is written', () => {
    expect(render('**重點。**這是「**強調**」與**「引言」**的例子')).toBe(
      '<p><strong>重點。</strong>這是「<strong>強調</strong>」與<strong>「引言」</strong>的例子</p>',
    );
  });

  test('a broken formula stays readable', () => {
    expect(render('$$\\frac{1}{$$')).toContain('katex-error');
  });

  test('code has its language and its colours', () => {
    const html = render('```python\nprint(1)\n```');
    expect(html).toContain('<span>python</span>');
    expect(html).toContain('hljs');
  });
});
