/**
 * Turns stored monotonic times into times of this process, so that a restart is never a burst (Q8.3).
 *
 * Within one boot of the machine monotonic times stay comparable. After another boot, or where the boot is unknown,
 * nothing trustworthy is left: a Pi's wall clock may stand anywhere, so the wall time is not even looked at and the
 * last start is taken to be just now. Nothing is ever early, whatever the wall clock does.
 */
export type StoredMoment = { readonly monotonicMs: number; readonly bootId: string | null };

export type Here = { readonly now: number; readonly bootId: string | null };

/**
 * The row of a start is committed before its request leaves; dispatch gives up a start that would leave more than
 * this later. A start found in the store may thus have happened this much after its row says.
 */
export const LATEST_SEND_MS = 2_000;

/** The last start in this process's time; null when there was none. Never later than `here.now`. */
export function lastStartHere(stored: StoredMoment | null, here: Here): number | null {
  if (stored === null) return null;
  return sameBoot(stored, here) ? Math.min(here.now, stored.monotonicMs + LATEST_SEND_MS) : here.now;
}

/**
 * The starts of the last minute in this process's time, oldest first. Those of another boot are moved together so
 * that the last of them was just now: their windows empty later than they might, never earlier.
 */
export function startsHere<Start extends StoredMoment>(
  stored: readonly Start[],
  here: Here,
): (Start & { readonly at: number })[] {
  const ordered = [...stored].sort((one, other) => one.monotonicMs - other.monotonicMs);
  const last = ordered.at(-1);
  if (last === undefined) return [];
  const boots = new Set(ordered.map(({ bootId }) => bootId));
  // Rows of several boots cannot be compared with each other at all.
  if (boots.size > 1) return ordered.map((start) => ({ ...start, at: here.now }));
  const shift = sameBoot(last, here) ? 0 : here.now - last.monotonicMs;
  return ordered.map((start) => ({ ...start, at: start.monotonicMs + shift }));
}

/** The stored end of a pause. */
export type StoredEnd = StoredMoment & {
  /** How long the pause was to last when it was stored, and the wall time of that moment. */
  readonly leftMs: number;
  readonly wallMs: number;
};

/**
 * The end of a pause in this process's time. Within one boot it is exact. After another boot the wall clock is all
 * there is: what has passed by it is taken off, but never more than the whole pause, and a clock that went back
 * takes nothing off.
 */
export function pauseEndHere(stored: StoredEnd, here: Here & { readonly wallMs: number }): number {
  if (sameBoot(stored, here)) return stored.monotonicMs + stored.leftMs;
  const passed = Math.max(0, here.wallMs - stored.wallMs);
  return here.now + Math.max(0, stored.leftMs - passed);
}

/** A monotonic time ahead of ours cannot be of this boot, whatever its name says. */
function sameBoot(stored: StoredMoment, here: Here): boolean {
  return stored.bootId !== null && stored.bootId === here.bootId && stored.monotonicMs <= here.now;
}
