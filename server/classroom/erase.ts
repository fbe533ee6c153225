/** Deletes for good: a student, a lesson, and whatever has been kept long enough. Memory forgets what the store erased. */
import type { Outcome } from '../protocol/failures.ts';
import type { QuestionRow } from '../store/store.ts';
import { end } from './change-question.ts';
import { loadDeskFacts } from './desk-facts.ts';
import { forgetFlags } from './flags/flagging.ts';
import { type House, projectorAudience, roomOf, studentAudience } from './house.ts';
import { remove } from './join.ts';
import { reloadPinned } from './pins.ts';
import { isOpenQuestion, type Room } from './room.ts';

type Done = Outcome<null>;
const done: Done = { ok: true, value: null };
const notFound: Done = { ok: false, failure: { code: 'not-found' } };

async function settle(house: House): Promise<void> {
  house.facts = await loadDeskFacts(house.store);
  await reloadPinned(house);
  house.refusals.clear();
  if (!(await house.store.history.settle())) {
    house.log.warn({}, 'somebody reads the database: its log is emptied at the next chance');
  }
  house.announcer.changed();
}

async function endOpen(house: House, room: Room, whose: (row: QuestionRow) => boolean): Promise<void> {
  await Promise.allSettled(room.admitting);
  const open = Array.from(room.questions.values()).filter((row) => isOpenQuestion(row) && whose(row));
  await Promise.all(open.map((row) => end(house, room, row.id, { as: 'cancelled', reason: 'teacher', text: null })));
}

/** A lesson that has ended; what is still being answered is stopped. */
export async function eraseLesson(house: House, lessonId: string): Promise<Done> {
  const room = await roomOf(house, lessonId);
  if (room === null) return notFound;
  return house.serial(`lesson:${lessonId}`, async () => {
    if (room.lesson.state === 'open') return { ok: false, failure: { code: 'lesson-open' } };
    await endOpen(house, room, () => true);
    house.rooms.delete(lessonId);
    house.lessons.delete(lessonId);
    house.accepted.delete(lessonId);
    const audiences = [projectorAudience(lessonId), ...Array.from(room.pupils.keys(), studentAudience)];
    for (const audience of audiences) {
      for (const screen of house.announcer.screensOf(audience)) screen.port.farewell('left');
    }
    await house.store.history.eraseLesson(lessonId);
    // A screen that asked in the meantime may have had it loaded again.
    house.rooms.delete(lessonId);
    await settle(house);
    house.log.info({ lesson: lessonId }, 'a lesson was erased');
    return done;
  });
}

/** Out of the class first, so that nothing more comes in; then all that they asked goes. */
export async function eraseStudent(house: House, studentId: string): Promise<Done> {
  const student = await house.store.students.byId(studentId);
  const room = student === null ? null : await roomOf(house, student.lessonId);
  if (student === null || room === null) return notFound;
  return house.serial(`erase:${studentId}`, async () => {
    const out = await remove(house, studentId);
    if (!out.ok) return out;
    // At once: there is nothing left to undo.
    await endOpen(house, room, (row) => row.studentId === studentId);
    const erased = await house.store.questions.ofStudent(studentId);
    await house.store.history.eraseStudent(studentId);
    room.pupils.delete(studentId);
    room.threads.delete(studentId);
    forgetFlags(room, studentId);
    for (const { id, state } of erased) {
      room.ledger[state] -= 1;
      room.questions.delete(id);
      room.partials.delete(id);
      room.askedAt.delete(id);
    }
    room.tokens = await house.store.lessons.tokens(room.lesson.id);
    if (erased.some(({ id }) => id === room.lesson.spotlight)) {
      await house.store.lessons.change(room.lesson.id, { spotlight: null, spotlightNamed: false });
      room.lesson = { ...room.lesson, spotlight: null, spotlightNamed: false };
      room.spotlight = null;
    }
    await settle(house);
    house.log.info({ lesson: room.lesson.id }, 'a student was erased');
    return done;
  });
}

/** All lessons that ended before `before`, and the records of that time. Gives how many lessons went. */
export async function eraseOld(house: House, before: Date): Promise<number> {
  const { history } = house.store;
  let erased = 0;
  for (const lessonId of await history.endedBefore(before)) {
    if ((await eraseLesson(house, lessonId)).ok) erased += 1;
  }
  await history.eraseRecords(before);
  await settle(house);
  return erased;
}
