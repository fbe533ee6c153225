import { expect, test } from 'vitest';
import { AnswerFailed } from '../provider/answer-provider.ts';
import { createRefusingDemo } from './refusing-demo.ts';

test('the fifth attempt is refused with a pause, the twentieth is overloaded, all others are answered', async () => {
  const demo = createRefusingDemo(() => 0, 'simulated');
  const stop = AbortSignal.timeout(60_000);
  const kinds: string[] = [];
  for (let attempt = 1; attempt <= 21; attempt += 1) {
    const request = {
      attemptId: `a${attempt}`,
      model: '',
      instructions: '',
      turns: [],
      question: 'Why?',
      maxOutputTokens: 10,
    };
    const answer = demo.answer(request, stop)[Symbol.asyncIterator]();
    // The first event of an answer waits for the demo's own time: whether it refuses is known at once.
    const first = await Promise.race([
      answer.next().catch((failed: unknown) => failed),
      new Promise((resolve) => setImmediate(() => setImmediate(resolve))),
    ]);
    kinds.push(first instanceof AnswerFailed && first.failure.type === 'refused' ? first.failure.kind : 'answers');
  }
  await demo.close();
  expect(kinds.map((kind, index) => [index + 1, kind]).filter(([, kind]) => kind !== 'answers')).toEqual([
    [5, 'pace'],
    [20, 'overloaded'],
  ]);
});
