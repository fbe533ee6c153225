/** What the teacher may change about one student: the name, whether they may ask, and how much is left. */
import type { TeacherCommands } from '../protocol/commands.ts';
import type { Outcome } from '../protocol/failures.ts';
import type { StudentRow } from '../store/store.ts';
import type { House } from './house.ts';
import { changeStudent, findStudent, isTaken } from './join.ts';
import { checkName } from './names.ts';
import type { Room } from './room.ts';

type Done = Outcome<null>;
const done: Done = { ok: true, value: null };
const notFound: Done = { ok: false, failure: { code: 'not-found' } };

/** One change of a class at a time: two people never get one name. */
async function withStudent(
  house: House,
  studentId: string,
  work: (room: Room, row: StudentRow) => Promise<Done>,
): Promise<Done> {
  const found = findStudent(house, studentId);
  if (found === null) return notFound;
  return house.serial(`join:${found.room.lesson.id}`, async () => {
    const now = findStudent(house, studentId);
    return now === null ? notFound : work(now.room, now.row);
  });
}

export function renameStudent(house: House, { studentId, name }: TeacherCommands['renameStudent']): Promise<Done> {
  return withStudent(house, studentId, async (room, row) => {
    const checked = checkName(name);
    if (!checked.ok) return checked;
    if (isTaken(room, checked.skeleton, row.id)) return { ok: false, failure: { code: 'name-taken' } };
    await changeStudent(house, room, row, { name: checked.name, nameSkeleton: checked.skeleton });
    return done;
  });
}

/** A muted student joins and reads, and keeps what is in line; asking is refused. */
export function muteStudent(house: House, { studentId, on }: TeacherCommands['muteStudent']): Promise<Done> {
  return withStudent(house, studentId, async (room, row) => {
    await changeStudent(house, room, row, { muted: on });
    return done;
  });
}

/** What was asked so far counts no more against the cap of the lesson. */
export function resetCap(house: House, { studentId }: TeacherCommands['resetCap']): Promise<Done> {
  return withStudent(house, studentId, async (room, row) => {
    await changeStudent(house, room, row, { forgiven: room.pupils.get(studentId)?.asked ?? 0 });
    return done;
  });
}
