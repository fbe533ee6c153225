import { expect, it } from 'vitest';
import { fitTurns, packTurns } from './turns.ts';

const turn = (name: string, length = 1) => ({ question: name.repeat(length), answer: `answer to ${name}` });

it('keeps everything that fits, in order', () => {
  const turns = [turn('a'), turn('b')];
  expect(fitTurns(turns)).toEqual(turns);
  expect(fitTurns([])).toEqual([]);
});

it('drops the oldest first, and whatever is older than a turn that does not fit', () => {
  expect(fitTurns([turn('a'), turn('b', 1_000), turn('c')], 100)).toEqual([turn('c')]);
  expect(fitTurns([turn('a', 1_000)], 100)).toEqual([]);
});

it('leaves out turns without a question or an answer: the API refuses blank text', () => {
  expect(fitTurns([{ question: ' ', answer: 'x' }, { question: 'x', answer: '' }, turn('c')])).toEqual([turn('c')]);
});

it('packs with a fixed beginning, so that no text stands where a command would', () => {
  expect(packTurns([], '/context')).toBe('Question:\n/context');
  expect(packTurns([turn('a')], 'b')).toBe('Earlier question:\na\n\nYour answer then:\nanswer to a\n\nQuestion:\nb');
});
