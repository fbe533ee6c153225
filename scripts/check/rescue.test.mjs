import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const read = (file) => readFileSync(path.resolve(import.meta.dirname, '../..', file), 'utf8');

/** Made anew by the triggers of a new database, or not worth carrying over: who was signed in signs in again. */
const LEFT_BEHIND = new Set(['HistoryEntry', 'TeacherSession']);

test.each(['docs/operators.md', 'docs/operators.zh-TW.md'])(
  'what %s saves of a damaged database is all of it',
  (file) => {
    const saved = /\.dump --data-only ([\w ]+)"/.exec(read(file))?.[1]?.split(' ') ?? [];
    const models = [...read('prisma/schema.prisma').matchAll(/^model (\w+)/gm)].map(([, name]) => name);
    expect(models.length).toBeGreaterThan(10);
    for (const model of models) if (!LEFT_BEHIND.has(model)) expect(saved).toContain(model);
    // The index of the search is filled as these come in.
    expect(saved.indexOf('Question')).toBeLessThan(saved.indexOf('Answer'));
  },
);
