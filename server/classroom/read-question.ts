/** The whole of one question for the desk, which shows the beginning of each. */

import type { QuestionInFull } from '../protocol/desk-views.ts';
import type { Outcome } from '../protocol/failures.ts';
import type { Frame } from './frame.ts';
import { findQuestion, type House, needRoom } from './house.ts';
import { deskQuestion } from './project-teacher.ts';

export async function readQuestion(
  house: House,
  frames: () => Frame,
  questionId: string,
): Promise<Outcome<QuestionInFull>> {
  const row = findQuestion(house, questionId)?.row ?? (await house.store.questions.byId(questionId));
  if (row === null) return { ok: false, failure: { code: 'not-found' } };
  const room = await needRoom(house, row.lessonId);
  const partial = room.partials.get(row.id);
  const kept = partial ?? (await house.store.questions.answerOf(row.id));
  const answer =
    kept === null ? null : { attempt: kept.attempt, text: kept.text, complete: 'complete' in kept && kept.complete };
  return { ok: true, value: { question: deskQuestion(row, room, frames()), text: row.text, answer } };
}
