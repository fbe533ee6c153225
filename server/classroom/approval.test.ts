import { expect, test, vi } from 'vitest';
import type { StudentView } from '../protocol/views.ts';
import { createWorld, until, type World } from './classroom-for-tests.ts';
import { deskOf } from './screens-for-tests.ts';

vi.setConfig({ testTimeout: 30_000 });

const done = { ok: true, value: null };
type Browser = { state: { view: StudentView | null } };

const ask = async (
  student: { ask: Awaited<ReturnType<World['student']>>['ask'] },
  text: string,
  more: { merge?: boolean } = {},
) => {
  const asked = await student.ask({ clientId: `c-${text}`, text, topic: 'new', ...more });
  if (!asked.ok) throw new Error(asked.failure.code);
  return asked.value.questionId;
};
const progress = ({ state }: Browser, id: string) => state.view?.questions[id]?.progress;
const waiting = (place: number, unapproved: boolean) => ({ state: 'waiting', place, unapproved, held: false });
const texts = ({ plays }: World) => plays.map(({ request }) => request.question);

async function approving() {
  const world = await createWorld();
  const switched = (approval: boolean) => world.classroom.teacher.changeLesson({ lessonId: world.lessonId, approval });
  expect(await switched(true)).toEqual(done);
  const view = await deskOf(world);
  const approve = (...ids: string[]) =>
    world.classroom.teacher.approveQuestions({
      questions: ids.map((questionId) => ({ questionId, editedAt: view().questions[questionId]?.editedAt ?? null })),
    });
  return { world, switched, view, approve };
}

test('Q2.9 a new question is accepted with ticket and place, is promised nothing, and starts once it is approved', async () => {
  const { world, view, approve } = await approving();
  const [ann, bo] = [await world.student('Ann'), await world.student('Bo')];
  const first = await ask(ann, 'one');
  const second = await ask(bo, 'two');
  await world.pass(30_000);
  expect(world.plays).toHaveLength(0);
  expect(progress(ann, first)).toMatchObject({ ...waiting(1, true), wait: null });
  expect(view().ledger).toMatchObject({ accepted: 2, waiting: 2, running: 0 });
  expect(await approve(second)).toEqual({ ok: true, value: { approved: 1, edited: 0, gone: 0 } });
  await until(() => world.plays.length === 1, 'the approved one');
  expect(texts(world)).toEqual(['two']);
  expect(await approve(second)).toMatchObject({ failure: { code: 'no-longer-waiting' } });
  await world.pass(200);
  expect(progress(ann, first)).toMatchObject(waiting(1, true));
});

test('Q2.9 what is not approved is not counted before anybody, and keeps its place by its ticket', async () => {
  const { world, approve } = await approving();
  const [a, b, c] = [await world.student('Ann'), await world.student('Bo'), await world.student('Cy')];
  const students = [a, b, c];
  const ids: string[] = [];
  for (const student of students) ids.push(await ask(student, `of ${student.id}`));
  await world.classroom.teacher.setDispatch({ lessonId: world.lessonId, on: false });
  await approve(ids[1] as string, ids[2] as string);
  await world.pass(200);
  expect([progress(a, ids[0] ?? ''), progress(b, ids[1] ?? ''), progress(c, ids[2] ?? '')]).toMatchObject([
    waiting(1, true),
    waiting(1, false),
    waiting(2, false),
  ]);
  await approve(ids[0] as string);
  await world.pass(200);
  expect(progress(c, ids[2] ?? '')).toMatchObject(waiting(3, false));
});

test('Q2.9 an edit needs approval again, and is not approved by who has read the text before', async () => {
  const { world, view, approve } = await approving();
  await world.classroom.teacher.setDispatch({ lessonId: world.lessonId, on: false });
  const ann = await world.student('Ann');
  const id = await ask(ann, 'tame');
  await approve(id);
  const seen = view().questions[id]?.editedAt ?? null;
  await world.pass(200);
  expect(progress(ann, id)).toMatchObject(waiting(1, false));
  expect(await ann.edit({ questionId: id, text: 'wild' })).toEqual(done);
  await world.classroom.teacher.setDispatch({ lessonId: world.lessonId, on: true });
  await world.pass(10_000);
  expect(world.plays).toHaveLength(0);
  expect(progress(ann, id)).toMatchObject(waiting(1, true));
  const stale = await world.classroom.teacher.approveQuestions({ questions: [{ questionId: id, editedAt: seen }] });
  expect(stale).toMatchObject({ failure: { code: 'edited-meanwhile' } });
  await world.pass(10_000);
  expect(world.plays).toHaveLength(0);
  await approve(id);
  await until(() => world.plays.length === 1);
  expect(texts(world)).toEqual(['wild']);
});

test('Q2.9 Q2.5 the same question of several: the approved one is answered without the others', async () => {
  const { world, approve } = await approving();
  await world.classroom.teacher.changeLesson({ lessonId: world.lessonId, merging: true });
  await world.classroom.teacher.setDispatch({ lessonId: world.lessonId, on: false });
  const students = [];
  for (const name of ['Ann', 'Bo', 'Cy']) students.push(await world.student(name));
  const ids: string[] = [];
  for (const student of students) ids.push(await ask(student, 'What is DNA?', { merge: true }));
  const [a, b, c] = ids as [string, string, string];
  await approve(b, c);
  await world.classroom.teacher.setDispatch({ lessonId: world.lessonId, on: true });
  await until(() => world.plays.length === 1);
  world.plays[0]?.finish('A molecule.');
  await until(async () => (await world.store.questions.byId(c))?.state === 'answered', 'both are answered');
  expect((await world.store.questions.byId(b))?.state).toBe('answered');
  expect((await world.store.questions.byId(a))?.state).toBe('waiting');
  await world.pass(20_000);
  expect(world.plays).toHaveLength(1);
  await approve(a);
  await until(() => world.plays.length === 2);
});

test('Q2.9 Q2.5 an approved one that is edited leaves those that wait along with it', async () => {
  const { world, approve } = await approving();
  await world.classroom.teacher.changeLesson({ lessonId: world.lessonId, merging: true });
  await world.classroom.teacher.setDispatch({ lessonId: world.lessonId, on: false });
  const [ann, bo] = [await world.student('Ann'), await world.student('Bo')];
  const first = await ask(ann, 'What is DNA?', { merge: true });
  const second = await ask(bo, 'What is DNA?', { merge: true });
  await approve(first, second);
  // The same for the queue, but nobody has read it.
  await ann.edit({ questionId: first, text: 'what is dna' });
  await world.classroom.teacher.setDispatch({ lessonId: world.lessonId, on: true });
  await until(() => world.plays.length === 1);
  world.plays[0]?.finish('A molecule.');
  await until(async () => (await world.store.questions.byId(second))?.state === 'answered');
  expect((await world.store.questions.byId(first))?.state).toBe('waiting');
});

test('Q2.9 many at once are one commit; what was edited or has gone meanwhile is told, and stays as it is', async () => {
  const { world, approve, view } = await approving();
  await world.classroom.teacher.setDispatch({ lessonId: world.lessonId, on: false });
  const students = [];
  for (const name of ['Ann', 'Bo', 'Cy', 'Di', 'Ed']) students.push(await world.student(name));
  const ids: string[] = [];
  for (const student of students) ids.push(await ask(student, `of ${student.id}`));
  const seen = ids.map((questionId) => ({ questionId, editedAt: null }));
  const [ann, bo] = students;
  await ann?.edit({ questionId: ids[0] as string, text: 'another' });
  await bo?.cancel({ questionId: ids[1] as string });
  const commits = vi.spyOn(world.store.questions, 'approve');
  // Both desks at once, and an edit right behind them.
  const { teacher } = world.classroom;
  const both = [
    teacher.approveQuestions({ questions: seen }),
    teacher.approveQuestions({ questions: seen.toReversed() }),
  ];
  const late = students[4]?.edit({ questionId: ids[4] as string, text: 'wild' });
  const told = { ok: true, value: { approved: 3, edited: 1, gone: 1 } };
  expect(await Promise.all(both)).toEqual([told, told]);
  expect(await late).toEqual(done);
  expect(commits.mock.calls).toEqual([[ids.slice(2)]]);
  await world.pass(200);
  const unapproved = () =>
    Object.values(view().questions).flatMap(({ id, progress }) =>
      'unapproved' in progress && progress.unapproved ? [id] : [],
    );
  expect(unapproved().sort()).toEqual([ids[0], ids[4]].sort());
  expect(await approve(ids[4] as string)).toMatchObject({ ok: true });
});

test('Q2.9 switched off, those that wait go, and stay approved; those in line before it was on need none', async () => {
  const { world, switched } = await approving();
  await world.classroom.teacher.setDispatch({ lessonId: world.lessonId, on: false });
  const [ann, bo] = [await world.student('Ann'), await world.student('Bo')];
  const first = await ask(ann, 'one');
  await switched(false);
  const second = await ask(bo, 'two');
  await switched(true);
  await world.pass(200);
  expect([progress(ann, first), progress(bo, second)]).toMatchObject([waiting(1, false), waiting(2, false)]);
  await world.classroom.teacher.setDispatch({ lessonId: world.lessonId, on: true });
  await world.pass(7000);
  await until(() => world.plays.length === 2);
});

test('Q2.9 it survives a crash, and an undo does not approve', async () => {
  const { world } = await approving();
  const ann = await world.student('Ann');
  const id = await ask(ann, 'one');
  const { teacher } = world.classroom;
  await teacher.holdQuestion({ questionId: id, on: true });
  await teacher.holdQuestion({ questionId: id, on: false });
  await teacher.decline({ questionId: id, reason: 'no' });
  expect(await teacher.keepQuestion({ questionId: id })).toEqual(done);
  await world.pass(20_000);
  expect(world.plays).toHaveLength(0);
  const next = await world.crash();
  await next.pass(60_000);
  expect(next.plays).toHaveLength(0);
  const view = await deskOf(next);
  expect(view().lesson?.approval).toBe(true);
  expect(view().questions[id]?.progress).toMatchObject(waiting(1, true));
  await next.classroom.teacher.approveQuestions({ questions: [{ questionId: id, editedAt: null }] });
  await until(() => next.plays.length === 1);
});

test('Q2.9 what goes back to the head and what is asked again needs no approval', async () => {
  const { world, approve } = await approving();
  const ann = await world.student('Ann');
  const id = await ask(ann, 'one');
  await approve(id);
  await until(() => world.plays.length === 1);
  world.plays[0]?.fail({
    type: 'refused',
    kind: 'pace',
    status: 429,
    retryAfterMs: 1000,
    resetInMs: null,
    quota: [],
    detail: '',
  });
  await until(async () => (await world.store.questions.byId(id))?.refused === true, 'the refusal');
  await world.pass(20_000);
  await until(() => world.plays.length === 2, 'the second try');
  world.plays[1]?.say({ type: 'started', quota: [] }, { type: 'text', text: 'Becau' });
  await world.pass(200);
  world.plays[1]?.fail({ type: 'timeout', deadline: 'idle', detail: '' });
  await until(async () => (await world.store.questions.byId(id))?.state === 'failed', 'the failure');
  expect(await ann.askAgain({ questionId: id })).toMatchObject({ ok: true });
  await world.pass(20_000);
  await until(() => world.plays.length === 3, 'asked again');
});

test('Q2.9 another program is told that it waits for approval', async () => {
  const { world, approve } = await approving();
  const asked = await world.classroom.chat.ask('s-17', 'Why?', null);
  expect(asked).toMatchObject({ ok: true, value: { position: 1, waitMs: null, unapproved: true } });
  const id = asked.ok ? asked.value.id : '';
  expect(await world.classroom.chat.read(id)).toMatchObject({ value: { status: 'queued', unapproved: true } });
  await approve(id);
  await until(() => world.plays.length === 1);
  expect(await world.classroom.chat.read(id)).toMatchObject({ value: { status: 'answering', unapproved: false } });
});

test('a lesson like an earlier one takes over approval and door', async () => {
  const { world } = await approving();
  await world.classroom.teacher.changeLesson({ lessonId: world.lessonId, door: true });
  const opened = await world.classroom.teacher.openLesson({ title: 'Next', instructions: '', like: world.lessonId });
  const lesson = opened.ok ? await world.store.lessons.byId(opened.value.lessonId) : null;
  expect(lesson).toMatchObject({ approval: true, door: true });
});
