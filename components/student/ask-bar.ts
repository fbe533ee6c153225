/** Why the box cannot send right now, known before anything is sent. Pure. */
import type { LessonFace, QuestionView } from '../../server/protocol/views.ts';

export type AskBar =
  | { readonly kind: 'ended' }
  | { readonly kind: 'intake' }
  /** One question waits already. */
  | { readonly kind: 'waiting'; readonly ticket: number };

export function barOf(lesson: LessonFace, questions: readonly QuestionView[]): AskBar | null {
  if (lesson.state === 'ended') return { kind: 'ended' };
  const waiting = questions.find(({ progress }) => progress.state === 'waiting');
  if (waiting) return { kind: 'waiting', ticket: waiting.ticket };
  return lesson.intake ? null : { kind: 'intake' };
}
