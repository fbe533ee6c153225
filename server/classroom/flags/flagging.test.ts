import { expect, test, vi } from 'vitest';
import type { TeacherView } from '../../protocol/desk-views.ts';
import type { Classroom } from '../classroom.ts';
import { createWorld, until, type World } from '../classroom-for-tests.ts';
import { createBrowser } from '../screens-for-tests.ts';
import { DEFAULT_WORDS } from './default-words.ts';

vi.setConfig({ testTimeout: 30_000 });

const done = { ok: true, value: null };

/** A teacher's desk: what it shows, after all that is under way has come. */
async function deskOf(classroom: Classroom, lessonId: string) {
  const browser = createBrowser();
  const desk = await classroom.watchAsTeacher(lessonId, browser.port);
  return {
    desk,
    view: () => browser.state.view as unknown as TeacherView,
    flags: () =>
      (browser.state.view as unknown as TeacherView).flags.map(
        ({ kind, strength, question, student, dismissedAt }) =>
          `${question.ticket} ${student.name} ${kind} ${strength}${dismissedAt === null ? '' : ' seen'}`,
      ),
  };
}

let asked = 0;
/** Asks, and takes the question back, so that the next may be asked. */
async function askAndCancel(student: Awaited<ReturnType<World['student']>>, text: string) {
  asked += 1;
  const sent = await student.ask({ clientId: `c${asked}`, text, topic: 'new' });
  if (!sent.ok) throw new Error(sent.failure.code);
  await student.cancel({ questionId: sent.value.questionId });
  return sent.value.questionId;
}

test('what a question holds is flagged on every desk and on no other screen, and the question is asked all the same', async () => {
  const world = await createWorld();
  const { classroom, lessonId, pass, plays } = world;
  const [one, two] = [await deskOf(classroom, lessonId), await deskOf(classroom, lessonId)];
  const projector = createBrowser();
  await classroom.watchAsProjector(lessonId, projector.port);
  const ann = await world.student('Ann');
  const sent = await ann.ask({ clientId: 'a', text: '我的電話是 0912-345-678，我想死', topic: 'new' });
  expect(sent).toMatchObject({ ok: true });
  await until(() => plays.length === 1);
  await pass(200);
  for (const { flags } of [one, two]) expect(flags().sort()).toEqual(['1 Ann phone look', '1 Ann words urgent']);
  const shown = JSON.stringify([ann.state.view, ann.state.answers, projector.state.view]);
  expect(shown).not.toMatch(/flag|urgent|dismiss/i);
  // The flag says what kind it is; the number and the words stand in the question alone.
  expect(JSON.stringify(one.view().flags)).not.toMatch(/0912|想死/);
  expect(JSON.stringify(await world.store.flags.ofLesson(lessonId))).not.toMatch(/0912|想死/);
});

test('dismissing clears it on all desks and keeps it in the log, also after a crash; it can be undone', async () => {
  const world = await createWorld();
  const { classroom, lessonId, pass } = world;
  const [one, two] = [await deskOf(classroom, lessonId), await deskOf(classroom, lessonId)];
  const ann = await world.student('Ann');
  await askAndCancel(ann, '你是笨蛋');
  await pass(200);
  const flagIds = one.view().flags.map(({ id }) => id);
  const both = await Promise.all([
    classroom.teacher.dismissFlags({ lessonId, flagIds, on: true }),
    classroom.teacher.dismissFlags({ lessonId, flagIds: [...flagIds, 'unknown'], on: true }),
  ]);
  expect(both).toEqual([done, done]);
  await pass(200);
  expect([one.flags(), two.flags()]).toEqual([['1 Ann words look seen'], ['1 Ann words look seen']]);
  const next = await world.crash();
  const desk = await deskOf(next.classroom, lessonId);
  expect(desk.flags()).toEqual(['1 Ann words look seen']);
  expect(await next.classroom.teacher.dismissFlags({ lessonId, flagIds, on: false })).toEqual(done);
  await next.pass(200);
  expect(desk.flags()).toEqual(['1 Ann words look']);
  expect(await next.classroom.teacher.dismissFlags({ lessonId, flagIds: ['unknown'], on: true })).toMatchObject({
    ok: false,
  });
  expect(await next.classroom.teacher.dismissFlags({ lessonId: 'none', flagIds, on: true })).toMatchObject({
    ok: false,
  });
});

test('an edit is looked at again: new kinds come to the old ones, and what is urgent is open again', async () => {
  const world = await createWorld();
  const { classroom, lessonId, pass } = world;
  await classroom.teacher.setDispatch({ lessonId, on: false });
  const { flags, view } = await deskOf(classroom, lessonId);
  const ann = await world.student('Ann');
  const sent = await ann.ask({ clientId: 'a', text: 'my mail is ann@school.tw', topic: 'new' });
  const questionId = sent.ok ? sent.value.questionId : '';
  await pass(200);
  expect(flags()).toEqual(['1 Ann email look']);
  expect(await ann.edit({ questionId, text: 'I want to die' })).toEqual(done);
  await pass(200);
  expect(flags().sort()).toEqual(['1 Ann email look', '1 Ann words urgent']);
  await classroom.teacher.dismissFlags({ lessonId, flagIds: view().flags.map(({ id }) => id), on: true });
  expect(await ann.edit({ questionId, text: 'I want to die, ann@school.tw' })).toEqual(done);
  await pass(200);
  expect(flags().sort()).toEqual(['1 Ann email look seen', '1 Ann words urgent']);
});

test('asking fast and asking the same again are flagged once for a while, and nobody is held up', async () => {
  const world = await createWorld();
  const { classroom, lessonId, pass } = world;
  const { flags } = await deskOf(classroom, lessonId);
  const [ann, bob] = [await world.student('Ann'), await world.student('Bob')];
  for (let time = 0; time < 7; time += 1) {
    await askAndCancel(ann, '為什麼天空是藍色的？');
    await pass(2_000);
  }
  for (const text of ['1 加 1 是多少', '1 加 2 是多少', '1 加 3 是多少']) {
    await askAndCancel(bob, text);
    await pass(20_000);
  }
  expect(flags().sort()).toEqual(['3 Ann repeated look', '5 Ann fast look']);
});

test('the teacher’s own words hold from the next question on, survive a crash, and can be reset', async () => {
  const world = await createWorld();
  const { classroom, lessonId, pass } = world;
  const { flags, view } = await deskOf(classroom, lessonId);
  const ann = await world.student('Ann');
  expect(view().flagWords).toEqual({ ...DEFAULT_WORDS, own: false });
  const lists = { look: [' 香蕉 ', '', '香 蕉'], urgent: ['蘋果', '!蘋果派'] };
  expect(await classroom.teacher.setFlagWords({ lists })).toEqual(done);
  await askAndCancel(ann, '香蕉、蘋果派和笨蛋');
  await askAndCancel(ann, '蘋果');
  await pass(200);
  expect(view().flagWords).toEqual({ look: ['香蕉'], urgent: ['蘋果', '!蘋果派'], own: true });
  expect(flags().sort()).toEqual(['1 Ann words look', '2 Ann words urgent']);
  const next = await world.crash();
  const desk = await deskOf(next.classroom, lessonId);
  expect(desk.view().flagWords.own).toBe(true);
  expect(await next.classroom.teacher.setFlagWords({ lists: null })).toEqual(done);
  await next.pass(200);
  expect(desk.view().flagWords).toEqual({ ...DEFAULT_WORDS, own: false });
  expect(await world.store.settings.read('flag-words')).toBeNull();
});

test('a list that is too long is refused, and the old one stays', async () => {
  const { classroom, lessonId } = await createWorld();
  const { view } = await deskOf(classroom, lessonId);
  const many = Array.from({ length: 301 }, (_, at) => `word ${at}`);
  expect(await classroom.teacher.setFlagWords({ lists: { look: many, urgent: [] } })).toEqual({
    ok: false,
    failure: { code: 'list-too-long', max: 300 },
  });
  expect(await classroom.teacher.setFlagWords({ lists: { look: [], urgent: ['字'.repeat(61)] } })).toEqual({
    ok: false,
    failure: { code: 'field-too-long', field: 'word', max: 60 },
  });
  expect(view().flagWords.own).toBe(false);
});

test('a question whose flags were lost with the process is looked at again at the next start', async () => {
  const world = await createWorld();
  const { classroom, lessonId, store } = world;
  await classroom.teacher.setDispatch({ lessonId, on: false });
  const add = vi.spyOn(store.flags, 'add').mockRejectedValue(new Error('the power went'));
  const ann = await world.student('Ann');
  expect(await ann.ask({ clientId: 'a', text: '我不想活了', topic: 'new' })).toMatchObject({ ok: true });
  await until(() => add.mock.calls.length === 1);
  const next = await world.crash();
  const { flags, desk } = await deskOf(next.classroom, lessonId);
  await until(async () => (await next.store.flags.ofLesson(lessonId)).length === 1);
  await next.pass(200);
  desk.refresh();
  expect(flags()).toEqual(['1 Ann words urgent']);
  const again = await next.crash();
  await again.pass(200);
  expect(await again.store.flags.ofLesson(lessonId)).toHaveLength(1);
});

test('an erased student leaves no flag behind', async () => {
  const world = await createWorld();
  const { classroom, lessonId, pass, store } = world;
  const { flags } = await deskOf(classroom, lessonId);
  const [ann, bob] = [await world.student('Ann'), await world.student('Bob')];
  await askAndCancel(ann, '你是笨蛋');
  await askAndCancel(bob, '你才是笨蛋');
  await pass(200);
  expect(flags()).toHaveLength(2);
  expect(await classroom.teacher.eraseStudent({ studentId: ann.id })).toEqual(done);
  await pass(200);
  expect(flags()).toEqual(['2 Bob words look']);
  expect(await store.flags.ofLesson(lessonId)).toHaveLength(1);
  await classroom.teacher.endLesson({ lessonId });
  expect(await classroom.teacher.eraseLesson({ lessonId })).toEqual(done);
  expect(await store.flags.ofLesson(lessonId)).toEqual([]);
});
