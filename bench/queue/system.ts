/** What is compared: lines that start answers at a pace. Each gets the same provider, so only the line differs. */
import type { AnswerProvider } from '../../server/provider/answer-provider.ts';

/** Times in milliseconds; an interval of 0 means none. */
export type LinePace = { readonly intervalMs: number; readonly cap: number };

export type Line = {
  /** Hands question `n` in; resolves when it is accepted. */
  ask(n: number): Promise<void>;
  close(): Promise<void>;
};

export type System = {
  readonly name: string;
  /** What an accepted question survives. */
  readonly keeps: 'nothing' | 'a restart' | 'loss of power';
  /** `questions`: how many will be asked at most. */
  open(pace: LinePace, provider: AnswerProvider, questions: number): Promise<Line>;
};

/** The text of question `n`: providers and the CLI find the number in it. */
export const questionText = (n: number) => `bench question #${n}?`;

export const numberOf = (text: string) => Number(/#(\d+)\?/.exec(text)?.[1] ?? -1);

/** Asks the provider as a task of a line, to the end of the answer. */
export async function answerOf(provider: AnswerProvider, n: number): Promise<void> {
  const request = { attemptId: `q${n}`, ...lesson, turns: [], question: questionText(n) };
  for await (const event of provider.answer(request, new AbortController().signal)) {
    if (event.type === 'done') return;
  }
}

/** One combination for all, so that warm processes fit every question. */
export const lesson = { model: 'bench', instructions: 'Answer briefly.', maxOutputTokens: 700 };
