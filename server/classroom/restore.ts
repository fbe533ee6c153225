/** What a start makes of what the store holds: the line as it was, at the pace it had (Q8). */
import { lastStartHere, pauseEndHere, startsHere } from '../dispatch/last-start.ts';
import type { LessonCounts, Pause, PauseKind, QueueSettings, Restored } from '../queue/queue.ts';
import type { LedgerCounts, QuestionRow, Store, Unfinished } from '../store/store.ts';
import { queued } from './ask.ts';
import type { House, HouseClock, Log } from './house.ts';
import { acceptedOf } from './project-teacher.ts';
import { putQuestion, type Room } from './room.ts';
import { keptPace } from './steer.ts';

const counts = (ledger: LedgerCounts): LessonCounts => ({
  accepted: acceptedOf(ledger),
  answered: ledger.answered,
  answeredByHand: ledger['answered-by-hand'],
  cancelled: ledger.cancelled,
  declined: ledger.declined,
  failed: ledger.failed,
});

/** Attempts that the last process left open have ended with it; their questions stand at the head again. */
async function closeCrashed(
  store: Store,
  unfinished: Unfinished,
  rooms: ReadonlyMap<string, Room>,
  clock: HouseClock,
  log: Log,
): Promise<QuestionRow[]> {
  const attempts = new Map(unfinished.openAttempts.map((attempt) => [attempt.questionId, attempt]));
  const rows: QuestionRow[] = [];
  for (const row of unfinished.questions) {
    // Of a lesson that had ended meanwhile nothing is asked again.
    const over = !rooms.has(row.lessonId);
    const ended = { state: 'cancelled', reason: 'lesson-end', endedAt: new Date(clock.wall()) } as const;
    if (row.state !== 'answering') {
      if (over) await store.questions.change(row.id, ended);
      else rows.push(row);
      continue;
    }
    const attempt = attempts.get(row.id);
    // A text may end our process, but not the machine: after a power cut nobody is blamed (Q8.2).
    const rebooted = attempt?.bootId != null && clock.bootId !== null && attempt.bootId !== clock.bootId;
    const back: QuestionRow = over
      ? { ...row, ...ended }
      : { ...row, state: 'waiting', atHead: true, rank: null, crashes: row.crashes + (rebooted ? 0 : 1) };
    await store.attempts.end({
      attemptId: attempt?.id ?? null,
      endedAt: new Date(clock.wall()),
      outcome: 'crashed',
      firstTextAt: null,
      detail: null,
      questions: [{ row: back, answer: null }],
      use: null,
      refusal: null,
    });
    if (!over) rows.push(back);
  }
  if (attempts.size > 0)
    log.warn({ questions: attempts.size }, 'the last run ended while answering; these are asked again');
  return rows;
}

export async function restoreQueue(
  store: Store,
  rooms: ReadonlyMap<string, Room>,
  configured: QueueSettings,
  house: Pick<House, 'forecast' | 'settings' | 'clock' | 'log'>,
): Promise<{ settings: QueueSettings; restored: Restored; openPauses: Map<string, string> }> {
  const { clock, log } = house;
  const unfinished = await store.queue.unfinished(new Date(clock.wall()));
  const here = { now: clock.now(), bootId: clock.bootId, wallMs: clock.wall() };
  const rows = await closeCrashed(store, unfinished, rooms, clock, log);
  for (const row of rows) {
    const room = rooms.get(row.lessonId);
    if (room !== undefined) putQuestion(room, row);
  }
  const kept = await keptPace({ store }, configured);
  const settings =
    kept === null
      ? configured
      : { ...configured, minIntervalMs: kept.minIntervalMs, maxConcurrent: kept.maxConcurrent };
  const pauses = unfinished.pauses.map(
    (row): Pause => ({
      kind: row.kind as PauseKind,
      since: here.now,
      until:
        row.leftMs === null ? null : pauseEndHere({ ...row, leftMs: row.leftMs, wallMs: row.since.getTime() }, here),
    }),
  );
  return {
    settings,
    openPauses: new Map(unfinished.pauses.map((row) => [row.kind, row.id])),
    restored: {
      questions: rows.flatMap((row) => {
        const room = rooms.get(row.lessonId);
        return room === undefined ? [] : [queued(house, room, row)];
      }),
      lastStartAt: lastStartHere(unfinished.lastAttempt, here),
      intervalMs: kept?.fixed === true ? null : (unfinished.lastPaceChange?.toMs ?? null),
      fixedPace: kept?.fixed ?? false,
      pauses,
      recentStarts: startsHere(unfinished.recentStarts, here),
      serviceTimesMs: unfinished.serviceTimes,
      lessons: Array.from(rooms.values(), ({ lesson, ledger }) => ({
        lessonId: lesson.id,
        order: lesson.order,
        dispatch: lesson.dispatch,
        counts: counts(ledger),
      })),
    },
  };
}
