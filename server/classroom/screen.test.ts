import { expect, test } from 'vitest';
import type { Change, Snapshot, View } from '../protocol/events.ts';
import { part } from './part.ts';
import { createScreen, type Projection, type ScreenPort } from './screen.ts';

function setUp() {
  const told: unknown[] = [];
  const state = { line: 3, lesson: 'A', questions: new Map([['q1', 'waiting 2']]), congested: false };
  const port: ScreenPort = {
    snapshot: (snapshot: Snapshot<View>) => told.push(['snapshot', snapshot.revision, snapshot.view]),
    changed: (change: Change<View>) => told.push(['changed', change]),
    grew: (growth) => told.push(['grew', growth.offset]),
    farewell: () => {},
    congested: () => state.congested,
  };
  const project = (): Projection<View> =>
    ({
      parts: { lesson: part(state.lesson), line: part({ waiting: state.line }) },
      questions: new Map(Array.from(state.questions, ([id, text]) => [id, part(text)])),
    }) as unknown as Projection<View>;
  const screen = createScreen(port, project, () => ({}));
  const grow = (offset: number) => screen.grew({ questionId: 'q1', attempt: 1, offset, text: 'x', complete: false });
  return { told, state, screen, grow };
}

test('a screen gets everything first, then only what changed, each with the next revision', () => {
  const { told, state, screen } = setUp();
  screen.refresh();
  screen.update();
  state.line = 2;
  screen.update();
  state.questions.set('q2', 'waiting 3');
  state.questions.delete('q1');
  screen.update();
  expect(told).toEqual([
    ['snapshot', 1, { lesson: 'A', line: { waiting: 3 }, questions: { q1: 'waiting 2' } }],
    ['changed', { revision: 2, set: { line: { waiting: 2 } } }],
    ['changed', { revision: 3, questions: { q1: null, q2: 'waiting 3' } }],
  ]);
});

test('a browser that does not keep up gets a snapshot when it does, and no tail without a head', () => {
  const { told, state, screen, grow } = setUp();
  screen.refresh();
  told.length = 0;
  state.congested = true;
  grow(0);
  state.line = 1;
  screen.update();
  state.congested = false;
  grow(1);
  expect(told).toEqual([]);
  screen.update();
  expect(told).toEqual([['snapshot', 2, { lesson: 'A', line: { waiting: 1 }, questions: { q1: 'waiting 2' } }]]);
  grow(2);
  expect(told.at(-1)).toEqual(['grew', 2]);
});

test('nothing is sent before the first snapshot', () => {
  const { told, screen, grow } = setUp();
  screen.update();
  grow(0);
  expect(told).toEqual([]);
});
