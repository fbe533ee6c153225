import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import Database from 'better-sqlite3';
import { backupFolder } from './database-file.ts';

/** Far longer than a backup takes. */
const HALF_WRITTEN_MS = 3_600_000;

/**
 * Copies the whole database, log included, into the folder `backups` beside it; the program may go on writing.
 * The copy has its name only once it is complete, checked and on the disk.
 *
 * @returns the copy's path: `backups/<database>-<UTC time>-<why>.db`
 */
export function backUp(file: string, why: string, now: Date): string {
  const folder = backupFolder(file);
  const time = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const target = join(folder, `${basename(file, extname(file))}-${time}-${why}.db`);
  const partial = `${target}.partial`;
  mkdirSync(folder, { recursive: true });
  removeHalfWritten(folder, now);
  try {
    const source = new Database(file, { fileMustExist: true, timeout: 2_000 });
    try {
      source.prepare('VACUUM INTO ?').run(partial);
    } finally {
      source.close();
    }
    check(partial);
    flush(partial);
    renameSync(partial, target);
    return target;
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

/** What a killed backup left: as large as the database, full of what students wrote, and known to no rotation. */
function removeHalfWritten(folder: string, now: Date): void {
  for (const name of readdirSync(folder).filter((each) => each.includes('.db.partial'))) {
    const path = join(folder, name);
    const age = now.getTime() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    // A younger one may be another backup's that is being written right now.
    if (Math.abs(age) > HALF_WRITTEN_MS) rmSync(path, { force: true });
  }
}

function check(copy: string): void {
  const database = new Database(copy, { readonly: true });
  try {
    const found = database.pragma('quick_check(1)', { simple: true });
    if (found !== 'ok') throw new Error(`The copy is damaged: ${String(found)}`);
  } finally {
    database.close();
  }
}

/** To the disk itself. */
export function flush(copy: string): void {
  const handle = openSync(copy, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
