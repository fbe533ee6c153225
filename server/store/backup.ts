import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import Database from 'better-sqlite3';
import { backupFolder } from './database-file.ts';

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
  rmSync(partial, { force: true });
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

function check(copy: string): void {
  const database = new Database(copy, { readonly: true });
  try {
    const found = database.pragma('quick_check(1)', { simple: true });
    if (found !== 'ok') throw new Error(`The copy is damaged: ${String(found)}`);
  } finally {
    database.close();
  }
}

function flush(copy: string): void {
  const handle = openSync(copy, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
