/** Every page hands the browser the sentences of all the parts that it can show. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const app = path.join(root, 'app');
const pages = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('page.tsx'));

/** The file, and all parts that it imports, those that come later too. */
function partsOf(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file) || !existsSync(file)) return found;
  found.add(file);
  for (const [, to = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)) {
    const part = path.resolve(path.dirname(file), to);
    if (part.startsWith(path.join(root, 'components'))) partsOf(part, found);
  }
  return found;
}

const given = (page: string): string[] =>
  [...(/namespaces=\{\[([^\]]*)\]\}/.exec(readFileSync(page, 'utf8'))?.[1] ?? '').matchAll(/'([\w-]+)'/g)].map(
    ([, namespace = '']) => namespace,
  );

test('the pages were found', () => {
  expect(pages.length).toBeGreaterThan(8);
});

test.each(pages)('%s', (name) => {
  const page = path.join(app, name);
  const used = [...partsOf(page)].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/useTranslations\('([\w-]+)/g)].map(([, namespace = '']) => namespace),
  );
  // `ui` is everywhere.
  const wanted = [...new Set(used)].filter((namespace) => namespace !== 'ui').sort();
  expect(given(page).sort()).toEqual(wanted);
});
