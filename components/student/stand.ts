/** Where a question stands, as one word: what its banner, its voice and the page's title go by. Pure. */
import type { QuestionProgress, QuestionView } from '../../server/protocol/views.ts';

export type Stand =
  | 'waiting'
  | 'next'
  | 'refused'
  | 'held'
  | 'unapproved'
  | 'answering'
  | 'answered'
  | 'by-hand'
  | 'cancelled'
  | 'declined'
  | 'failed';

export function standOf(progress: QuestionProgress): Stand {
  switch (progress.state) {
    case 'waiting':
      if (progress.unapproved) return 'unapproved';
      if (progress.held) return 'held';
      if (progress.refused) return 'refused';
      return progress.place <= 1 ? 'next' : 'waiting';
    case 'answered-by-hand':
      return 'by-hand';
    default:
      return progress.state;
  }
}

/** Oldest first: the order in which they stand on the page. */
export function inOrder(questions: Readonly<Record<string, QuestionView>>): QuestionView[] {
  return Object.values(questions).sort((a, b) => a.ticket - b.ticket);
}

/** The question that the screen is about: the one being answered, else the one that waits, else none. */
export function currentOf(questions: readonly QuestionView[]): QuestionView | null {
  return (
    questions.find(({ progress }) => progress.state === 'answering') ??
    questions.find(({ progress }) => progress.state === 'waiting') ??
    null
  );
}
