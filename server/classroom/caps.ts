/** How much one student may ask: at once, and in the whole lesson. */
import type { CommandFailure } from '../protocol/failures.ts';
import type { Pupil, Room } from './room.ts';

/** Questions of one student in this lesson; null: any number. */
const capOf = ({ lesson, raisedCap }: Room): number | null =>
  lesson.maxQuestions === null ? null : (raisedCap ?? lesson.maxQuestions);

/** How many questions are left to a student in this lesson; null: as many as they like. */
export const leftOf = (room: Room, pupil: Pupil | undefined): number | null => {
  const maxQuestions = capOf(room);
  if (maxQuestions === null || pupil === undefined || pupil.row.via === 'test') return null;
  return Math.max(0, maxQuestions - (pupil.asked - pupil.row.forgiven));
};

/** Why the next question is too many; null: it is not. `waiting`: tickets of this student's waiting questions. */
export function capFailure(room: Room, pupil: Pupil, waiting: readonly number[]): CommandFailure | null {
  const { maxWaiting } = room.lesson;
  if (waiting.length >= maxWaiting) {
    return maxWaiting === 1
      ? { code: 'already-waiting', ticket: waiting[0] ?? 0 }
      : { code: 'too-many-waiting', max: maxWaiting };
  }
  return leftOf(room, pupil) === 0 ? { code: 'lesson-cap', max: capOf(room) ?? 0 } : null;
}
