import { expect, test } from 'vitest';
import { asking, createWorld } from './classroom-for-tests.ts';

test('a name that looks like another’s is taken; the same browser may change its own', async () => {
  const { classroom, code } = await createWorld();
  expect((await classroom.join({ code, name: 'Ann', device: 'one' })).ok).toBe(true);
  expect(await classroom.join({ code, name: 'Аnn', device: 'two' })).toEqual({
    ok: false,
    failure: { code: 'name-taken' },
  });
  expect((await classroom.join({ code, name: 'Anna', device: 'one' })).ok).toBe(true);
  expect((await classroom.join({ code, name: 'ann', device: 'two' })).ok).toBe(true);
  expect(await classroom.join({ code: 'AAAAAA', name: 'Eve', device: 'three' })).toEqual({
    ok: false,
    failure: { code: 'code-unknown' },
  });
});

test('who leaves is nobody again: the screen says so, the line forgets, and the same browser starts anew', async () => {
  const { student, classroom, code, pass, lessonId } = await createWorld();
  await classroom.teacher.setDispatch({ lessonId, on: false });
  const ann = await student('Ann');
  await ann.ask(asking('a'));
  await classroom.leave(ann.device);
  await pass(200);
  expect(ann.state.farewell).toBe('left');
  expect(await classroom.studentOf(code, ann.device)).toEqual({ ok: false, failure: { code: 'not-signed-in' } });
  expect((await classroom.chat.status()).waiting).toBe(0);
  expect((await classroom.join({ code, name: 'Ann', device: ann.device })).ok).toBe(true);
});
