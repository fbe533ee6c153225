import { expect, test } from 'vitest';
import { asking, createWorld, until } from './classroom-for-tests.ts';
import { createBrowser, progressOf } from './screens-for-tests.ts';

test('a tab that closes while another one of the same student opens leaves that one whole', async () => {
  const { classroom, lessonId, student, plays, pass } = await createWorld();
  const ann = await student('Ann');
  const first = createBrowser();
  const second = createBrowser();
  const one = await classroom.watchAsStudent(lessonId, ann.id, first.port);
  const opening = classroom.watchAsStudent(lessonId, ann.id, second.port);
  one.close();
  one.close();
  ann.watch.close();
  await opening;
  await ann.ask(asking('a'));
  await until(() => plays.length === 1);
  plays[0]?.finish('Whole.');
  await pass(300);
  expect(progressOf(second, 1)).toEqual({ state: 'answered' });
  expect(Object.values(second.state.answers)).toEqual([expect.objectContaining({ text: 'Whole.', complete: true })]);
});
