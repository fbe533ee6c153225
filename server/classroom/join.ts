/** Who is in the class: joining, coming back, leaving, being removed and let in again. */
import type { Outcome } from '../protocol/failures.ts';
import type { StudentRow } from '../store/store.ts';
import { end } from './change-question.ts';
import { outsideFailure } from './door.ts';
import { type House, openRoomByCode, roomOf, studentAudience } from './house.ts';
import { keep, removeLater } from './leaving.ts';
import { checkName } from './names.ts';
import { isOpenQuestion, type Room } from './room.ts';
import { renameSpotlight } from './spotlight.ts';
import { hashOf, newId } from './tokens.ts';

const byDevice = (room: Room, deviceHash: string): StudentRow | null => {
  for (const { row } of room.pupils.values()) if (row.deviceHash === deviceHash) return row;
  return null;
};

export const isTaken = (room: Room, skeleton: string, exceptId: string | null): boolean =>
  Array.from(room.pupils.values()).some(
    ({ row }) =>
      row.nameSkeleton === skeleton &&
      row.id !== exceptId &&
      row.via === 'browser' &&
      row.leftAt === null &&
      row.removedAt === null,
  );

export async function addStudent(house: House, room: Room, row: StudentRow): Promise<void> {
  await house.store.students.create(row);
  room.pupils.set(row.id, { row, asked: 0 });
  house.announcer.changed();
}

export async function changeStudent(
  house: House,
  room: Room,
  row: StudentRow,
  change: Partial<StudentRow>,
): Promise<void> {
  await house.store.students.change(row.id, change);
  room.pupils.set(row.id, { row: { ...row, ...change }, asked: room.pupils.get(row.id)?.asked ?? 0 });
  if (change.name !== undefined) await renameSpotlight(house, room);
  house.announcer.changed();
}

/** The same browser comes back as the same student, under the name that it gives now. */
export async function join(
  house: House,
  { code, name, device }: { code: string; name: string; device: string },
): Promise<Outcome<{ code: string }>> {
  const room = openRoomByCode(house, code);
  // The same words for a wrong code and for a lesson that is over: nothing is told to who guesses.
  if (room === null) return { ok: false, failure: { code: 'code-unknown' } };
  const deviceHash = hashOf(device);
  return house.serial(`join:${room.lesson.id}`, async () => {
    const known = byDevice(room, deviceHash);
    const outside = known === null ? null : outsideFailure(known);
    // Who waits at the door may still change the name that is shown there.
    if (outside !== null && outside.code !== 'at-the-door') return { ok: false, failure: outside };
    const checked = checkName(name);
    if (!checked.ok) return checked;
    if (isTaken(room, checked.skeleton, known?.id ?? null)) return { ok: false, failure: { code: 'name-taken' } };
    if (known === null && room.lesson.locked) return { ok: false, failure: { code: 'lesson-locked' } };
    if (known === null) {
      const wall = house.clock.wall();
      await addStudent(house, room, {
        id: newId(wall),
        lessonId: room.lesson.id,
        deviceHash,
        name: checked.name,
        nameSkeleton: checked.skeleton,
        via: 'browser',
        joinedAt: new Date(wall),
        removedAt: null,
        leftAt: null,
        muted: false,
        forgiven: 0,
        helpAt: null,
        atDoor: room.lesson.door,
      });
    } else if (known.name !== checked.name) {
      await changeStudent(house, room, known, { name: checked.name, nameSkeleton: checked.skeleton });
    }
    return { ok: true, value: { code: room.lesson.code } };
  });
}

/**
 * The student that this browser is in the lesson with this code, or at its door; also when the lesson has ended.
 * `lessonId`: the lesson that the browser came from, for those whose device is known there: the code was changed
 * while they were away.
 */
export async function studentOf(
  house: House,
  code: string,
  device: string,
  lessonId?: string,
): Promise<Outcome<{ lessonId: string; studentId: string; atDoor: boolean }>> {
  const deviceHash = hashOf(device);
  const room =
    openRoomByCode(house, code) ??
    (await endedRoomByCode(house, code)) ??
    (lessonId === undefined ? null : await roomOfDevice(house, lessonId, deviceHash));
  if (room === null) return { ok: false, failure: { code: 'code-unknown' } };
  const student = byDevice(room, deviceHash);
  if (student === null)
    return { ok: false, failure: { code: room.lesson.state === 'open' ? 'not-signed-in' : 'code-unknown' } };
  const outside = outsideFailure(student);
  const atDoor = outside?.code === 'at-the-door';
  if (outside !== null && !atDoor) return { ok: false, failure: outside };
  return { ok: true, value: { lessonId: room.lesson.id, studentId: student.id, atDoor } };
}

async function roomOfDevice(house: House, lessonId: string, deviceHash: string): Promise<Room | null> {
  const room = await roomOf(house, lessonId);
  return room !== null && byDevice(room, deviceHash) !== null ? room : null;
}

export async function endedRoomByCode(house: House, code: string): Promise<Room | null> {
  for (const lesson of house.lessons.values()) if (lesson.code === code) return roomOf(house, lesson.id);
  return null;
}

const openOf = (room: Room, studentId: string) =>
  Array.from(room.questions.values()).filter((row) => row.studentId === studentId && isOpenQuestion(row));

const withdrawn = (by: 'student' | 'teacher') => ({ as: 'cancelled', reason: by, text: null }) as const;

/** "Not you? Leave": this browser is nobody again; what its student still had in line goes. */
export async function leave(house: House, device: string): Promise<void> {
  const deviceHash = hashOf(device);
  for (const room of house.rooms.values()) {
    const student = byDevice(room, deviceHash);
    if (student === null) continue;
    const wall = house.clock.wall();
    await changeStudent(house, room, student, { deviceHash: `left:${newId(wall)}`, leftAt: new Date(wall) });
    for (const screen of house.announcer.screensOf(studentAudience(student.id))) screen.port.farewell('left');
    await Promise.all(openOf(room, student.id).map(({ id }) => end(house, room, id, withdrawn('student'))));
  }
}

export function findStudent(house: House, studentId: string): { room: Room; row: StudentRow } | null {
  for (const room of house.rooms.values()) {
    const row = room.pupils.get(studentId)?.row;
    if (row !== undefined) return { room, row };
  }
  return null;
}

/** Out of the class, or turned away at the door, now and when they come back; what they still had in line goes unless it is undone (Q2.8). */
export async function remove(house: House, studentId: string): Promise<Outcome<null>> {
  const found = findStudent(house, studentId);
  if (found === null) return { ok: false, failure: { code: 'not-found' } };
  await changeStudent(house, found.room, found.row, { removedAt: new Date(house.clock.wall()) });
  const reason = found.row.atDoor ? 'turned-away' : 'removed';
  for (const screen of house.announcer.screensOf(studentAudience(studentId))) screen.port.farewell(reason);
  const { room } = found;
  // What was on its way to the store before is in line a moment later.
  await Promise.allSettled(room.admitting);
  await Promise.all(openOf(room, studentId).map(({ id }) => removeLater(house, room, id, withdrawn('teacher'))));
  return { ok: true, value: null };
}

/** The process ended before the questions of a removed student had left: they leave now. */
export async function withdrawRemoved(house: House): Promise<void> {
  for (const room of house.rooms.values()) {
    for (const { row } of room.pupils.values()) {
      if (row.removedAt === null) continue;
      for (const { id } of openOf(room, row.id)) await end(house, room, id, withdrawn('teacher'));
    }
  }
}

export async function readmit(house: House, studentId: string): Promise<Outcome<null>> {
  const found = findStudent(house, studentId);
  if (found === null) return { ok: false, failure: { code: 'not-found' } };
  await changeStudent(house, found.room, found.row, { removedAt: null, atDoor: false });
  for (const { id } of openOf(found.room, studentId)) if (house.leaving.has(id)) keep(house, id);
  return { ok: true, value: null };
}
