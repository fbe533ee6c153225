/** The one end that may be changed: what failed is answered by hand afterwards, by the teacher (Q7.4). */
import type { Outcome } from '../protocol/failures.ts';
import type { QuestionRow } from '../store/store.ts';
import { showText } from './change-question.ts';
import { endedRow, handAnswer } from './ending.ts';
import { findQuestion, type House, roomOf } from './house.ts';
import { putQuestion, type Room } from './room.ts';

/** Also one that the desk has let go of, and of a lesson that is over. */
async function findAnywhere(house: House, questionId: string): Promise<{ room: Room; row: QuestionRow } | null> {
  const found = findQuestion(house, questionId);
  if (found !== null) return found;
  const row = await house.store.questions.byId(questionId);
  const room = row === null ? null : await roomOf(house, row.lessonId);
  return row === null || room === null ? null : { room, row: room.questions.get(questionId) ?? row };
}

/** Null, and nothing else, when the question has not failed. `text` is checked. */
export function answerFailed(house: House, questionId: string, text: string): Promise<Outcome<null> | null> {
  return house.serial(`question:${questionId}`, async () => {
    const found = await findAnywhere(house, questionId);
    if (found?.row.state !== 'failed') return null;
    const { room } = found;
    const wall = house.clock.wall();
    const row = endedRow(found.row, { as: 'answeredByHand', reason: null, text }, wall);
    const { state, reason, endedAt } = row;
    await house.store.questions.answer(questionId, { state, reason, endedAt }, handAnswer(row, text, wall));
    // Putting a row counts off the one in its place: there is none where the desk has let go of it.
    if (!room.questions.has(questionId)) room.ledger.failed -= 1;
    putQuestion(room, row);
    house.queue.amend(row.lessonId);
    showText(house, room, row, text);
    house.announcer.changed();
    return { ok: true, value: null };
  });
}
