import { useEffect, useState } from 'react';
import type { AnswerText, QuestionView } from '../../../server/protocol/views.ts';

export const STEPS = ['accepted', 'started', 'firstText', 'done'] as const;
export type Step = (typeof STEPS)[number];
/** Milliseconds from the sending to each step, as far as it has come. */
export type Way = Readonly<Partial<Record<Step, number>>>;

/** Which steps are done, as a student's screen can tell. A question that is back in line has not started. */
export function stepsOf(question: QuestionView | undefined, answer: AnswerText | undefined): ReadonlySet<Step> {
  const steps = new Set<Step>(['accepted']);
  const state = question?.progress.state;
  if (state === undefined || state === 'waiting') return steps;
  steps.add('started');
  if (answer !== undefined && answer.text !== '') steps.add('firstText');
  if (state === 'answered' || state === 'answered-by-hand') steps.add('done');
  return steps;
}

/** Adds what is new, drops what no longer holds, keeps the moment of all else. */
export function walk(way: Way, steps: ReadonlySet<Step>, afterMs: number): Way {
  const same = STEPS.every((step) => (way[step] !== undefined) === steps.has(step));
  if (same) return way;
  return Object.fromEntries(STEPS.filter((step) => steps.has(step)).map((step) => [step, way[step] ?? afterMs]));
}

/** `sentAt`: the moment (`performance.now`) at which it was sent. */
export function useWay(sentAt: number, question: QuestionView | undefined, answer: AnswerText | undefined): Way {
  const [way, setWay] = useState<Way>({});
  useEffect(() => {
    const steps = stepsOf(question, answer);
    setWay((before) => walk(before, steps, performance.now() - sentAt));
  }, [sentAt, question, answer]);
  return way;
}
