/**
 * What is said to one CLI process: the earlier turns, each acknowledged before the next (lines sent at once are
 * joined in the wrong order), then the question when its moment has come, then the end of input.
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
  /** The moment has come: the question is said as soon as all turns are taken in. */
  ask(): void;
};

/** Says the first of the earlier turns at once: no turn reaches the upstream before the question does. */
export function converse(options: {
  readonly version: string;
  readonly turns: readonly Turn[];
  readonly question: string;
  readonly write: (message: object) => void;
  readonly endInput: () => void;
}): Conversation {
  const { write, endInput, question } = options;
  const fitting = fitTurns(options.turns);
  const replayed = hasTurns(options.version);
  const turns = replayed ? fitting : [];
  const line = questionLine(replayed ? question : packTurns(fitting, question));
  let next = 0;
  let due = false;
  const proceed = () => {
    const turn = turns[next];
    if (turn !== undefined) return write(earlierQuestionLine(turn));
    if (!due) return;
    write(line);
    endInput();
  };
  proceed();
  return {
    get isReplaying() {
      return next < turns.length;
    },
    ask() {
      due = true;
      if (next === turns.length) proceed();
    },
    acknowledged() {
      const turn = turns[next];
      if (turn !== undefined) write(earlierAnswerLine(turn));
      next += 1;
      proceed();
    },
  };
}
