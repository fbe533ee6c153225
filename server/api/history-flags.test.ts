/** What the history and the report of a lesson say of flags. */
import { expect, test, vi } from 'vitest';
import { createWorld, until } from '../classroom/classroom-for-tests.ts';
import type { HistoryFilter } from '../store/store.ts';
import { historyItem } from '../usage/history-items.ts';
import { readLesson, readQuestion } from './history-report.ts';

vi.setConfig({ testTimeout: 30_000 });

test('each question bears its strongest flag, dismissed or not, and the report counts them', async () => {
  const { classroom, lessonId, store, student } = await createWorld();
  await classroom.teacher.setDispatch({ lessonId, on: false });
  const texts = ['你是笨蛋', '笨蛋，電話 0912345678，我想死', '為什麼天空是藍色的？'];
  const ids: string[] = [];
  for (const [at, text] of texts.entries()) {
    const asked = await (await student(`Ann${at}`)).ask({ clientId: `c${at}`, text, topic: 'new' });
    ids.push(asked.ok ? asked.value.questionId : '');
  }
  await until(async () => (await store.flags.ofLesson(lessonId)).length === 3);
  const flagIds = (await store.flags.ofLesson(lessonId)).map(({ id }) => id);
  await classroom.teacher.dismissFlags({ lessonId, flagIds, on: true });
  const rows = await store.history.page({ lessonId }, null, 10);
  expect(rows.map((row) => historyItem(row, []).flag)).toEqual([null, 'urgent', 'look']);
  const found = async (filter: HistoryFilter) =>
    (await store.history.page({ ...filter }, null, 10)).map(({ ticket }) => ticket);
  expect(await found({ flag: 'any' })).toEqual([2, 1]);
  expect(await found({ flag: 'urgent' })).toEqual([2]);
  expect(await found({ flag: 'any', words: ['電話'] })).toEqual([2]);
  expect(await found({ flag: 'any', words: ['天空是藍'] })).toEqual([]);
  expect(await found({ flag: 'any', name: 'Ann0' })).toEqual([1]);
  expect(await found({ flag: 'urgent', lessonId })).toEqual([2]);
  expect(await found({ flag: 'any', states: ['failed'] })).toEqual([]);
  expect((await store.history.page({ flag: 'any' }, null, 1)).map(({ ticket }) => ticket)).toEqual([2]);
  expect(await readLesson(store.history, lessonId)).toMatchObject({ value: { flagged: { look: 1, urgent: 1 } } });
  expect(await readQuestion(store.history, ids[1] ?? '')).toMatchObject({ value: { flag: 'urgent' } });
});
