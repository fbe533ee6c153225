import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { backUp } from './backup.ts';
import { calibrationsIn, recordCalibration } from './calibrations.ts';
import { activityIn, examine } from './examine.ts';
import { migrations } from './generated/migrations.ts';
import { isInUse, restoreFrom } from './restore.ts';
import { backupsIn, expire, lastBefore, rotate } from './rotation.ts';
import { aLesson } from './testing/rows.ts';
import { scratchFile, scratchStore, storeWithStudent } from './testing/scratch.ts';

const NOW = new Date('2026-11-21T03:00:00Z');
const titles = (file: string) => {
  const database = new Database(file, { readonly: true });
  try {
    return database.prepare('SELECT id FROM "Lesson" ORDER BY id').pluck().all();
  } finally {
    database.close();
  }
};

test('a backup comes back whole, and the database of before is kept', async () => {
  const file = scratchFile();
  const store = await storeWithStudent(file);
  const [first] = titles(file);
  const backup = backUp(file, 'by-hand', NOW);
  await store.lessons.create(aLesson({ id: 'later', code: 'LATER2' }));
  await store.close();
  const restored = restoreFrom(backup, file, migrations, NOW);
  expect(restored).toMatchObject({ done: true });
  expect(titles(file)).toEqual([first]);
  expect(titles((restored as { kept: string }).kept)).toEqual(['later', first].sort());
  await (await scratchStore(file)).close();
});

test('while a server has the database open, nothing is replaced', async () => {
  const file = scratchFile();
  const store = await storeWithStudent(file);
  await store.settings.write('is', 'open');
  const backup = backUp(file, 'by-hand', NOW);
  expect(restoreFrom(backup, file, migrations, NOW)).toMatchObject({ done: false, why: 'in-use' });
  await store.close();
  expect(isInUse(file)).toBe(false);
});

test('a damaged backup, another program’s file and a newer one are refused', async () => {
  const file = scratchFile();
  await (await storeWithStudent(file)).close();
  const before = readFileSync(file);
  const damaged = join(dirname(file), 'damaged.db');
  writeFileSync(damaged, 'not a database at all, but long enough to be read as one'.repeat(50));
  expect(restoreFrom(damaged, file, migrations, NOW)).toMatchObject({ done: false, why: 'damaged' });
  const foreign = join(dirname(file), 'foreign.db');
  new Database(foreign).exec('CREATE TABLE shop (id)').close();
  expect(restoreFrom(foreign, file, migrations, NOW)).toMatchObject({ done: false, why: 'not-ours' });
  const newer = backUp(file, 'newer', NOW);
  new Database(newer)
    .exec(
      `INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name) VALUES ('x', 'x', 1, '2099_far')`,
    )
    .close();
  expect(restoreFrom(newer, file, migrations, NOW)).toMatchObject({ done: false, why: 'newer', detail: '2099_far' });
  expect(restoreFrom(join(dirname(file), 'nothing.db'), file, migrations, NOW)).toMatchObject({ why: 'missing' });
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a damaged database is moved aside with its log', async () => {
  const file = scratchFile();
  await (await storeWithStudent(file)).close();
  const backup = backUp(file, 'by-hand', NOW);
  writeFileSync(file, 'x'.repeat(9000));
  writeFileSync(`${file}-wal`, 'left over');
  expect(examine(file, migrations)).toMatchObject({ found: 'damaged' });
  const restored = restoreFrom(backup, file, migrations, NOW);
  expect(restored).toMatchObject({ done: true });
  const { kept } = restored as { kept: string };
  expect(existsSync(kept) && existsSync(`${kept}-wal`) && !existsSync(`${file}-wal`)).toBe(true);
  expect(examine(file, migrations)).toMatchObject({ found: 'whole', pending: 0 });
});

test('rotation keeps the newest of its own kind, and those of an upgrade', async () => {
  const file = scratchFile();
  await (await storeWithStudent(file)).close();
  for (let day = 1; day <= 5; day += 1) backUp(file, 'nightly', new Date(Date.UTC(2026, 10, day)));
  backUp(file, 'before-20270101000000_next', new Date(Date.UTC(2026, 9, 1)));
  expect(rotate(file, 'nightly', 3, NOW)).toHaveLength(2);
  expect(backupsIn(file).map(({ why, at }) => [why, at.getUTCDate()])).toEqual([
    ['nightly', 5],
    ['nightly', 4],
    ['nightly', 3],
    ['before-20270101000000_next', 1],
  ]);
});

test('a copy from the future, made by a wrong clock, counts as none and goes before the good ones', async () => {
  const file = scratchFile();
  await (await storeWithStudent(file)).close();
  const wrong = backUp(file, 'nightly', new Date(Date.UTC(2031, 0, 1)));
  expect(lastBefore(backupsIn(file), NOW)).toBeNull();
  const good = [17, 18, 19].map((day) => backUp(file, 'nightly', new Date(Date.UTC(2026, 10, day))));
  expect(lastBefore(backupsIn(file), NOW)?.path).toBe(good[2]);
  expect(rotate(file, 'nightly', 3, NOW)).toEqual([wrong]);
  // Set back by years, with all good ones in the future: what was just saved stays.
  const early = new Date(Date.UTC(2025, 0, 1));
  const saved = backUp(file, 'nightly', early);
  expect(rotate(file, 'nightly', 3, early)).toEqual([good[0]]);
  expect(lastBefore(backupsIn(file), early)?.path).toBe(saved);
});

test('what a killed backup left goes with the next one; what may be another’s that is being written stays', async () => {
  const file = scratchFile();
  await (await storeWithStudent(file)).close();
  const first = backUp(file, 'by-hand', NOW);
  const left = [`${first}.partial`, `${first}.partial-journal`];
  const young = join(dirname(first), 'classline-x-nightly.db.partial');
  for (const path of [...left, young]) writeFileSync(path, 'half');
  const now = new Date();
  for (const path of left) utimesSync(path, now, new Date(now.getTime() - 2 * 3_600_000));
  backUp(file, 'nightly', now);
  expect([...left, young].map((path) => existsSync(path))).toEqual([false, false, true]);
});

test('copies older than the retention go, whatever they were made for, with what lies beside them', async () => {
  const file = scratchFile();
  await (await storeWithStudent(file)).close();
  const upgrade = backUp(file, 'before-20260101000000_next', new Date(Date.UTC(2026, 0, 1)));
  writeFileSync(`${upgrade}-wal`, 'beside it');
  const fresh = backUp(file, 'nightly', new Date(Date.UTC(2026, 10, 5)));
  expect(expire(file, new Date(Date.UTC(2026, 5, 1)))).toEqual([upgrade]);
  expect([upgrade, `${upgrade}-wal`, fresh].map((path) => existsSync(path))).toEqual([false, false, true]);
});

test('calibrations are recorded beside a running server, newest first', async () => {
  const file = scratchFile();
  expect(calibrationsIn(file)).toEqual([]);
  expect(activityIn(file)).toEqual({ line: 0, lastAskedAt: null, lastAnswer: null });
  const store = await storeWithStudent(file);
  onTestFinished(() => store.close());
  const row = { provider: 'demo', ended: 'passed', passedPerMinute: 40, intervalSeconds: 1.9, levels: '[]' } as const;
  recordCalibration(file, { ...row, id: 'a', at: new Date(1_000), lockedUntil: null });
  recordCalibration(file, { ...row, id: 'b', at: new Date(2_000), lockedUntil: new Date(3_000) });
  expect(calibrationsIn(file).map(({ id, lockedUntil }) => [id, lockedUntil])).toEqual([
    ['b', new Date(3_000)],
    ['a', null],
  ]);
});
