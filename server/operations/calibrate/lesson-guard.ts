/**
 * When a class is at work: while a question waits or is being answered, and until nobody has asked for ten minutes.
 * An open lesson alone does not count, because Classline always has one open.
 */
import { type Activity, activityIn, calibrationsIn } from '../../store/operator.ts';
import type { CommandParts } from '../command.ts';
import { lockNow } from './conclusion.ts';

const QUIET_MINUTES = 10;

export type AtWork =
  | { readonly by: 'line'; readonly count: number }
  | { readonly by: 'recent'; readonly minutes: number }
  | null;

export function classAtWork({ line, lastAskedAt }: Activity, now: Date): AtWork {
  if (line > 0) return { by: 'line', count: line };
  if (lastAskedAt === null) return null;
  const minutes = Math.floor((now.getTime() - lastAskedAt.getTime()) / 60_000);
  // A clock that was set back must not forbid it for a day.
  return minutes >= 0 && minutes < QUIET_MINUTES ? { by: 'recent', minutes } : null;
}

/** Why no real questions may be asked of Claude now, as a sentence; null: they may. */
export function whyNotNow({ config, terminal: { words, date } }: CommandParts, now: Date): string | null {
  const lock = lockNow(calibrationsIn(config.databaseFile), now);
  if (lock !== null) return words('calibrate.locked', { date: date(lock) });
  const atWork = classAtWork(activityIn(config.databaseFile), now);
  if (atWork === null) return null;
  const facts = atWork.by === 'line' ? { count: atWork.count } : { minutes: atWork.minutes, needed: QUIET_MINUTES };
  return words(`calibrate.lesson-${atWork.by}`, facts);
}
