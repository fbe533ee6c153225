import { expect, test } from 'vitest';
import { asking, createWorld, until } from './classroom-for-tests.ts';
import { createBrowser, progressOf } from './screens-for-tests.ts';

test('the teacher answers by hand, declines, and removes; the removed one stays out', async () => {
  const { student, pass, classroom, code, lessonId } = await createWorld();
  await classroom.teacher.setDispatch({ lessonId, on: false });
  const [ann, bob, eve] = [await student('Ann'), await student('Bob'), await student('Eve')];
  const ids = await Promise.all([ann.ask(asking('a')), bob.ask(asking('b')), eve.ask(asking('e'))]);
  const [a, b] = ids.map((asked) => (asked.ok ? asked.value.questionId : ''));
  await classroom.teacher.answerByHand({ questionId: a ?? '', text: 'By me.' });
  await classroom.teacher.decline({ questionId: b ?? '', reason: 'See page 3' });
  await classroom.teacher.removeStudent({ studentId: eve.id });
  await pass(10_000);
  await pass(200);
  expect(progressOf(ann, 1)).toEqual({ state: 'answered-by-hand' });
  expect(ann.state.answers[a ?? '']).toEqual({ attempt: 1, text: 'By me.', complete: true });
  expect(progressOf(bob, 2)).toEqual({ state: 'declined', reason: 'See page 3' });
  expect(eve.state.farewell).toBe('removed');
  expect(await classroom.studentOf(code, eve.device)).toEqual({ ok: false, failure: { code: 'removed' } });
  expect(await classroom.join({ code, name: 'Eve again', device: eve.device })).toEqual({
    ok: false,
    failure: { code: 'removed' },
  });
  expect(await eve.ask(asking('e2'))).toEqual({ ok: false, failure: { code: 'removed' } });
});

test('Q7 the ledger of the desk adds up after all that', async () => {
  const { student, plays, pass, classroom } = await createWorld();
  const [ann, bob, eve] = [await student('Ann'), await student('Bob'), await student('Eve')];
  await ann.ask(asking('a'));
  const asked = await bob.ask(asking('b'));
  await eve.ask(asking('e'));
  await until(() => plays.length === 1);
  plays[0]?.finish('yes');
  await bob.cancel({ questionId: asked.ok ? asked.value.questionId : '' });
  await pass(500);
  const desk = createBrowser();
  await classroom.watchAsTeacher(null, desk.port);
  expect(desk.state.view).toMatchObject({
    ledger: {
      accepted: 3,
      answered: 1,
      cancelled: 1,
      waiting: 1,
      running: 0,
      declined: 0,
      failed: 0,
      answeredByHand: 0,
    },
    tokens: { input: 10, output: 20 },
  });
});
