/** Who is in the house at this moment, apart from the teacher's own test student. */
import { DESK_AUDIENCE, type House, studentAudience } from './house.ts';
import { isOpenQuestion } from './room.ts';

export type Presence = {
  /** A desk is open somewhere. */
  readonly desk: boolean;
  /** Students of open lessons whose screens are open. */
  readonly students: number;
  /** Their questions that wait or are being answered. */
  readonly open: number;
};

export function presenceOf({ announcer, rooms }: House): Presence {
  let students = 0;
  let open = 0;
  for (const room of rooms.values()) {
    if (room.lesson.state !== 'open') continue;
    const isTest = (studentId: string) => room.pupils.get(studentId)?.row.via === 'test';
    for (const id of room.pupils.keys()) if (!isTest(id) && announcer.isOpen(studentAudience(id))) students += 1;
    for (const row of room.questions.values()) if (isOpenQuestion(row) && !isTest(row.studentId)) open += 1;
  }
  return { desk: announcer.isOpen(DESK_AUDIENCE), students, open };
}
