/** Why a waiting question is not started although it is in line: three reasons, and each may end while others hold. */
import type { QuestionRow } from '../store/store.ts';
import type { House } from './house.ts';
import type { Room } from './room.ts';

/** Nobody has approved it, and the lesson wants that (Q2.9). */
export const awaitsApproval = (room: Pick<Room, 'lesson'>, row: Pick<QuestionRow, 'unapproved'>): boolean =>
  room.lesson.approval && row.unapproved;

/** A new or edited text of this student is to be approved; what the teacher asks for a test is not. */
export const wantsApproval = (room: Room, studentId: string): boolean =>
  room.lesson.approval && room.pupils.get(studentId)?.row.via !== 'test';

/** The teacher holds it (Q2.7), has not approved it (Q2.9), or it is about to leave (Q2.8). */
export const isHeld = (house: Pick<House, 'leaving'>, room: Room, row: QuestionRow): boolean =>
  row.held || awaitsApproval(room, row) || house.leaving.has(row.id);
