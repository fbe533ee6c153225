import { expect, test } from 'vitest';
import type { QuestionProgress, QuestionView } from '../../../server/protocol/views.ts';
import { stepsOf, walk } from './use-way.ts';

const question = (progress: QuestionProgress) => ({ progress }) as QuestionView;
const waiting = question({ state: 'waiting', place: 1, wait: null, refused: false, held: false, unapproved: false });
const answering = question({ state: 'answering', attempt: 1 });
const text = { attempt: 1, text: 'Because', complete: false };

test('the way grows step by step, and each step keeps its moment', () => {
  let way = walk({}, stepsOf(undefined, undefined), 20);
  way = walk(way, stepsOf(waiting, undefined), 30);
  way = walk(way, stepsOf(answering, undefined), 400);
  way = walk(way, stepsOf(answering, text), 900);
  way = walk(way, stepsOf(answering, { ...text, text: 'Because of' }), 1000);
  way = walk(way, stepsOf(question({ state: 'answered' }), text), 2000);
  expect(way).toEqual({ accepted: 20, started: 400, firstText: 900, done: 2000 });
});

test('a question that was refused has not started yet', () => {
  const started = walk({ accepted: 20 }, stepsOf(answering, undefined), 400);
  expect(walk(started, stepsOf(waiting, undefined), 700)).toEqual({ accepted: 20 });
});
