/** Puts a backup in the place of the database: everything is checked first, and nothing is thrown away. */
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { backUp, flush } from './backup.ts';
import { type Examined, examine } from './examine.ts';
import type { Migration } from './migrate.ts';
import { sqliteCode } from './patience.ts';

export type Restored =
  /** `kept`: where the database of before lies; null when there was none. */
  | { readonly done: true; readonly kept: string | null }
  /** Nothing was changed. `detail`: a migration's name, or SQLite's words. */
  | {
      readonly done: false;
      readonly why: 'missing' | 'same-file' | 'unreadable' | 'damaged' | 'not-ours' | 'newer' | 'in-use';
      readonly detail: string;
    };

const refused = (why: Extract<Restored, { done: false }>['why'], detail = ''): Restored => ({
  done: false,
  why,
  detail,
});

/**
 * The next start applies what the backup lacks. A database that is there is backed up first; a damaged one is moved
 * aside with its log.
 */
export function restoreFrom(backup: string, file: string, migrations: readonly Migration[], now: Date): Restored {
  if (resolve(backup) === resolve(file)) return refused('same-file');
  const checked = examine(backup, migrations);
  if (checked.found === 'none') return existsSync(backup) ? refused('damaged', 'empty') : refused('missing');
  if (checked.found === 'unreadable') return refused('unreadable', checked.words);
  if (checked.found === 'damaged') return refused('damaged', checked.words);
  if (checked.newer !== null) return refused('newer', checked.newer);
  if (checked.pending === migrations.length) return refused('not-ours');
  // Copied to its side before anything moves: a full disk is found out while nothing has changed.
  const incoming = `${file}.restoring`;
  mkdirSync(dirname(file), { recursive: true });
  const there = examine(file, migrations);
  if (there.found === 'unreadable') return refused('unreadable', there.words);
  // SQLite would delete the log beside a damaged file; no server runs on one.
  if (there.found === 'whole' && isInUse(file)) return refused('in-use');
  try {
    copyFileSync(backup, incoming);
    flush(incoming);
    const kept = putAside(file, there.found, now);
    renameSync(incoming, file);
    return { done: true, kept };
  } finally {
    rmSync(incoming, { force: true });
  }
}

function putAside(file: string, found: Examined['found'], now: Date): string | null {
  if (found === 'whole') {
    const kept = backUp(file, 'before-restore', now);
    // The log was folded in when the last connection closed; what is left of it belongs to the old database.
    for (const end of ['-wal', '-shm']) rmSync(file + end, { force: true });
    return kept;
  }
  if (found === 'none') return null;
  const aside = `${file}.damaged-${now.toISOString().replace(/[-:]|\.\d+/g, '')}`;
  for (const end of ['', '-wal', '-shm']) if (existsSync(file + end)) renameSync(file + end, aside + end);
  return aside;
}

/** True while another process has the database open: in WAL mode each holds a shared lock as long as it lives. */
export function isInUse(file: string): boolean {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0) return false;
  let database: Database.Database | null = null;
  try {
    database = new Database(file, { fileMustExist: true, timeout: 250 });
    database.pragma('locking_mode = EXCLUSIVE');
    database.exec('BEGIN IMMEDIATE; ROLLBACK;');
    return false;
  } catch (error) {
    return sqliteCode(error)?.startsWith('SQLITE_BUSY') ?? false;
  } finally {
    database?.close();
  }
}
