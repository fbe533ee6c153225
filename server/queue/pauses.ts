import type { Refusal, RefusalKind } from './question.ts';

/** The named reasons why nothing starts (Q4). Each kind is open at most once; the one that ends last governs. */
export type PauseKind = RefusalKind | 'teacher' | 'budget';

export type Pause = {
  readonly kind: PauseKind;
  readonly since: number;
  /** Monotonic milliseconds; null: until the teacher acts. */
  readonly until: number | null;
};

export type Pauses = {
  /** Opens a pause, or extends the one of its kind; an earlier end never shortens it. */
  open(kind: PauseKind, until: number | null, now: number): Pause;
  /** Ends one kind or all, and gives those that were open. */
  close(kind: PauseKind | 'all', now: number): Pause[];
  /** Those still open at `now`, the governing one first. */
  active(now: number): Pause[];
};

export function createPauses(restored: readonly Pause[]): Pauses {
  const open = new Map(restored.map((pause) => [pause.kind, pause]));

  function active(now: number): Pause[] {
    for (const pause of open.values()) if (endOf(pause) <= now) open.delete(pause.kind);
    return [...open.values()].sort((one, other) => (endOf(other) > endOf(one) ? 1 : -1));
  }

  return {
    open(kind, until, now) {
      const already = active(now).find((pause) => pause.kind === kind);
      const asked: Pause = { kind, since: already?.since ?? now, until };
      const pause = already !== undefined && endOf(already) > endOf(asked) ? already : asked;
      open.set(kind, pause);
      return pause;
    },
    close(kind, now) {
      const closed = active(now).filter((pause) => kind === 'all' || pause.kind === kind);
      for (const pause of closed) open.delete(pause.kind);
      return closed;
    },
    active,
  };
}

/** When a pause ends; one that waits for the teacher never ends by itself. */
export function endOf(pause: Pause): number {
  return pause.until ?? Number.POSITIVE_INFINITY;
}

const SHORTEST_PACE_PAUSE_MS = 1_000;

/**
 * The end of the pause that a refusal opens (Q4.1–Q4.4): null waits for the teacher.
 * `backOffUntil` is asked only for an overloaded provider.
 */
export function refusalEnds(
  refusal: Refusal,
  cooldownMs: number,
  backOffUntil: () => number,
  now: number,
): number | null {
  switch (refusal.kind) {
    case 'pace':
      return now + Math.max(SHORTEST_PACE_PAUSE_MS, refusal.retryAfterMs ?? cooldownMs);
    case 'window':
      return now + Math.max(SHORTEST_PACE_PAUSE_MS, refusal.resetInMs ?? refusal.retryAfterMs ?? cooldownMs);
    case 'overloaded':
      return Math.max(backOffUntil(), now + (refusal.retryAfterMs ?? 0));
    case 'spending':
    case 'credentials':
      return null;
  }
}
