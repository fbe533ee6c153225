/** How old a session is, and how long nobody used it. */
const DAY_MS = 86_400_000;
/** A session ends after a week without use, and after 30 days in any case (ASVS V7.3). */
const IDLE_MS = 7 * DAY_MS;
const TOTAL_MS = 30 * DAY_MS;

export type DatedSession = { readonly tokenHash: string; readonly createdAt: Date; readonly lastSeenAt: Date };

export type SessionAges = {
  isGood(session: DatedSession, now: Date): boolean;
  /** Used just now. */
  seen(session: DatedSession, now: Date): void;
};

/**
 * What this process has seen itself is judged by its monotonic clock: a Pi without a battery starts with the time of its
 * last lesson, and when the network then sets its clock weeks ahead, the teacher who has signed in stays signed in.
 */
export function createSessionAges(monotonic: () => number): SessionAges {
  /** `age`: when it was seen first, in ms; both moments are monotonic. */
  const known = new Map<string, { readonly age: number; readonly first: number; last: number }>();
  return {
    isGood({ tokenHash, createdAt, lastSeenAt }, now) {
      const found = known.get(tokenHash);
      const at = monotonic();
      // A clock that was set back makes ages negative: such a session is young, not old.
      const age = found === undefined ? now.getTime() - createdAt.getTime() : found.age + at - found.first;
      const idle = found === undefined ? now.getTime() - lastSeenAt.getTime() : at - found.last;
      const good = age < TOTAL_MS && idle < IDLE_MS;
      if (!good) known.delete(tokenHash);
      return good;
    },
    seen({ tokenHash, createdAt }, now) {
      const at = monotonic();
      const found = known.get(tokenHash);
      if (found === undefined) known.set(tokenHash, { age: now.getTime() - createdAt.getTime(), first: at, last: at });
      else found.last = at;
    },
  };
}
