/**
 * The teacher's own student of a lesson, for a question before class. It asks through the real line and the real
 * provider, and is marked as a test wherever it is shown.
 */
import type { Outcome } from '../protocol/failures.ts';
import { type House, roomOf } from './house.ts';
import { addStudent, changeStudent } from './join.ts';
import { newId } from './tokens.ts';

/** Stored with its questions, read by teachers of either language. */
const NAME = '測試 Test';

export async function testStudent(
  house: House,
  lessonId: string,
): Promise<Outcome<{ lessonId: string; studentId: string }>> {
  const room = await roomOf(house, lessonId);
  if (room === null) return { ok: false, failure: { code: 'not-found' } };
  return house.serial(`join:${lessonId}`, async () => {
    const known = [...room.pupils.values()].find(({ row }) => row.via === 'test')?.row;
    if (known !== undefined) {
      const changed = known.removedAt !== null || known.muted;
      if (changed) await changeStudent(house, room, known, { removedAt: null, muted: false });
      return { ok: true, value: { lessonId, studentId: known.id } };
    }
    if (room.lesson.state === 'ended') return { ok: false, failure: { code: 'lesson-ended' } };
    const wall = house.clock.wall();
    const id = newId(wall);
    await addStudent(house, room, {
      id,
      lessonId,
      deviceHash: `test:${id}`,
      name: NAME,
      nameSkeleton: `test:${id}`,
      via: 'test',
      joinedAt: new Date(wall),
      removedAt: null,
      leftAt: null,
      atDoor: false,
      muted: false,
      forgiven: 0,
      helpAt: null,
    });
    return { ok: true, value: { lessonId, studentId: id } };
  });
}
