/** Erases lessons, and copies of the database, that are older than `RETENTION_DAYS`; while the clock may be believed. */
import type { Classroom } from './classroom/classroom.ts';
import type { Log } from './classroom/house.ts';
import type { StoreHistory } from './store/store.ts';

const DAY_MS = 86_400_000;
/** Longer than any holidays. */
const GAP_DAYS = 100;

export type RetentionParts = {
  /** Zero: nothing is ever too old. */
  readonly days: number;
  readonly classroom: Pick<Classroom, 'eraseOld'>;
  readonly history: Pick<StoreHistory, 'page' | 'lessonTitles'>;
  readonly copies: { newest(): Date | null; expire(before: Date): void };
  /** Null: this machine does not tell. */
  readonly clockSynchronised: () => Promise<boolean | null>;
  readonly log: Log;
};

/**
 * What is erased never comes back, so a clock that nobody has set does not decide alone: when it has jumped far past the
 * last thing that happened here, nothing is erased until it is set, or until a lesson shows that the time is real.
 */
export async function eraseWhatIsOld(parts: RetentionParts, now: Date): Promise<void> {
  const { days, classroom, history, copies, clockSynchronised, log } = parts;
  if (days === 0) return;
  const [[asked], [lesson]] = await Promise.all([history.page({}, null, 1), history.lessonTitles(1)]);
  const happened = [asked?.askedAt, lesson?.openedAt, copies.newest()].flatMap((at) => at?.getTime() ?? []);
  const gapDays = Math.floor((now.getTime() - Math.max(...happened)) / DAY_MS);
  if (happened.length > 0 && gapDays > GAP_DAYS && (await clockSynchronised()) === false) {
    log.warn({ gapDays }, 'nothing was erased: the clock is far past the last lesson and not set by the network');
    return;
  }
  const before = new Date(now.getTime() - days * DAY_MS);
  await classroom.eraseOld(before);
  copies.expire(before);
}
