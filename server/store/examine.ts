/** What an operator wants to know of the database without changing anything in it. */
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import type { Migration } from './migrate.ts';
import { sqliteCode } from './patience.ts';
import { wordsOf } from './store-unusable.ts';

export type Examined =
  /** None yet: the first start makes it. `writable`: its folder, or the nearest one above it. */
  | { readonly found: 'none'; readonly writable: boolean }
  | { readonly found: 'damaged'; readonly words: string }
  /** Nothing can be said of it: not this user's, or held by another program. */
  | { readonly found: 'unreadable'; readonly words: string }
  | {
      readonly found: 'whole';
      readonly writable: boolean;
      readonly bytes: number;
      /** The log of changes that are not yet in the file itself. It cannot be folded back while somebody reads. */
      readonly logBytes: number;
      /** Changes that the next start makes. */
      readonly pending: number;
      /** A change that this program does not know: a newer one was here. */
      readonly newer: string | null;
    };

/** `line`: questions that wait or are being answered. */
export type Activity = {
  readonly line: number;
  readonly lastAskedAt: Date | null;
  readonly lastAnswer: { readonly by: string; readonly at: Date } | null;
};

const quiet: Activity = { line: 0, lastAskedAt: null, lastAnswer: null };

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function nearestFolder(path: string): string {
  const folder = dirname(path);
  return existsSync(folder) || folder === path ? folder : nearestFolder(folder);
}

/** Reads the whole file, a second a gigabyte. `migrations`: those this program knows. */
export function examine(file: string, migrations: readonly Migration[]): Examined {
  try {
    const bytes = sizeOf(file);
    // Before it is opened here: the last to close it folds the log back.
    const logBytes = sizeOf(`${file}-wal`);
    if (bytes === 0) return { found: 'none', writable: mayWrite(nearestFolder(file)) };
    return reading(file, (database) => {
      const words = (database.pragma('quick_check(3)') as { quick_check: string }[]).map((line) => line.quick_check);
      if (words.join() !== 'ok') return { found: 'damaged', words: words.join('; ') };
      const applied = tableExists(database, '_prisma_migrations')
        ? (database.prepare('SELECT migration_name FROM "_prisma_migrations"').pluck().all() as string[])
        : [];
      const known = new Set(migrations.map(({ name }) => name));
      return {
        found: 'whole',
        writable: mayWrite(file) && mayWrite(dirname(file)),
        bytes,
        logBytes,
        pending: migrations.filter(({ name }) => !applied.includes(name)).length,
        newer: applied.find((name) => !known.has(name)) ?? null,
      };
    });
  } catch (error) {
    const damaged = /^SQLITE_(CORRUPT|NOTADB)/.test(sqliteCode(error) ?? '');
    return { found: damaged ? 'damaged' : 'unreadable', words: wordsOf(error) };
  }
}

/** What goes on in the lessons, and when Claude last answered. Nothing, when there is no database yet. */
export function activityIn(file: string): Activity {
  if (sizeOf(file) === 0) return quiet;
  return reading(file, (database) => {
    if (!tableExists(database, 'Question')) return quiet;
    const line = database
      .prepare(`SELECT count(*) FROM "Question" WHERE state IN ('waiting', 'answering')`)
      .pluck()
      .get() as number;
    const asked = database.prepare('SELECT max(askedAt) FROM "Question"').pluck().get() as string | null;
    const answer = database
      .prepare(`SELECT by, at FROM "Answer" WHERE by <> 'teacher' AND complete ORDER BY at DESC LIMIT 1`)
      .get() as { by: string; at: string } | undefined;
    return {
      line,
      lastAskedAt: asked === null ? null : new Date(asked),
      lastAnswer: answer === undefined ? null : { by: answer.by, at: new Date(answer.at) },
    };
  });
}

const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

const tableExists = (database: Database.Database, name: string) =>
  database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !== undefined;

function reading<Value>(file: string, read: (database: Database.Database) => Value): Value {
  const database = new Database(file, { readonly: true, fileMustExist: true, timeout: 2_000 });
  try {
    return read(database);
  } finally {
    database.close();
  }
}
