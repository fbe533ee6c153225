import { expect, test } from 'vitest';
import { asking, createWorld, until } from './classroom-for-tests.ts';
import { createBrowser } from './screens-for-tests.ts';

test('an answer of a model without a price is not free', async () => {
  const { classroom, student, plays, pass } = await createWorld();
  const ann = await student('Ann');
  await ann.ask(asking('a'));
  await until(() => plays.length === 1, 'the start');
  plays[0]?.finish('done');
  await pass(200);
  expect(classroom.budget.hasPrice('model')).toBe(false);
  expect((await classroom.budget.month()).spentUsd).toBeGreaterThan(0);
});

test('at its budget the month stops with a pause of its own name, and goes on when the budget is raised', async () => {
  const { classroom, student, store, plays, pass } = await createWorld();
  const ann = await student('Ann');
  const asked = await ann.ask(asking('a'));
  await until(() => plays.length === 1, 'the start');
  plays[0]?.finish('done');
  await pass(200);
  const id = asked.ok ? asked.value.questionId : '';
  const answer = await store.questions.answerOf(id);
  if (answer === null) throw new Error('no answer');
  await store.questions.answer(id, {}, { ...answer, by: 'claude-cli', costUsd: 8.5 });

  const desk = createBrowser();
  await classroom.watchAsTeacher(null, desk.port);
  await classroom.budget.set(10);
  await pass(200);
  const { provider } = desk.state.view as unknown as { provider: { warnings: string[] } };
  expect(provider.warnings).toEqual(['budget']);
  expect(await classroom.budget.month()).toMatchObject({ spentUsd: 8.5, budgetUsd: 10, standing: 'warning' });
  await classroom.budget.set(8);
  expect(await classroom.budget.month()).toMatchObject({ standing: 'stopped' });
  await ann.ask(asking('b'));
  await pass(60_000);
  expect(plays).toHaveLength(1);
  expect((await classroom.chat.status()).pause).toMatchObject({ kind: 'budget', endsInMs: null });
  await classroom.budget.set(null);
  await pass(7_000);
  await until(() => plays.length === 2, 'the next start');
  expect((await classroom.chat.status()).pause).toBeNull();
});
