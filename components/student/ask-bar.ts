/** Why the box cannot send right now, known before anything is sent. Pure. */
import type { LessonFace, QuestionView, StudentView } from '../../server/protocol/views.ts';

export type AskBar =
  | { readonly kind: 'ended' }
  /** `endsAt`: the bell of a last call (epoch ms). `waiting`: a question of theirs stands in line. */
  | { readonly kind: 'intake'; readonly endsAt: number | null; readonly waiting: boolean }
  | { readonly kind: 'muted' }
  /** No question is left in this lesson. */
  | { readonly kind: 'cap' }
  /** As many questions wait as may. */
  | { readonly kind: 'waiting'; readonly ticket: number };

export function barOf(
  lesson: LessonFace,
  me: Pick<StudentView['me'], 'muted' | 'left'>,
  questions: readonly QuestionView[],
): AskBar | null {
  if (lesson.state === 'ended') return { kind: 'ended' };
  if (me.muted) return { kind: 'muted' };
  const waiting = questions.filter(({ progress }) => progress.state === 'waiting');
  if (!lesson.intake) return { kind: 'intake', endsAt: lesson.endsAt, waiting: waiting.length > 0 };
  if (waiting[0] && waiting.length >= lesson.maxWaiting) return { kind: 'waiting', ticket: waiting[0].ticket };
  return me.left === 0 ? { kind: 'cap' } : null;
}
