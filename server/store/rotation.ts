/** The folder of backups: what is there, and which ones go. */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { backupFolder } from './database-file.ts';

export type Backup = { readonly path: string; readonly why: string; readonly at: Date; readonly bytes: number };

const NAME = /^-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-(.+)\.db$/;

/** Newest first, by the time in their names. Throws what the system says of a folder that may not be read. */
export function backupsIn(file: string): readonly Backup[] {
  const folder = backupFolder(file);
  const stem = basename(file, extname(file));
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return []; // No backup was made yet.
  }
  return names
    .flatMap((name): Backup[] => {
      const parts = name.startsWith(stem) ? NAME.exec(name.slice(stem.length)) : null;
      if (parts === null) return [];
      const [, year, month, day, hour, minute, second, why = ''] = parts;
      const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
      const path = join(folder, name);
      return [{ path, why, at, bytes: statSync(path, { throwIfNoEntry: false })?.size ?? 0 }];
    })
    .sort((one, other) => other.at.getTime() - one.at.getTime());
}

/** A clock that is set by the network meanwhile may make what was just saved look this much too young. */
const SLACK_MS = 60_000;

const isPast = ({ at }: Backup, now: Date) => at.getTime() <= now.getTime() + SLACK_MS;

/** The last one of `now`; what lies in the future was made while the clock was wrong, and its age says nothing. */
export const lastBefore = (backups: readonly Backup[], now: Date): Backup | null =>
  backups.find((backup) => isPast(backup, now)) ?? null;

/**
 * Removes all but the newest `keep` of one kind; copies made before an upgrade or a restore stay. Gives their paths.
 * Those from the future go first: else one bad clock would have every good copy of later nights removed before them.
 */
export function rotate(file: string, why: string, keep: number, now: Date): readonly string[] {
  const own = backupsIn(file).filter((backup) => backup.why === why);
  const past = own.filter((backup) => isPast(backup, now));
  const old = [...past, ...own.filter((backup) => !isPast(backup, now))].slice(keep);
  for (const { path } of old) rmSync(path, { force: true });
  return old.map(({ path }) => path);
}

/** Removes every copy from before that moment, of any kind: what retention deletes must not live on in them. */
export function expire(file: string, before: Date): readonly string[] {
  const old = backupsIn(file).filter(({ at }) => at < before);
  for (const { path } of old) for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true });
  return old.map(({ path }) => path);
}
