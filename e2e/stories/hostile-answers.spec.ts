/** Hostile text as an answer, as a question and as a name, in the real page: nothing runs, nothing leaves the house. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Student } from '../actors/student.ts';
import { expect, test } from '../story.ts';

const read = (file: string) => readFileSync(path.resolve('e2e/corpora', file), 'utf8');

/** `GENERATE:` entries are patterns that grow: written out here, so that the corpus stays small. */
const GROWN: Record<string, string> = {
  'nested_quote >*10000': '>'.repeat(10_000),
  '[*50000': '['.repeat(50_000),
  'table 1000x1000': `|${'a|'.repeat(300)}\n|${'-|'.repeat(300)}\n${`|${'b|'.repeat(300)}\n`.repeat(100)}`,
  'backticks*100000': '`'.repeat(100_000),
};

const attacks = (JSON.parse(read('markdown-attacks.json')) as string[]).map((text) =>
  text.startsWith('GENERATE:') ? (GROWN[text.slice('GENERATE:'.length)] ?? text) : text,
);
const [small, grown] = [attacks.filter(({ length }) => length < 5000), attacks.filter(({ length }) => length >= 5000)];

/** In pieces of a size that an answer may have, so that each is rendered whole. */
const documents: [string, string][] = [
  ['markdown attacks', small.join('\n\n')],
  ['markdown-it', read('markdown-it/xss.txt')],
  ['polyglots', read('patt/XSS_Polyglots.txt')],
  ['detection', read('patt/XSSDetection.txt')],
  ['intruders', read('patt/IntrudersXSS.txt')],
  ['quick payloads', read('patt/xss_payloads_quick.txt')],
  ['naughty strings', (JSON.parse(read('blns/blns.json')) as string[]).join('\n\n')],
];

const quiet = { outside: [], dialogs: [], errors: [], violations: [] };

/** What an attack would have left behind, and what may never be in the page. */
async function expectTame(student: Student, name: string): Promise<void> {
  expect(student.watch, name).toEqual(quiet);
  const found = await student.log.evaluate((log) => ({
    scripts: log.querySelectorAll('script, iframe, object, embed, form, base, meta, link, style').length,
    remote: [...log.querySelectorAll('[src], [srcset], [poster]')].length,
    handlers: [...log.querySelectorAll('*')].filter((element) =>
      element.getAttributeNames().some((attribute) => attribute.startsWith('on')),
    ).length,
    links: [...log.querySelectorAll('a[href]')]
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => !/^(https?:|mailto:|#)/i.test(href)),
    ids: [...log.querySelectorAll('[id]')].map(({ id }) => id).filter((id) => id === 'location'),
  }));
  expect(found, name).toEqual({ scripts: 0, remote: 0, handlers: 0, links: [], ids: [] });
}

test.use({ settings: { MIN_INTERVAL_SECONDS: '0', WARM_PROCESSES: '0' }, language: 'en' });

test('as answers, streaming in small pieces', async ({ arrive, claude }) => {
  test.setTimeout(240_000);
  const student = await arrive.student('Ming');
  await student.joinByLink();
  for (const [index, [name, text]] of documents.entries()) {
    claude.play({ text, perChunkMs: 0 });
    await student.ask(`Show me: ${name}`);
    await student.reads(index + 1, '', 60_000);
    expect(await student.settledText(index + 1), name).not.toContain('You asked');
    await expectTame(student, name);
  }
  await student.reload();
  await student.settledText(documents.length);
  await expectTame(student, 'after a reload');
});

test('grown patterns do not freeze the page', async ({ arrive, claude }) => {
  test.setTimeout(240_000);
  const student = await arrive.student('Ming');
  await student.joinByLink();
  for (const [index, text] of grown.entries()) {
    claude.play({ text });
    await student.ask(`Pattern ${index}`);
    await student.reads(index + 1, '', 60_000);
    const since = Date.now();
    await student.write('still alive');
    expect(Date.now() - since, `typing beside ${text.slice(0, 20)}`).toBeLessThan(5_000);
    await student.write('');
    await expectTame(student, text.slice(0, 20));
  }
});

test('as questions and as names', async ({ arrive }) => {
  const names = ['<b>x</b>', '{{7*7}}', '__proto__', '=1+1'];
  const teacher = await arrive.teacher();
  await teacher.signIn();
  await teacher.atDesk();
  for (const [index, name] of names.entries()) {
    const student = await arrive.student(name);
    await student.joinByLink();
    await student.ask(`<img src=x onerror=alert(1)> [c](javascript:alert(1)) ${name}`);
    await student.reads(index + 1, 'You asked');
    await expectTame(student, name);
    const students = await teacher.record('students');
    await expect(students.getByText(name, { exact: true })).toBeVisible();
  }
  expect(teacher.watch).toEqual(quiet);
});
