/** Every rule of RULES.md is held by a test that names it, and no test names a rule that is not there. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { at } from '../ground/places.mjs';

const rules = [...readFileSync(at('RULES.md'), 'utf8').matchAll(/^(?:## |- \*\*)(Q\d+(?:\.\d+)?)\b/gm)].map(
  ([, rule]) => rule,
);

/** Words between quotes in which a rule is named: a title, or a row of a table of titles. */
const TITLES = /(['"`])[^'"`\n]*\bQ\d+[^\n]*?\1/g;

const named = new Set();
for (const folder of ['server', 'components', 'e2e']) {
  for (const entry of readdirSync(at(folder), { recursive: true })) {
    const file = path.join(folder, String(entry));
    if (!/\.(test|spec|suite)\.tsx?$/.test(file)) continue;
    for (const [title] of readFileSync(at(file), 'utf8').matchAll(TITLES)) {
      for (const [rule] of title.matchAll(/\bQ\d+(\.\d+)?\b/g)) named.add(rule);
    }
  }
}

test('each rule is named by a test', () => {
  expect(rules.length).toBeGreaterThan(50);
  // A rule whose parts are all held is held.
  const held = (rule) => named.has(rule) || (!rule.includes('.') && rules.some((part) => part.startsWith(`${rule}.`)));
  expect(rules.filter((rule) => !held(rule))).toEqual([]);
});

test('each rule that a test names exists', () => {
  expect([...named].filter((rule) => !rules.includes(rule))).toEqual([]);
});
