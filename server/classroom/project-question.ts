/** A question as its student and the desk see it. */
import type { AnswerTrouble } from '../protocol/failures.ts';
import type { QuestionProgress, QuestionView } from '../protocol/views.ts';
import type { QuestionRow } from '../store/store.ts';
import { type Frame, waitView } from './frame.ts';
import { type Part, part, waitStamp } from './part.ts';

/** What `reason` holds for a question that ended without an answer. */
export type CancelledBy = 'student' | 'teacher' | 'lesson-end';

const ended = new WeakMap<QuestionRow, Part<QuestionView>>();

export function progressOf(row: QuestionRow, frame: Frame): QuestionProgress {
  switch (row.state) {
    case 'waiting':
      return {
        state: 'waiting',
        place: frame.places.get(row.id) ?? 1,
        wait: waitView(frame.waits.get(row.id)),
        refused: row.refused,
        held: row.held,
        unapproved: row.unapproved && frame.approving.has(row.lessonId),
      };
    case 'answering':
      return { state: 'answering', attempt: row.attempts };
    case 'answered':
    case 'answered-by-hand':
      return { state: row.state };
    case 'cancelled':
      return { state: 'cancelled', by: (row.reason ?? 'student') as CancelledBy };
    case 'declined':
      return { state: 'declined', reason: row.reason ?? '' };
    case 'failed':
      return {
        state: 'failed',
        trouble: (row.reason ?? 'provider') as AnswerTrouble,
        mayAskAgain: row.reason === 'timeout' && !row.askedAgain,
      };
  }
}

/** Stable form of a progress, for the stamp. */
export const progressStamp = (row: QuestionRow, frame: Frame) =>
  row.state === 'waiting'
    ? [
        row.state,
        frame.places.get(row.id),
        row.refused,
        row.held,
        row.unapproved && frame.approving.has(row.lessonId),
        waitStamp(frame, frame.waits.get(row.id)),
      ]
    : [row.state, row.attempts, row.reason, row.askedAgain];

export function projectQuestion(row: QuestionRow, frame: Frame): Part<QuestionView> {
  const known = ended.get(row);
  if (known !== undefined) return known;
  const view: QuestionView = {
    id: row.id,
    clientId: row.clientId,
    ticket: row.ticket,
    text: row.text,
    askedAt: row.askedAt.getTime(),
    edited: row.editedAt !== null,
    thread: row.thread,
    thumb: row.thumb,
    progress: progressOf(row, frame),
  };
  const projected = part(view, [progressStamp(row, frame), row.editedAt?.getTime(), row.text.length, row.thumb]);
  // Rows are replaced, never changed, so a row that has ended always looks the same.
  if (row.state !== 'waiting' && row.state !== 'answering') ended.set(row, projected);
  return projected;
}
