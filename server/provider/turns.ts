/** Earlier turns of a thread: which still fit, and how they are told to a model that takes only one message. Pure. */
import type { Turn } from './answer-provider.ts';
import { estimateTokens } from './tokens.ts';

/** What earlier turns may cost together, in estimated tokens: about ten exchanges of a lesson. */
const turnBudgetTokens = 6_000;

/** The newest turns that fit the budget together, oldest first. A turn is kept whole or dropped whole. */
export function fitTurns(turns: readonly Turn[], budgetTokens: number = turnBudgetTokens): readonly Turn[] {
  let left = budgetTokens;
  let first = turns.length;
  while (first > 0) {
    const turn = turns[first - 1];
    if (turn === undefined) break;
    left -= estimateTokens(turn.question) + estimateTokens(turn.answer);
    if (left < 0) break;
    first -= 1;
  }
  return turns.slice(first).filter((turn) => turn.question.trim() !== '' && turn.answer.trim() !== '');
}

/** All turns and the question as one message, for a CLI without real turns. */
export function packTurns(turns: readonly Turn[], question: string): string {
  if (turns.length === 0) return `Question:\n${question}`;
  const earlier = turns.map((turn) => `Earlier question:\n${turn.question}\n\nYour answer then:\n${turn.answer}`);
  return `${earlier.join('\n\n')}\n\nQuestion:\n${question}`;
}
