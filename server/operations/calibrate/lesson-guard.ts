/**
 * When a class is at work: while a question waits or is being answered, and until nobody has asked for ten minutes.
 * An open lesson alone does not count, because Classline always has one open.
 */
import type { Activity } from '../../store/operator.ts';

export const QUIET_MINUTES = 10;

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
