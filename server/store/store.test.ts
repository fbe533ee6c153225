import { expect, test } from 'vitest';
import { AT, aLesson, anAnswer, anAttempt, aQuestion, aStudent, later } from './testing/rows.ts';
import { scratchFile, scratchStore, storeWithStudent } from './testing/scratch.ts';

test('lessons: created, changed, found, listed by state', async () => {
  const store = await scratchStore();
  const first = aLesson();
  await store.lessons.create(first);
  await store.lessons.create(aLesson({ id: 'second', code: 'BBB222', openedAt: later(5) }));
  await expect(store.lessons.create(aLesson({ id: 'third' }))).rejects.toMatchObject({ reason: 'conflict' });
  expect(await store.lessons.codeTaken('ABC234')).toBe(true);
  expect(await store.lessons.codeTaken('CCC333')).toBe(false);
  await store.lessons.change('lesson', { intake: false, title: '數學課' });
  expect(await store.lessons.byId('lesson')).toEqual({ ...first, intake: false, title: '數學課' });
  expect(await store.lessons.byId('nowhere')).toBeNull();
  await expect(store.lessons.change('nowhere', { intake: false })).rejects.toMatchObject({ reason: 'other' });
  expect((await store.lessons.open()).map((lesson) => lesson.id)).toEqual(['lesson', 'second']);
  await store.lessons.end('lesson', later(60));
  expect(await store.lessons.ended(10)).toMatchObject([{ id: 'lesson', state: 'ended', endedAt: later(60) }]);
  expect((await store.lessons.open()).map((lesson) => lesson.id)).toEqual(['second']);
});

test('Q7 ending a lesson cancels what waits and leaves what is being answered; the ledger adds up', async () => {
  const store = await storeWithStudent();
  const states = ['waiting', 'waiting', 'answering', 'answered', 'failed', 'declined', 'answered-by-hand'] as const;
  for (const [index, state] of states.entries()) await store.questions.admit(aQuestion(index + 1, { state }));
  expect(await store.lessons.end('lesson', later(99))).toEqual(['q1', 'q2']);
  expect(await store.questions.byId('q1')).toMatchObject({
    state: 'cancelled',
    reason: 'lesson-end',
    endedAt: later(99),
  });
  const ledger = await store.lessons.ledger('lesson');
  expect(ledger).toEqual({
    waiting: 0,
    answering: 1,
    answered: 1,
    'answered-by-hand': 1,
    cancelled: 2,
    declined: 1,
    failed: 1,
  });
  expect(Object.values(ledger).reduce((sum, count) => sum + count)).toBe(states.length);
  expect(await store.queue.totals()).toEqual({ processed: 2, refused: 0, failed: 1 });
  expect(await store.lessons.end('lesson', later(100))).toEqual([]);
});

test('tickets, promises and tokens of a lesson, and none of another', async () => {
  const store = await storeWithStudent();
  await store.lessons.create(aLesson({ id: 'empty', code: 'EEE222' }));
  await store.questions.admit(aQuestion(1, { state: 'answered', waitedMs: 8_000.5 }));
  await store.questions.admit(aQuestion(2, { state: 'answered', waitedMs: 3e10 }));
  await store.questions.admit(aQuestion(3));
  for (const id of ['q1', 'q2']) await store.questions.answer(id, {}, anAnswer(id));
  const promise = { promisedLowMs: 6_000, promisedHighMs: 12_000.5, promisedMs: 9_000 };
  expect(await store.lessons.promises('lesson', 9)).toEqual([
    { ...promise, waitedMs: 3e10 },
    { ...promise, waitedMs: 8_000.5 },
  ]);
  expect(await store.lessons.promises('lesson', 1)).toHaveLength(1);
  expect(await store.lessons.tokens('lesson')).toEqual({ input: 222, output: 100, costUsd: 0.5 });
  expect(await store.lessons.tokens('empty')).toEqual({ input: 0, output: 0, costUsd: 0 });
  expect(await store.lessons.lastTicket('lesson')).toBe(3);
  expect(await store.lessons.lastTicket('empty')).toBe(0);
});

test('students: one for each browser of a lesson, with what they asked', async () => {
  const store = await storeWithStudent();
  await store.students.create(aStudent({ id: 'lin', joinedAt: later(3) }));
  await expect(store.students.create(aStudent({ id: 'x', deviceHash: 'device-lin' }))).rejects.toMatchObject({
    reason: 'conflict',
  });
  await store.questions.admit(aQuestion(1));
  await store.questions.admit(aQuestion(2));
  await store.students.change('lin', { name: '林', removedAt: later(9) });
  expect(await store.students.ofLesson('lesson')).toEqual([
    { ...aStudent(), asked: 2 },
    { ...aStudent({ id: 'lin', joinedAt: later(3), name: '林', removedAt: later(9) }), asked: 0 },
  ]);
  expect(await store.students.byDevice('lesson', 'device-mei')).toEqual(aStudent());
  expect(await store.students.byDevice('elsewhere', 'device-mei')).toBeNull();
  expect(await store.students.byId('mei')).toEqual(aStudent());
});

test('a thread is one student’s answered questions in order, and never another’s', async () => {
  const store = await storeWithStudent();
  await store.students.create(aStudent({ id: 'lin' }));
  await store.questions.admit(aQuestion(2, { text: 'second', state: 'answered-by-hand' }));
  await store.questions.admit(aQuestion(1, { text: 'first', state: 'answered' }));
  await store.questions.admit(aQuestion(3, { text: 'failed', state: 'failed' }));
  await store.questions.admit(aQuestion(4, { text: 'elsewhere', state: 'answered', thread: 'another' }));
  await store.questions.admit(aQuestion(5, { text: 'not hers', state: 'answered', studentId: 'lin' }));
  for (const id of ['q1', 'q2', 'q3', 'q4', 'q5']) await store.questions.answer(id, {}, anAnswer(id, { text: id }));
  expect(await store.questions.thread('mei', 'thread')).toEqual([
    { text: 'first', answer: 'q1' },
    { text: 'second', answer: 'q2' },
  ]);
  const all = await store.questions.ofStudent('lin');
  expect(all).toEqual([{ ...(await store.questions.byId('q5')), answer: anAnswer('q5', { text: 'q5' }) }]);
});

test('the desk sees all that is unfinished by ticket, and the last that ended, newest first', async () => {
  const store = await storeWithStudent();
  for (const ticket of [3, 1, 2]) await store.questions.admit(aQuestion(ticket));
  for (const ticket of [4, 5, 6]) {
    await store.questions.admit(aQuestion(ticket, { state: 'answered', endedAt: later(100 - ticket) }));
  }
  await store.attempts.start(anAttempt('a', 'q2'), {
    id: 'q2',
    attempts: 1,
    startedAt: AT,
    waitedMs: 1,
    promisedLowMs: 1,
    promisedHighMs: 2,
    promisedMs: 1.5,
  });
  expect((await store.questions.ofDesk('lesson', 2)).map((question) => question.id)).toEqual([
    'q1',
    'q2',
    'q3',
    'q4',
    'q5',
  ]);
});

test('teachers: a session is marked as seen once a minute, and ends alone or with the others', async () => {
  const store = await scratchStore();
  for (const hash of ['a', 'b', 'c']) await store.teachers.createSession(hash, AT);
  expect(await store.teachers.session('a', later(60))).toEqual({ createdAt: AT, lastSeenAt: AT });
  // As it was before: how long nobody used it is asked of this very mark.
  expect(await store.teachers.session('a', later(61))).toEqual({ createdAt: AT, lastSeenAt: AT });
  expect(await store.teachers.session('a', later(62))).toEqual({ createdAt: AT, lastSeenAt: later(61) });
  await store.teachers.endSession('a');
  await store.teachers.endSession('a');
  expect(await store.teachers.session('a', AT)).toBeNull();
  await store.teachers.endAllSessions('b');
  expect([await store.teachers.session('b', AT), await store.teachers.session('c', AT)]).toEqual([
    { createdAt: AT, lastSeenAt: AT },
    null,
  ]);
  await store.teachers.endAllSessions();
  expect(await store.teachers.session('b', AT)).toBeNull();
});

test('settings are written over, removed, and still there after a restart', async () => {
  const file = scratchFile();
  const before = await scratchStore(file);
  await before.settings.write('pace', '6000');
  await before.settings.write('pace', '7000');
  await before.settings.write('gone', 'x');
  await before.settings.remove('gone');
  await before.settings.remove('never');
  await before.close();
  const store = await scratchStore(file);
  expect([await store.settings.read('pace'), await store.settings.read('gone')]).toEqual(['7000', null]);
});
