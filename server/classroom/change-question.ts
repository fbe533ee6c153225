/** What may happen to a question that has not ended: edited, cancelled, declined, answered by hand (Q9, Q7). */
import type { Outcome } from '../protocol/failures.ts';
import type { QuestionRow } from '../store/store.ts';
import { UNPROMISED } from './approval.ts';
import { type Asked, admit, expectedTokens, mergeKeyOf } from './ask.ts';
import { endFollower } from './attempt-end.ts';
import { type Ending, endedRow, handAnswer } from './ending.ts';
import { flagEdited } from './flags/flagging.ts';
import { isHeld, wantsApproval } from './held.ts';
import { findQuestion, type House, studentAudience } from './house.ts';
import { changeEnded, isOpenQuestion, putQuestion, type Room } from './room.ts';
import { checkQuestion } from './texts.ts';

type Done = Outcome<null>;
const done: Done = { ok: true, value: null };
const notFound: Done = { ok: false, failure: { code: 'not-found' } };
const noLongerOpen: Done = { ok: false, failure: { code: 'no-longer-open' } };

/** The student's own question, or null: never anybody else's. */
function own(house: House, studentId: string, questionId: string): { room: Room; row: QuestionRow } | null {
  const found = findQuestion(house, questionId);
  return found?.row.studentId === studentId ? found : null;
}

export async function edit(house: House, studentId: string, questionId: string, typed: string): Promise<Done> {
  if (own(house, studentId, questionId) === null) return notFound;
  const checked = checkQuestion(typed);
  if (!checked.ok) return checked;
  return house.serial(`question:${questionId}`, async () => {
    const found = own(house, studentId, questionId);
    if (found === null) return notFound;
    const { room, row } = found;
    const change = {
      text: checked.text,
      editedAt: new Date(house.clock.wall()),
      unapproved: wantsApproval(room, row.studentId),
    };
    const promise = change.unapproved ? UNPROMISED : {};
    const edited = { ...row, ...change };
    // Held before it is changed: what nobody has read does not join others that may start (Q2.9).
    const put = (version: QuestionRow) =>
      house.queue.hold(questionId, isHeld(house, room, version)) &&
      house.queue.edit(questionId, expectedTokens(house, room, version.text), mergeKeyOf(room, version));
    // Told first: a start that is being prepared with the old text is given up.
    if (row.state !== 'waiting' || !put(edited)) return { ok: false, failure: { code: 'no-longer-waiting' } };
    try {
      await house.store.questions.change(questionId, change);
    } catch (failed) {
      put(row);
      throw failed;
    }
    const now = { ...(room.questions.get(questionId) ?? row), ...change, ...promise };
    putQuestion(room, now);
    // The lesson's switch may have been turned meanwhile.
    house.queue.hold(questionId, isHeld(house, room, now));
    house.hands.wake();
    house.announcer.changed();
    flagEdited(house, room, now);
    return done;
  });
}

/** Ends one that waits. False: it does not wait any more. */
async function endWaiting(house: House, questionId: string, ending: Ending): Promise<boolean> {
  return house.serial(`question:${questionId}`, async () => {
    const found = findQuestion(house, questionId);
    if (found?.row.state !== 'waiting') return false;
    const { room } = found;
    const row = endedRow(found.row, ending, house.clock.wall());
    const { state, reason, endedAt } = row;
    if (ending.text === null) await house.store.questions.change(questionId, { state, reason, endedAt });
    else
      await house.store.questions.answer(
        questionId,
        { state, reason, endedAt },
        handAnswer(row, ending.text, house.clock.wall()),
      );
    // Committed; should it have started in these milliseconds, its attempt is ended the same way.
    if (house.queue.cancel(questionId, house.clock.now(), ending.as) === 'running') return false;
    house.leaving.get(questionId)?.stop();
    house.leaving.delete(questionId);
    putQuestion(room, row);
    if (ending.text !== null) showText(house, room, row, ending.text);
    return true;
  });
}

/** A whole text at once: an answer by hand. */
export function showText(house: House, room: Room, row: QuestionRow, text: string): void {
  const attempt = row.attempts + 1;
  room.partials.delete(row.id);
  room.threads.get(row.studentId)?.texts.set(row.id, { attempt, text, complete: true });
  house.announcer.tell(studentAudience(row.studentId), {
    questionId: row.id,
    attempt,
    offset: 0,
    text,
    complete: true,
  });
}

/** Ends a question, whether it waits or is being answered. */
export async function end(house: House, room: Room, questionId: string, ending: Ending): Promise<Done> {
  try {
    if (await endWaiting(house, questionId, ending)) return done;
    room.endings.set(questionId, ending);
    if (await house.hands.cancel(questionId, ending.as)) return done;
    if (await endFollower(house, questionId, ending.as)) return done;
    // Between its commit and its start it is neither: look once more.
    return (await endWaiting(house, questionId, ending)) ? done : noLongerOpen;
  } finally {
    room.endings.delete(questionId);
    house.hands.wake();
    house.announcer.changed();
  }
}

export async function cancelOwn(house: House, studentId: string, questionId: string): Promise<Done> {
  const found = own(house, studentId, questionId);
  if (found === null) return notFound;
  if (!isOpenQuestion(found.row)) return noLongerOpen;
  return end(house, found.room, questionId, { as: 'cancelled', reason: 'student', text: null });
}

/** After a timeout, once, at the head of the line (a new question with a ticket of its own). */
export async function askAgain(
  house: House,
  room: Room,
  studentId: string,
  questionId: string,
): Promise<Outcome<Asked>> {
  return house.serial(`student:${studentId}`, async () => {
    const row = room.threads.get(studentId)?.rows.get(questionId) ?? own(house, studentId, questionId)?.row;
    if (row === undefined) return { ok: false, failure: { code: 'not-found' } };
    if (row.state !== 'failed' || row.reason !== 'timeout' || row.askedAgain) {
      return { ok: false, failure: { code: 'cannot-ask-again' } };
    }
    const asking = { clientId: `again-${questionId}`, text: row.text, topic: 'same', merge: false } as const;
    const known = await house.store.questions.byClientId(studentId, asking.clientId);
    if (known !== null) return { ok: true, value: { questionId: known.id, ticket: known.ticket } };
    const asked = await admit(house, room, studentId, asking, true);
    if (!asked.ok) return asked;
    await house.store.questions.change(questionId, { askedAgain: true });
    changeEnded(room, questionId, studentId, { askedAgain: true });
    house.announcer.changed();
    return asked;
  });
}

/** One that came back to the line of a lesson that has ended meanwhile ends with it. */
export async function endWithLesson(house: House, questionId: string): Promise<void> {
  const found = findQuestion(house, questionId);
  if (found?.room.lesson.state !== 'ended') return;
  await end(house, found.room, questionId, { as: 'cancelled', reason: 'lesson-end', text: null }).catch(
    (failed: unknown) => house.log.error({ err: failed }, 'could not end a question of a lesson that is over'),
  );
}
