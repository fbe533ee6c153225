import { expect, test } from 'vitest';
import type { FlagRow } from './rows.ts';
import { AT, aLesson, aQuestion, aStudent, later } from './testing/rows.ts';
import { scratchFile, scratchStore } from './testing/scratch.ts';

const aFlag = (id: string, change: Partial<FlagRow> = {}): FlagRow => ({
  id,
  lessonId: 'lesson',
  studentId: 'mei',
  questionId: 'q1',
  kind: 'words',
  strength: 'urgent',
  at: AT,
  dismissedAt: null,
  ...change,
});

async function filled() {
  const store = await scratchStore(scratchFile());
  await store.lessons.create(aLesson());
  await store.students.create(aStudent());
  await store.students.create(aStudent({ id: 'hua' }));
  for (const row of [aQuestion(1), aQuestion(2), aQuestion(3, { studentId: 'hua' })]) await store.questions.admit(row);
  return store;
}

test('a question has a flag of one kind and strength once; what is known, or of no question, is left out', async () => {
  const store = await filled();
  expect(await store.flags.add([aFlag('a'), aFlag('b', { kind: 'phone', strength: 'look', at: later(1) })])).toEqual([
    'a',
    'b',
  ]);
  expect(await store.flags.add([aFlag('c'), aFlag('d', { strength: 'look', at: later(2) })])).toEqual(['d']);
  expect(await store.flags.add([aFlag('e', { questionId: 'gone' })])).toEqual([]);
  expect(await store.flags.ofLesson('lesson')).toEqual([
    { ...aFlag('a'), ticket: 1 },
    { ...aFlag('b', { kind: 'phone', strength: 'look', at: later(1) }), ticket: 1 },
    { ...aFlag('d', { strength: 'look', at: later(2) }), ticket: 1 },
  ]);
  expect(await store.flags.ofLesson('another')).toEqual([]);
});

test('dismissed and taken back, the row stays', async () => {
  const store = await filled();
  await store.flags.add([aFlag('a'), aFlag('b', { questionId: 'q2', at: later(1) })]);
  await store.flags.dismiss(['a', 'nobody'], later(9));
  expect((await store.flags.ofLesson('lesson')).map(({ dismissedAt }) => dismissedAt)).toEqual([later(9), null]);
  await store.flags.dismiss(['a'], null);
  expect((await store.flags.ofLesson('lesson')).map(({ dismissedAt }) => dismissedAt)).toEqual([null, null]);
});

test('a flag goes with its student, and with its lesson', async () => {
  const store = await filled();
  await store.flags.add([aFlag('a'), aFlag('b', { questionId: 'q3', studentId: 'hua' })]);
  await store.history.eraseStudent('mei');
  expect((await store.flags.ofLesson('lesson')).map(({ id }) => id)).toEqual(['b']);
  await store.history.eraseLesson('lesson');
  expect(await store.flags.ofLesson('lesson')).toEqual([]);
});
