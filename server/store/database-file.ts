import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { sqliteCode } from './patience.ts';
import { StoreUnusable, wordsOf } from './store-unusable.ts';

/** The absolute path that `file:./data/classline.db`, `file:/srv/classline.db` or `file:///srv/classline.db` names. */
export function fileOfUrl(url: string): string {
  const path = /^file:(?<path>[^?]+)/.exec(url)?.groups?.path;
  if (!path) throw new StoreUnusable({ code: 'address', url });
  return path.startsWith('//') ? fileURLToPath(`file:${path}`) : resolve(path);
}

/** Where copies of the database are kept. */
export function backupFolder(file: string): string {
  return join(dirname(file), 'backups');
}

/**
 * Looks before anything is changed: the log without its database, and a damaged file, refuse to start.
 * Reads only, so that a damaged file and its log stay as they were found.
 */
export function inspectFile(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  if (sizeOf(file) === 0) {
    // SQLite would delete the log beside an empty database.
    if (sizeOf(`${file}-wal`) > 0) throw new StoreUnusable({ code: 'database-missing', file });
    return;
  }
  const found = damageIn(file);
  if (found !== null) throw new StoreUnusable({ code: 'corrupt', file, found, backups: backupsOf(file) });
}

function damageIn(file: string): string | null {
  try {
    const database = new Database(file, { readonly: true, fileMustExist: true, timeout: 2_000 });
    try {
      const lines = database.pragma('quick_check(5)') as { quick_check: string }[];
      const words = lines.map((line) => line.quick_check).join('; ');
      return words === 'ok' ? null : words;
    } finally {
      database.close();
    }
  } catch (error) {
    if (/^SQLITE_(CORRUPT|NOTADB)/.test(sqliteCode(error) ?? '')) return wordsOf(error);
    throw error;
  }
}

function backupsOf(file: string): string[] {
  const stem = basename(file, extname(file));
  try {
    return readdirSync(backupFolder(file))
      .filter((name) => name.startsWith(`${stem}-`) && name.endsWith('.db'))
      .map((name) => join(backupFolder(file), name))
      .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  } catch {
    return []; // There is no such folder yet.
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
