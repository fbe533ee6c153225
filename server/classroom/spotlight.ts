/** What the projector shows large: one answered question with its answer; the name only if the teacher says so. */
import type { SpotlightView } from '../protocol/views.ts';
import type { LessonRow, Store } from '../store/store.ts';
import type { House } from './house.ts';
import type { Room } from './room.ts';

/** Null: nothing is shown, or it is there no more. */
export async function readSpotlight(
  store: Pick<Store, 'questions' | 'students'>,
  lesson: Pick<LessonRow, 'id' | 'spotlight' | 'spotlightNamed'>,
): Promise<SpotlightView | null> {
  if (lesson.spotlight === null) return null;
  const row = await store.questions.byId(lesson.spotlight);
  const answer = row === null ? null : await store.questions.answerOf(row.id);
  if (row?.lessonId !== lesson.id || answer === null) return null;
  if (row.state !== 'answered' && row.state !== 'answered-by-hand') return null;
  const student = lesson.spotlightNamed ? await store.students.byId(row.studentId) : null;
  return {
    ticket: row.ticket,
    question: row.text,
    answer: answer.text,
    byTeacher: row.state === 'answered-by-hand',
    name: student?.name ?? null,
    turned: 0,
  };
}

/** Somebody of the lesson has another name now: the one that was taken away does not stay on the wall. */
export async function renameSpotlight(house: House, room: Room): Promise<void> {
  const { lesson } = room;
  if (lesson.spotlight === null || !lesson.spotlightNamed) return;
  const shown = await readSpotlight(house.store, lesson);
  // Another question may have been sent to the projector while this one was read.
  if (room.lesson.spotlight !== lesson.spotlight || !room.lesson.spotlightNamed) return;
  room.spotlight = shown && { ...shown, turned: room.spotlight?.turned ?? 0 };
}
