import { expect, test } from 'vitest';
import type { AnswerText, QuestionProgress } from '../../server/protocol/views.ts';
import { shownAnswer } from './shown-answer.ts';

const waiting: QuestionProgress = {
  state: 'waiting',
  place: 1,
  wait: null,
  refused: false,
  held: false,
  unapproved: false,
};
const answering: QuestionProgress = { state: 'answering', attempt: 1 };
const byHand: QuestionProgress = { state: 'answered-by-hand' };
const failed: QuestionProgress = { state: 'failed', trouble: 'timeout', mayAskAgain: true };
const claude: AnswerText = { attempt: 1, text: 'Becau', complete: false };
const whole: AnswerText = { attempt: 1, text: 'Because.', complete: true };
const teacher: AnswerText = { attempt: 2, text: 'Come to the board.', complete: true };

test('the words of the teacher never stand under the name of Claude, whichever of text and state comes first', () => {
  for (const before of [waiting, answering, failed]) expect(shownAnswer(before, teacher)).toBeUndefined();
  expect(shownAnswer(waiting, { ...teacher, attempt: 1 })).toBeUndefined();
  expect(shownAnswer(byHand, teacher)).toBe(teacher);
});

test('nor what Claude had begun under the name of the teacher', () => {
  expect(shownAnswer(byHand, claude)).toBeUndefined();
  expect(shownAnswer(byHand, undefined)).toBeUndefined();
});

test('everything else is shown as it comes', () => {
  expect(shownAnswer(answering, claude)).toBe(claude);
  expect(shownAnswer(answering, whole)).toBe(whole);
  expect(shownAnswer({ state: 'answered' }, whole)).toBe(whole);
  expect(shownAnswer(failed, claude)).toBe(claude);
  expect(shownAnswer({ state: 'cancelled', by: 'student' }, claude)).toBe(claude);
});
