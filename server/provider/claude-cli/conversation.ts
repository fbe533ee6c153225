/**
 * What is said to one CLI process: the earlier turns, each acknowledged before the next (lines sent at once are
 * joined in the wrong order), then the question, then the end of input.
 */
import type { Turn } from '../answer-provider.ts';
import { fitTurns, packTurns } from '../turns.ts';
import { earlierAnswerLine, earlierQuestionLine, questionLine } from './command.ts';
import { hasTurns } from './version.ts';

export type Conversation = {
  /** True while an earlier turn waits for its acknowledgement. */
  readonly isReplaying: boolean;
  /** The process took the last earlier turn in: says what comes next. */
  acknowledged(): void;
};

/** Speaks at once. */
export function converse(options: {
  readonly version: string;
  readonly turns: readonly Turn[];
  readonly question: string;
  readonly write: (message: object) => void;
  readonly endInput: () => void;
}): Conversation {
  const { write, endInput, question } = options;
  const turns = fitTurns(options.turns);
  const ask = (content: string) => {
    write(questionLine(content));
    endInput();
  };
  if (!hasTurns(options.version)) {
    ask(packTurns(turns, question));
    return { isReplaying: false, acknowledged: () => {} };
  }
  let next = 0;
  const proceed = () => {
    const turn = turns[next];
    if (turn === undefined) ask(question);
    else write(earlierQuestionLine(turn));
  };
  proceed();
  return {
    get isReplaying() {
      return next < turns.length;
    },
    acknowledged() {
      const turn = turns[next];
      if (turn !== undefined) write(earlierAnswerLine(turn));
      next += 1;
      proceed();
    },
  };
}
