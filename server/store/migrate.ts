/**
 * Brings the database up to the program's migrations at start, without Prisma's engine. What was applied is written
 * where Prisma's own commands look for it (`_prisma_migrations`), with their checksums.
 *
 * Each migration is one transaction with its record: a process killed in the middle leaves the database as it was.
 */
import { randomUUID } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { backUp } from './backup.ts';
import { openPlain } from './connection.ts';
import { StoreUnusable, wordsOf } from './store-unusable.ts';

export type Migration = { readonly name: string; readonly checksum: string; readonly sql: string };
export type Migrated = { readonly applied: readonly string[]; readonly backup: string | null };

type Applied = { migration_name: string; finished_at: unknown };

const RECORDS = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "checksum" TEXT NOT NULL,
  "finished_at" DATETIME,
  "migration_name" TEXT NOT NULL,
  "logs" TEXT,
  "rolled_back_at" DATETIME,
  "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;

/** @throws StoreUnusable for a database that is newer, another program's, half migrated, or cannot be migrated. */
export function migrate(file: string, migrations: readonly Migration[], now: Date): Migrated {
  const database = openPlain(file);
  try {
    const pending = pendingOf(file, database, migrations);
    const [first] = pending;
    if (!first) return { applied: [], backup: null };
    const backup = pending.length < migrations.length ? backUpBefore(file, first, now) : null;
    for (const migration of pending) apply(file, database, migration, backup, now);
    return { applied: pending.map(({ name }) => name), backup };
  } finally {
    database.close();
  }
}

function pendingOf(file: string, database: Database, migrations: readonly Migration[]): readonly Migration[] {
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
  if (tables.length === 0) return migrations;
  if (!tables.includes('_prisma_migrations')) throw new StoreUnusable({ code: 'not-ours', file });
  const records = database
    .prepare('SELECT migration_name, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL')
    .all() as Applied[];
  for (const { migration_name: migration, finished_at: finished } of records) {
    if (finished === null) throw new StoreUnusable({ code: 'half-migrated', file, migration });
    if (!migrations.some(({ name }) => name === migration)) throw new StoreUnusable({ code: 'newer', file, migration });
  }
  const applied = new Set(records.map((record) => record.migration_name));
  return migrations.filter(({ name }) => !applied.has(name));
}

function backUpBefore(file: string, migration: Migration, now: Date): string {
  try {
    return backUp(file, `before-${migration.name}`, now);
  } catch (error) {
    throw failed(file, migration, null, error);
  }
}

function apply(file: string, database: Database, migration: Migration, backup: string | null, now: Date): void {
  // SQL that rebuilds a table drops the old one, which with foreign keys on deletes every row that points to it.
  // The setting has no effect inside a transaction.
  database.pragma('foreign_keys = OFF');
  try {
    database
      .transaction(() => {
        database.exec(RECORDS);
        database.exec(migration.sql);
        const broken = database.pragma('foreign_key_check') as { table: string; parent: string }[];
        if (broken[0]) throw new Error(`Rows of ${broken[0].table} point to missing rows of ${broken[0].parent}`);
        database
          .prepare(
            `INSERT INTO "_prisma_migrations"
              (id, checksum, finished_at, migration_name, started_at, applied_steps_count) VALUES (?, ?, ?, ?, ?, 1)`,
          )
          .run(randomUUID(), migration.checksum, now.getTime(), migration.name, now.getTime());
      })
      .immediate();
  } catch (error) {
    throw failed(file, migration, backup, error);
  }
}

function failed(file: string, { name }: Migration, backup: string | null, error: unknown): StoreUnusable {
  return new StoreUnusable({ code: 'migration-failed', file, migration: name, found: wordsOf(error), backup }, error);
}
