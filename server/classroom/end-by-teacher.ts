/** How the teacher ends a question: declined, cancelled, or answered by hand (Q7). */
import { HAND_ANSWER_MAX_CHARACTERS, REASON_MAX_CHARACTERS } from '../protocol/bounds.ts';
import type { TeacherCommands } from '../protocol/commands.ts';
import type { Outcome } from '../protocol/failures.ts';
import { answerFailed } from './answer-afterwards.ts';
import { end } from './change-question.ts';
import type { Ending } from './ending.ts';
import { findQuestion, type House } from './house.ts';
import { removeLater } from './leaving.ts';
import { checkField } from './texts.ts';

type Done = Outcome<null>;

function endQuestion(house: House, questionId: string, how: typeof end, ending: Ending): Promise<Done> | Done {
  const found = findQuestion(house, questionId);
  return found === null ? { ok: false, failure: { code: 'not-found' } } : how(house, found.room, questionId, ending);
}

export async function decline(house: House, { questionId, reason }: TeacherCommands['decline']): Promise<Done> {
  const checked = checkField('reason', reason, REASON_MAX_CHARACTERS, false);
  if (!checked.ok) return checked;
  return endQuestion(house, questionId, removeLater, { as: 'declined', reason: checked.text, text: null });
}

export async function cancelByTeacher(house: House, { questionId }: TeacherCommands['cancelQuestion']): Promise<Done> {
  return endQuestion(house, questionId, removeLater, { as: 'cancelled', reason: 'teacher', text: null });
}

/** Nothing to undo: an answer by hand gives, where the others take away. Also one that failed before (Q7.4). */
export async function answerByHand(house: House, { questionId, text }: TeacherCommands['answerByHand']): Promise<Done> {
  const checked = checkField('answer', text, HAND_ANSWER_MAX_CHARACTERS, true);
  if (!checked.ok) return checked;
  const afterwards = await answerFailed(house, questionId, checked.text);
  return afterwards ?? endQuestion(house, questionId, end, { as: 'answeredByHand', reason: null, text: checked.text });
}
