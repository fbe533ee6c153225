/**
 * The nightly backup of a running server. Looked after once an hour and soon after a start, so that a Pi that is off at
 * night, or on for one lesson only, as most in schools are, still gets one on the next day.
 */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { Log } from '../../classroom/house.ts';
import { backupsIn, lastBefore } from '../../store/operator.ts';

const HOUR_MS = 3_600_000;
const AFTER_START_MS = 600_000;
/** By the machine's own clock: nobody is in school. */
const NIGHT = { from: 1, to: 5 };
/** Two nights without one: it is made at any hour. */
const OVERDUE_MS = 44 * HOUR_MS;
const FRESH_MS = 20 * HOUR_MS;

export function backupDue(last: Date | null, now: Date): boolean {
  if (last === null) return true;
  const age = now.getTime() - last.getTime();
  return age >= OVERDUE_MS || (age >= FRESH_MS && now.getHours() >= NIGHT.from && now.getHours() < NIGHT.to);
}

/** Gives the function that ends it. `root` is the project's folder. */
export function startNightlyBackups(file: string, root: string, log: Log): () => void {
  const look = () => {
    const now = new Date();
    try {
      const nightly = backupsIn(file).filter(({ why }) => why === 'nightly');
      if (!backupDue(lastBefore(nightly, now)?.at ?? null, now)) return;
    } catch (error) {
      log.error({ err: error }, 'the folder of backups cannot be read');
      return;
    }
    // In a process of its own: copying a school year takes seconds, in which a class would stand still.
    execFile(
      process.execPath,
      [join(root, 'dist', 'operate.mjs'), 'backup', '--nightly'],
      { cwd: root },
      (error, said) => {
        if (error === null) log.info({}, 'the nightly backup was made');
        else log.error({ code: error.code ?? null, said: said.trim() }, 'the nightly backup failed');
      },
    );
  };
  const timer = setInterval(look, HOUR_MS);
  const first = setTimeout(look, AFTER_START_MS);
  for (const each of [timer, first]) each.unref();
  return () => {
    clearInterval(timer);
    clearTimeout(first);
  };
}
