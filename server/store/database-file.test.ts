import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { backUp } from './backup.ts';
import { openStore } from './open-store.ts';
import type { StoreUnusable } from './store-unusable.ts';
import { AT, aQuestion } from './testing/rows.ts';
import { quiet, scratchFile, scratchStore, storeWithStudent } from './testing/scratch.ts';

const digest = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

/** Closed and whole, with many questions in it. */
async function filledFile(): Promise<string> {
  const file = scratchFile();
  const store = await storeWithStudent(file);
  await Promise.all(Array.from({ length: 300 }, (_, index) => store.questions.admit(aQuestion(index + 1))));
  await store.close();
  return file;
}

async function refused(file: string): Promise<StoreUnusable> {
  const before = digest(file);
  const error = await openStore({ file, log: quiet }).then(
    () => null,
    (reason: StoreUnusable) => reason,
  );
  if (!error) throw new Error('It was opened');
  expect(error.name).toBe('StoreUnusable');
  expect(digest(file), 'the file stays as it was found').toBe(before);
  return error;
}

test('a damaged page: refuses, keeps the file, and names the newest backup in both languages', async () => {
  const file = await filledFile();
  backUp(file, 'nightly', new Date('2026-11-20T01:00:00Z'));
  const newest = backUp(file, 'nightly', AT);
  const bytes = readFileSync(file);
  bytes.fill(0x5a, 4096 * 8, 4096 * 40);
  writeFileSync(file, bytes);
  const error = await refused(file);
  expect(error.facts).toMatchObject({ code: 'corrupt', file });
  expect(error.message).toMatch(/資料庫已損毀[\s\S]*The database is damaged/);
  expect(error.message.split(newest)).toHaveLength(3);

  // What it says to do works.
  rmSync(file);
  copyFileSync(newest, file);
  expect(await (await scratchStore(file)).lessons.lastTicket('lesson')).toBe(300);
});

test.each([
  ['a file cut short', (file: string) => truncateSync(file, 4096 * 5)],
  ['no database at all', (file: string) => writeFileSync(file, 'dear diary\n'.repeat(1000))],
  [
    'a header of nothing',
    (file: string) => writeFileSync(file, Buffer.concat([Buffer.alloc(100), readFileSync(file).subarray(100)])),
  ],
])('%s: refuses, and says how to save what can be saved when there is no backup', async (_, damage) => {
  const file = await filledFile();
  damage(file);
  const error = await refused(file);
  expect(error.facts).toMatchObject({ code: 'corrupt', backups: [] });
  expect(error.message).toContain('docs/operators.md');
});

test('the log without its database is not thrown away', async () => {
  const file = await filledFile();
  const database = new Database(file);
  database.exec("UPDATE Lesson SET title = 'in the log'");
  const log = readFileSync(`${file}-wal`);
  database.close();
  rmSync(file);
  for (const there of [false, true]) {
    if (there) writeFileSync(file, '');
    writeFileSync(`${file}-wal`, log);
    await expect(openStore({ file, log: quiet })).rejects.toMatchObject({ facts: { code: 'database-missing' } });
    expect(readFileSync(`${file}-wal`).equals(log)).toBe(true);
  }
});

test('Q1 a log left over by a crash is read; one that is nonsense is passed over', async () => {
  const file = await filledFile();
  const crashed = join(dirname(file), 'crashed.db');
  const database = new Database(file);
  database.exec("UPDATE Lesson SET title = 'in the log'");
  copyFileSync(file, crashed);
  copyFileSync(`${file}-wal`, `${crashed}-wal`);
  database.close();
  const store = await scratchStore(crashed);
  expect(await store.lessons.byId('lesson')).toMatchObject({ title: 'in the log' });
  await store.close();

  writeFileSync(`${crashed}-wal`, Buffer.alloc(100_000, 0x37));
  writeFileSync(`${crashed}-shm`, Buffer.alloc(32_768, 0x37));
  const again = await scratchStore(crashed);
  expect(await again.lessons.lastTicket('lesson')).toBe(300);
  expect(await again.writable()).toBe(true);
});

test('a folder in the place of the file, and a folder that is a file, are refused with SQLite’s words', async () => {
  const file = scratchFile();
  mkdirSync(file, { recursive: true });
  await expect(openStore({ file, log: quiet })).rejects.toMatchObject({ facts: { code: 'cannot-open' } });
  const below = join(dirname(file), 'plain', 'classline.db');
  writeFileSync(dirname(below), '');
  await expect(openStore({ file: below, log: quiet })).rejects.toMatchObject({ facts: { code: 'cannot-open' } });
});

test('VACUUM backup: whole while the store writes, and no half copy under its name', async () => {
  const file = scratchFile();
  const store = await storeWithStudent(file);
  await store.questions.admit(aQuestion(1));
  const writing = Promise.all(Array.from({ length: 50 }, (_, index) => store.questions.admit(aQuestion(index + 2))));
  const copy = backUp(file, 'by-hand', AT);
  await writing;
  expect(existsSync(`${copy}.partial`)).toBe(false);
  await store.close();
  const restored = await scratchStore(copy);
  expect(await restored.lessons.lastTicket('lesson')).toBeGreaterThanOrEqual(1);
  expect(() => backUp(`${file}-missing`, 'by-hand', AT)).toThrow();
});
