/** A student asks: admitted when its row is durable, in line a moment later (Q1, Q2). */
import type { Outcome } from '../protocol/failures.ts';
import { mergeKey } from '../queue/merge-key.ts';
import type { ExpectedTokens, QueuedQuestion } from '../queue/queue.ts';
import { type QuestionRow, StoreFailed } from '../store/store.ts';
import { capFailure } from './caps.ts';
import { outsideFailure } from './door.ts';
import { flagAsked } from './flags/flagging.ts';
import { awaitsApproval, wantsApproval } from './held.ts';
import type { House } from './house.ts';
import { ownQuestions } from './own-questions.ts';
import { putQuestion, type Room } from './room.ts';
import { checkQuestion } from './texts.ts';
import { newId } from './tokens.ts';

/** Far more than a class can mean; it keeps a runaway script from filling the disk. */
const LINE_MAX = 1000;

export type Asked = { questionId: string; ticket: number };
export type Asking = { clientId: string; text: string; topic: 'same' | 'new'; merge?: boolean | undefined };

/** What asking `text` in this lesson will likely use; earlier turns of its thread are learnt from what was used. */
export const expectedTokens = (house: Pick<House, 'forecast' | 'settings'>, room: Room, text: string): ExpectedTokens =>
  house.forecast.expect(`${room.lesson.instructions}\n${text}`, house.settings.maxOutputTokens);

export const mergeKeyOf = (room: Room, row: Pick<QuestionRow, 'merges' | 'text'>): string | null =>
  room.lesson.merging && row.merges ? mergeKey(row.text) : null;

/** The question as the queue knows it. */
export const queued = (house: Pick<House, 'forecast' | 'settings'>, room: Room, row: QuestionRow): QueuedQuestion => ({
  id: row.id,
  lessonId: row.lessonId,
  studentId: row.studentId,
  ticket: row.ticket,
  attempts: row.attempts,
  crashes: row.crashes,
  strikes: row.strikes,
  head: row.atHead,
  rank: row.rank,
  held: row.held || awaitsApproval(room, row),
  expected: expectedTokens(house, room, row.text),
  mergeKey: mergeKeyOf(room, row),
});

function refusalOf(room: Room, studentId: string, clientId: string): Outcome<Asked> | null {
  const pupil = room.pupils.get(studentId);
  if (pupil === undefined) return { ok: false, failure: { code: 'not-signed-in' } };
  const outside = outsideFailure(pupil.row);
  if (outside !== null) return { ok: false, failure: outside };
  if (room.lesson.state === 'ended' || room.closing) return { ok: false, failure: { code: 'lesson-ended' } };
  if (pupil.row.muted) return { ok: false, failure: { code: 'muted' } };
  if (!room.lesson.intake) return { ok: false, failure: { code: 'intake-paused' } };
  let waiting = 0;
  const own: number[] = [];
  for (const row of room.questions.values()) {
    if (row.state !== 'waiting') continue;
    waiting += 1;
    if (row.studentId === studentId && row.clientId !== clientId) own.push(row.ticket);
  }
  const capped = capFailure(room, pupil, own);
  if (capped !== null) return { ok: false, failure: capped };
  return waiting + room.admitting.size >= LINE_MAX
    ? { ok: false, failure: { code: 'line-full', max: LINE_MAX } }
    : null;
}

/** The thread that a follow-up belongs to: that of the student's latest question, unless a new topic begins. */
async function threadOf(
  house: House,
  room: Room,
  studentId: string,
  topic: 'same' | 'new',
  id: string,
): Promise<string> {
  if (topic === 'new') return id;
  const rows = ownQuestions(room, studentId) ?? (await house.store.questions.ofStudent(studentId));
  let latest: QuestionRow | null = null;
  for (const row of rows) if (latest === null || row.ticket > latest.ticket) latest = row;
  return latest?.thread ?? id;
}

async function sentBefore(house: House, room: Room, studentId: string, clientId: string): Promise<QuestionRow | null> {
  const own = ownQuestions(room, studentId);
  if (own === null) return house.store.questions.byClientId(studentId, clientId);
  return own.find((row) => row.clientId === clientId) ?? null;
}

/** Puts a new question in the store, then in line. `head`: before all others, for one that is asked again. */
export async function admit(
  house: House,
  room: Room,
  studentId: string,
  asking: Asking,
  head = false,
): Promise<Outcome<Asked>> {
  const id = newId(house.clock.wall());
  const thread = await threadOf(house, room, studentId, asking.topic, id);
  // From here to the hand-over to the store nothing is awaited: what allowed it still holds, and rows of one tick keep
  // their order.
  const refused = refusalOf(room, studentId, asking.clientId);
  if (refused !== null) return refused;
  room.lastTicket += 1;
  const row: QuestionRow = {
    id,
    lessonId: room.lesson.id,
    studentId,
    clientId: asking.clientId,
    ticket: room.lastTicket,
    thread,
    text: asking.text,
    state: 'waiting',
    reason: null,
    detail: null,
    atHead: head,
    rank: null,
    held: false,
    // What is asked again is what was approved before.
    unapproved: !head && wantsApproval(room, studentId),
    refused: false,
    askedAgain: head,
    merges: asking.merge ?? false,
    attempts: 0,
    crashes: 0,
    strikes: 0,
    askedAt: new Date(house.clock.wall()),
    editedAt: null,
    startedAt: null,
    endedAt: null,
    promisedLowMs: null,
    promisedHighMs: null,
    promisedMs: null,
    waitedMs: null,
    thumb: null,
  };
  const commit = house.store.questions.admit(row);
  room.admitting.add(commit);
  try {
    await commit;
  } finally {
    room.admitting.delete(commit);
  }
  const now = house.clock.now();
  room.askedAt.set(id, now);
  putQuestion(room, row);
  const pupil = room.pupils.get(studentId);
  if (pupil !== undefined) pupil.asked += 1;
  house.queue.enqueue(queued(house, room, row), now);
  house.hands.wake();
  house.announcer.changed();
  flagAsked(house, room, row);
  return { ok: true, value: { questionId: id, ticket: row.ticket } };
}

/**
 * The same client id again gets the same acknowledgement, never a second row (Q1); a student's own asks go one after
 * the other, so that two at once can't both pass as the only one that waits.
 */
export function ask(house: House, room: Room, studentId: string, asking: Asking): Promise<Outcome<Asked>> {
  return house.serial(`student:${studentId}`, async () => {
    const checked = checkQuestion(asking.text);
    if (!checked.ok) return checked;
    const known = await sentBefore(house, room, studentId, asking.clientId);
    if (known !== null) return { ok: true, value: { questionId: known.id, ticket: known.ticket } };
    try {
      return await admit(house, room, studentId, { ...asking, text: checked.text });
    } catch (failed) {
      if (!(failed instanceof StoreFailed && failed.reason === 'conflict')) throw failed;
      const twin = await house.store.questions.byClientId(studentId, asking.clientId);
      if (twin === null) throw failed;
      return { ok: true, value: { questionId: twin.id, ticket: twin.ticket } };
    }
  });
}
