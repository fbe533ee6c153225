import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { fileOfUrl } from './database-file.ts';
import { examine } from './examine.ts';
import { migrations } from './generated/migrations.ts';
import { openStore } from './open-store.ts';
import { StoreFailed } from './store.ts';
import { StoreUnusable } from './store-unusable.ts';
import { aQuestion } from './testing/rows.ts';
import { quiet, scratchClient, scratchFile, scratchStore, storeWithStudent } from './testing/scratch.ts';

test('Q1.1 each open of Prisma’s own connection is durable: FULL, foreign keys, WAL, no blocking wait', async () => {
  const file = scratchFile();
  for (const opening of ['first', 'second']) {
    const prisma = await scratchClient(file);
    const settings: Record<string, unknown> = {};
    for (const name of [
      'journal_mode',
      'synchronous',
      'foreign_keys',
      'busy_timeout',
      'wal_autocheckpoint',
      'journal_size_limit',
    ]) {
      const [row] = await prisma.$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${name}`);
      settings[name] = Object.values(row ?? {})[0];
    }
    expect(settings, opening).toEqual({
      journal_mode: 'wal',
      synchronous: 2n,
      foreign_keys: 1n,
      busy_timeout: 0n,
      wal_autocheckpoint: 1000n,
      journal_size_limit: 16_777_216n,
    });
    await prisma.$disconnect();
  }
});

test('a missing folder and file are made; closing leaves one file and may be asked for twice', async () => {
  const file = scratchFile();
  const store = await openStore({ url: `file:${file}`, log: quiet });
  await Promise.all([store.close(), store.close()]);
  expect(existsSync(file)).toBe(true);
  expect(existsSync(`${file}-wal`)).toBe(false);
});

test('closing waits for what is being written; what comes after is refused', async () => {
  const file = scratchFile();
  const store = await storeWithStudent(file);
  const admitted = store.questions.admit(aQuestion(1));
  await store.close();
  await expect(admitted).resolves.toBeUndefined();
  await expect(store.questions.admit(aQuestion(2))).rejects.toBeInstanceOf(StoreFailed);
  const again = await scratchStore(file);
  expect(await again.lessons.lastTicket('lesson')).toBe(1);
});

test('the log is told which migrations were applied, and nothing when there were none', async () => {
  const file = scratchFile();
  const told: object[] = [];
  const log = { info: (facts: object) => told.push(facts) };
  await (await openStore({ file, log })).close();
  await (await openStore({ file, log })).close();
  expect(told).toEqual([{ file, applied: migrations.map(({ name }) => name), backup: null }]);
});

test('DATABASE_URL: relative, absolute and with slashes; anything else is refused in both languages', () => {
  expect(fileOfUrl('file:./data/classline.db')).toBe(join(process.cwd(), 'data', 'classline.db'));
  expect(fileOfUrl('file:/srv/classline.db?connection_limit=1')).toBe('/srv/classline.db');
  expect(fileOfUrl('file:///srv/class%20line.db')).toBe('/srv/class line.db');
  for (const url of ['postgres://pi/classline', 'file:', '', './data/classline.db']) {
    expect(() => fileOfUrl(url)).toThrow(StoreUnusable);
    expect(() => fileOfUrl(url)).toThrow(/請寫成[\s\S]*Write it as/);
  }
  expect(dirname(fileOfUrl('file:data/x.db'))).toBe(join(process.cwd(), 'data'));
});

test('a reader who stays keeps the log from being folded back; that is seen, and over when the reader goes', async () => {
  const file = scratchFile();
  const store = await storeWithStudent(file);
  // Pages that stay the same are not written again.
  const write = (n: number) => store.settings.write('grows', String(n % 10).repeat(200_000));
  const reader = new Database(file, { readonly: true });
  const read = reader.prepare('SELECT id FROM "Lesson"').iterate();
  read.next();
  for (let n = 0; n < 100; n += 1) await write(n);
  expect(examine(file, migrations)).toMatchObject({ found: 'whole', logBytes: expect.closeTo(20e6, -7) });
  read.return?.();
  reader.close();
  for (let n = 0; n < 30; n += 1) await write(n);
  expect((examine(file, migrations) as { logBytes: number }).logBytes).toBeLessThan(17e6);
  await store.close();
});
