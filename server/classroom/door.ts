/** The door of a lesson: who joins waits to be let in, and until then may do nothing and sees nothing of the lesson. */

import type { CommandFailure, Outcome } from '../protocol/failures.ts';
import type { DoorView } from '../protocol/views.ts';
import type { StudentRow } from '../store/store.ts';
import type { House } from './house.ts';
import type { Room } from './room.ts';
import type { Screen, ScreenPort } from './screen.ts';

/** Why somebody who has joined is not in; null: they are. */
export function outsideFailure({ atDoor, removedAt }: StudentRow): CommandFailure | null {
  if (removedAt !== null) return { code: atDoor ? 'turned-away' : 'removed' };
  return atDoor ? { code: 'at-the-door' } : null;
}

/** The same of a student of this room, by id. */
export function outsideOf(room: Room, studentId: string): CommandFailure | null {
  const pupil = room.pupils.get(studentId);
  return pupil === undefined ? null : outsideFailure(pupil.row);
}

async function letIn(house: House, room: Room, wanted: (row: StudentRow) => boolean): Promise<void> {
  return house.serial(`join:${room.lesson.id}`, async () => {
    const waits = ({ row }: { row: StudentRow }) =>
      row.atDoor && row.removedAt === null && row.leftAt === null && wanted(row);
    const ids = Array.from(room.pupils.values()).flatMap((pupil) => (waits(pupil) ? [pupil.row.id] : []));
    if (ids.length === 0) return;
    await house.store.students.admit(ids);
    for (const id of ids) {
      const pupil = room.pupils.get(id);
      if (pupil !== undefined) room.pupils.set(id, { ...pupil, row: { ...pupil.row, atDoor: false } });
    }
    house.announcer.changed();
  });
}

/** Those of them who wait come in; the others are in already, or were turned away. */
export async function admitStudents(
  house: House,
  studentIds: readonly string[],
): Promise<Outcome<{ readonly left: number }>> {
  const wanted = new Set(studentIds);
  const rooms = Array.from(house.rooms.values()).filter((room) => studentIds.some((id) => room.pupils.has(id)));
  if (rooms.length === 0) return { ok: false, failure: { code: 'not-found' } };
  for (const room of rooms) await letIn(house, room, ({ id }) => wanted.has(id));
  const inside = (row: StudentRow | undefined) =>
    row !== undefined && row.leftAt === null && outsideFailure(row) === null;
  const left = Array.from(wanted).filter((id) => !rooms.some(({ pupils }) => inside(pupils.get(id)?.row)));
  return { ok: true, value: { left: left.length } };
}

/** The door was opened for all: who waits comes in. Who was turned away stays out. */
export const doorOpened = (house: House, room: Room): Promise<void> => letIn(house, room, () => true);

/** The way to a browser that waits at the door. `opened` is told once its student is in. */
export type DoorPort = Pick<ScreenPort, 'farewell'> & { show(door: DoorView): void; opened(): void };

/** What is on the screen of a student at the door. */
export function createDoorScreen(room: Room, studentId: string, port: DoorPort): Screen {
  let shown = '';
  const show = (again: boolean) => {
    const row = room.pupils.get(studentId)?.row;
    if (row === undefined || row.removedAt !== null) return;
    if (!row.atDoor) return port.opened();
    const { id, code, title, state } = room.lesson;
    const door: DoorView = { lessonId: id, code, title, name: row.name, ended: state === 'ended' };
    const stamp = JSON.stringify(door);
    if (!again && stamp === shown) return;
    shown = stamp;
    port.show(door);
  };
  return { port, refresh: () => show(true), update: () => show(false), grew: () => {} };
}
