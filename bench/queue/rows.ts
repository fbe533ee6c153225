import type { QuestionRow } from '../../server/store/store.ts';
import { questionText } from './system.ts';

/** A question as it is admitted. */
export const waitingRow = (lessonId: string, studentId: string, ticket: number): QuestionRow => ({
  id: `${lessonId}-${ticket}`,
  lessonId,
  studentId,
  clientId: `client-${ticket}`,
  ticket,
  thread: `${lessonId}-${ticket}`,
  text: questionText(ticket),
  state: 'waiting',
  reason: null,
  detail: null,
  atHead: false,
  rank: null,
  held: false,
  refused: false,
  askedAgain: false,
  merges: false,
  attempts: 0,
  crashes: 0,
  strikes: 0,
  askedAt: new Date(),
  editedAt: null,
  startedAt: null,
  endedAt: null,
  promisedLowMs: null,
  promisedHighMs: null,
  promisedMs: null,
  waitedMs: null,
  thumb: null,
});
