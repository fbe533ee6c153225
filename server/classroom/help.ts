/** "I need the teacher", and what a student thinks of an answer. */
import type { StudentCommands } from '../protocol/commands.ts';
import type { Outcome } from '../protocol/failures.ts';
import type { House } from './house.ts';
import { changeStudent, findStudent } from './join.ts';
import { changeEnded, type Room } from './room.ts';

type Done = Outcome<null>;
const done: Done = { ok: true, value: null };
const notFound: Done = { ok: false, failure: { code: 'not-found' } };

/** Called again, it keeps the time of the first call. The teacher and the student may both clear it. */
export async function setHelp(house: House, studentId: string, on: boolean): Promise<Done> {
  const found = findStudent(house, studentId);
  if (found === null) return notFound;
  return house.serial(`join:${found.room.lesson.id}`, async () => {
    const { room, row } = findStudent(house, studentId) ?? found;
    if (row.removedAt !== null) return { ok: false, failure: { code: 'removed' } };
    if (on && room.lesson.state === 'ended') return { ok: false, failure: { code: 'lesson-ended' } };
    if (on !== (row.helpAt !== null)) {
      await changeStudent(house, room, row, { helpAt: on ? new Date(house.clock.wall()) : null });
    }
    return done;
  });
}

/** Only the student's own answered questions. */
export async function rate(
  house: House,
  room: Room,
  studentId: string,
  { questionId, thumb }: StudentCommands['rate'],
): Promise<Done> {
  return house.serial(`question:${questionId}`, async () => {
    const row = room.threads.get(studentId)?.rows.get(questionId) ?? room.questions.get(questionId);
    if (row?.studentId !== studentId || (row.state !== 'answered' && row.state !== 'answered-by-hand')) return notFound;
    await house.store.questions.change(questionId, { thumb });
    changeEnded(room, questionId, studentId, { thumb });
    house.announcer.changed();
    return done;
  });
}
