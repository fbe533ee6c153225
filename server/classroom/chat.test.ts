import { expect, test } from 'vitest';
import { asking, createWorld, until } from './classroom-for-tests.ts';

test('the API asks and reads in the same line, and reads nothing of the students in their browsers', async () => {
  const { student, plays, pass, classroom } = await createWorld();
  const ann = await student('Ann');
  const own = await ann.ask(asking('a'));
  const asked = await classroom.chat.ask('robot', 'Hi.', null);
  expect(asked).toMatchObject({ ok: true, value: { ticket: 2 } });
  expect(await classroom.chat.ask('robot', 'Hi again.', null)).toEqual({
    ok: false,
    failure: { code: 'already-waiting', ticket: 2 },
  });
  expect(await classroom.chat.read(own.ok ? own.value.questionId : '')).toEqual({
    ok: false,
    failure: { code: 'not-found' },
  });
  await pass(6100);
  await until(() => plays.length === 2);
  plays[1]?.finish('Hello.');
  await pass(100);
  expect(await classroom.chat.read(asked.ok ? asked.value.id : '')).toMatchObject({
    ok: true,
    value: { status: 'answered', answer: 'Hello.', position: 0, error: null },
  });
});
