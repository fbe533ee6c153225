import type { QuestionRow } from '../store/store.ts';
import type { Room } from './room.ts';

/**
 * All questions of one student, where memory holds them: of those who have a screen open, and of those who never asked.
 * Null: only the store knows them all.
 */
export function ownQuestions(room: Room, studentId: string): readonly QuestionRow[] | null {
  const thread = room.threads.get(studentId);
  if (thread?.complete) return [...thread.rows.values()];
  return room.pupils.get(studentId)?.asked === 0 ? [] : null;
}
