import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrations } from './generated/migrations.ts';
import { type Migration, migrate } from './migrate.ts';
import { StoreUnusable, type Unusable } from './store-unusable.ts';
import { AT } from './testing/rows.ts';
import { scratchFile } from './testing/scratch.ts';

const migration = (name: string, sql: string): Migration => ({
  name,
  sql,
  checksum: createHash('sha256').update(sql).digest('hex'),
});

const FIRST = migration(
  '1_first',
  `CREATE TABLE parent (id TEXT PRIMARY KEY);
   CREATE TABLE child (parent TEXT REFERENCES parent(id) ON DELETE CASCADE);
   INSERT INTO parent VALUES ('p'); INSERT INTO child VALUES ('p');`,
);
/** As Prisma writes it when a column changes: the parent is dropped and made anew. */
const REBUILD = migration(
  '2_rebuild',
  `CREATE TABLE new_parent (id TEXT PRIMARY KEY, name TEXT);
   INSERT INTO new_parent (id) SELECT id FROM parent;
   DROP TABLE parent;
   ALTER TABLE new_parent RENAME TO parent;`,
);
const BROKEN = migration('3_broken', 'CREATE TABLE extra (x); INSERT INTO nowhere VALUES (1);');
const ORPHANING = migration('3_orphaning', 'CREATE TABLE extra (x); DELETE FROM parent;');

function newFile(): string {
  const file = scratchFile();
  mkdirSync(dirname(file), { recursive: true });
  return file;
}

function ask(file: string, sql: string): unknown[] {
  const database = new Database(file);
  const rows = database.prepare(sql).raw().all();
  database.close();
  return rows;
}

function change(file: string, sql: string): void {
  const database = new Database(file);
  database.exec(sql);
  database.close();
}

function refusal(act: () => unknown): { facts: Unusable; message: string } {
  try {
    act();
  } catch (error) {
    if (error instanceof StoreUnusable) return error;
    throw error;
  }
  throw new Error('Nothing was refused');
}

const tables = (file: string) => ask(file, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1").flat();

test('an empty database gets every migration, recorded as Prisma records it; the second time nothing', () => {
  const file = newFile();
  expect(migrate(file, migrations, AT)).toEqual({ applied: migrations.map(({ name }) => name), backup: null });
  expect(migrate(file, migrations, AT)).toEqual({ applied: [], backup: null });
  const records = ask(
    file,
    `SELECT migration_name, checksum, rolled_back_at, logs, applied_steps_count, finished_at IS NOT NULL, length(id)
     FROM _prisma_migrations`,
  );
  expect(records).toEqual(migrations.map(({ name, checksum }) => [name, checksum, null, null, 1, 1, 36]));
  expect(readdirSync(dirname(file))).not.toContain('backups');
});

test('the program carries the migrations of prisma/migrations with Prisma’s checksums', () => {
  for (const { checksum, sql } of migrations) {
    expect(createHash('sha256').update(sql).digest('hex')).toBe(checksum);
  }
  expect(migrations.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name).sort());
});

test('a rebuilt table keeps the rows that point to it, and a copy of before lies in backups', () => {
  const file = newFile();
  migrate(file, [FIRST], AT);
  const { applied, backup } = migrate(file, [FIRST, REBUILD], AT);
  expect(applied).toEqual(['2_rebuild']);
  expect(ask(file, 'SELECT * FROM child')).toEqual([['p']]);
  expect(ask(file, 'SELECT * FROM parent')).toEqual([['p', null]]);
  expect(backup).toMatch(/backups\/classline-20261121T010000Z-before-2_rebuild\.db$/);
  expect(ask(backup ?? '', 'SELECT * FROM parent')).toEqual([['p']]);
  expect(readdirSync(dirname(backup ?? ''))).toHaveLength(1);
});

test('a backup holds what still stands in the write-ahead log alone', () => {
  const file = newFile();
  migrate(file, [FIRST], AT);
  const writer = new Database(file);
  writer.pragma('wal_autocheckpoint = 0');
  writer.exec("INSERT INTO parent VALUES ('only in the log')");
  const { backup } = migrate(file, [FIRST, REBUILD], AT);
  writer.close();
  expect(ask(backup ?? '', 'SELECT id FROM parent ORDER BY id').flat()).toEqual(['only in the log', 'p']);
});

test.each([
  [BROKEN, 'no such table: nowhere'],
  [ORPHANING, 'Rows of child point to missing rows of parent'],
])('a migration that fails leaves the database as it was: %s', (broken, words) => {
  const file = newFile();
  migrate(file, [FIRST], AT);
  const before = tables(file);
  const { facts, message } = refusal(() => migrate(file, [FIRST, REBUILD, broken], AT));
  expect(facts).toMatchObject({ code: 'migration-failed', migration: broken.name, file });
  expect(facts).toHaveProperty('backup', expect.stringContaining('before-2_rebuild.db'));
  expect(message).toContain(words);
  // The one before it stands: each is a whole.
  expect(tables(file)).toEqual(before);
  expect(ask(file, 'SELECT migration_name FROM _prisma_migrations').flat()).toEqual(['1_first', '2_rebuild']);
  expect(migrate(file, [FIRST, REBUILD], AT).applied).toEqual([]);
});

test('a database of a newer program is refused and left alone', () => {
  const file = newFile();
  migrate(file, [FIRST, REBUILD], AT);
  const { facts, message } = refusal(() => migrate(file, [FIRST], AT));
  expect(facts).toEqual({ code: 'newer', file, migration: '2_rebuild' });
  expect(message).toMatch(/較新版本[\s\S]*newer Classline/);
});

test('another program’s database is refused and left alone', () => {
  const file = newFile();
  change(file, 'CREATE TABLE bookmarks (url)');
  expect(refusal(() => migrate(file, [FIRST], AT)).facts).toEqual({ code: 'not-ours', file });
  expect(tables(file)).toEqual(['bookmarks']);
});

test('a migration begun by another tool and never finished is refused; one marked as rolled back is done again', () => {
  const file = newFile();
  migrate(file, [FIRST], AT);
  const record = "INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('x', 'y', '2_rebuild')";
  change(file, record);
  expect(refusal(() => migrate(file, [FIRST, REBUILD], AT)).facts).toMatchObject({ code: 'half-migrated' });
  change(file, 'UPDATE _prisma_migrations SET rolled_back_at = 1 WHERE finished_at IS NULL');
  expect(migrate(file, [FIRST, REBUILD], AT).applied).toEqual(['2_rebuild']);
});

test('a backup that cannot be made stops the migration', () => {
  const file = newFile();
  migrate(file, [FIRST], AT);
  mkdirSync(`${dirname(file)}/backups/classline-20261121T010000Z-before-2_rebuild.db/in-the-way`, { recursive: true });
  expect(refusal(() => migrate(file, [FIRST, REBUILD], AT)).facts).toMatchObject({
    code: 'migration-failed',
    backup: null,
  });
  expect(ask(file, 'SELECT migration_name FROM _prisma_migrations').flat()).toEqual(['1_first']);
});
