/** Which text belongs to a state: the two arrive apart, and nobody's words may stand under another's name. Pure. */
import type { AnswerText, QuestionProgress } from '../../server/protocol/views.ts';

/** What of `answer` is shown while its question is in `progress`; undefined: nothing yet. */
export function shownAnswer(progress: QuestionProgress, answer: AnswerText | undefined): AnswerText | undefined {
  if (answer === undefined) return undefined;
  switch (progress.state) {
    // Of an attempt that starts over, or of the teacher, whose state follows.
    case 'waiting':
      return undefined;
    case 'answering':
      return answer.attempt === progress.attempt ? answer : undefined;
    // The teacher's answer is always whole, and what broke off never is.
    case 'answered-by-hand':
      return answer.complete ? answer : undefined;
    case 'failed':
      return answer.complete ? undefined : answer;
    default:
      return answer;
  }
}
