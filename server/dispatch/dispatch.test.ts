import { expect, test } from 'vitest';
import { createLesson, question } from './lesson-for-tests.ts';

test('Q3 an idle queue starts a question at once, and the next one an interval later', async () => {
  const lesson = createLesson();
  lesson.ask(question(1));
  lesson.ask(question(2));
  await lesson.clock.advance(0);
  expect(lesson.starts).toEqual([['q1', 0]]);
  await lesson.clock.advance(5_999);
  expect(lesson.starts).toHaveLength(1);
  await lesson.clock.advance(1);
  expect(lesson.starts).toEqual([
    ['q1', 0],
    ['q2', 6_000],
  ]);
});
