/** What follows from a calibration: the pace to set, and when the next one may be. Pure. */
import type { LevelResult } from './levels.ts';

/** Verified with a class of thirty, on the lowest tier. */
export const CAREFUL_SECONDS = 6;
/** Where 20 a minute are known to be good. */
const KNOWN_GOOD = { perMinute: 20, seconds: 3 };
/** A minute that passed once is no promise: a fifth is left free. */
const MARGIN = 1.2;

/** The last level that passed; null: none did. */
export const passedLevel = (results: readonly LevelResult[]): number | null =>
  results.findLast(({ end }) => end.as === 'passed')?.perMinute ?? null;

/** Seconds, in tenths, rounded to the slower side. */
export function intervalFor(perMinute: number | null): number {
  if (perMinute === null) return CAREFUL_SECONDS;
  // Tenths are counted in whole numbers: 1.2 has no exact binary form.
  return Math.ceil(Math.round((60 / perMinute) * MARGIN * 1e6) / 1e5) / 10;
}

/** Without measuring. `knownGood`: a rate that is known to have passed. */
export function intervalWithoutMeasuring(knownGood: number | null): { seconds: number; why: 'known' | 'careful' } {
  return knownGood !== null && knownGood >= KNOWN_GOOD.perMinute
    ? { seconds: KNOWN_GOOD.seconds, why: 'known' }
    : { seconds: CAREFUL_SECONDS, why: 'careful' };
}

/** A refusal locks until the next day begins, on the wall clock of this machine. */
export function lockAfter(results: readonly LevelResult[], now: Date): Date | null {
  if (results.at(-1)?.end.as !== 'refused') return null;
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
}

/** The lock that holds now, of all calibrations ever made. */
export function lockNow(rows: readonly { readonly lockedUntil: Date | null }[], now: Date): Date | null {
  const until = Math.max(0, ...rows.map(({ lockedUntil }) => lockedUntil?.getTime() ?? 0));
  return until > now.getTime() ? new Date(until) : null;
}
