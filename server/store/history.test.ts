import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { HistoryFilter, Store } from './store.ts';
import { aFlag, aLesson, anAnswer, aQuestion, aRefusal, aStudent, later } from './testing/rows.ts';
import { scratchFile, scratchStore, storeWithStudent } from './testing/scratch.ts';

async function found(store: Store, filter: HistoryFilter): Promise<number[]> {
  return (await store.history.page(filter, null, 50)).map(({ ticket }) => ticket);
}

async function classroom(file = scratchFile()): Promise<Store> {
  const store = await storeWithStudent(file);
  await store.students.create(aStudent({ id: 'ann', name: 'Ann 安' }));
  const texts = ['為什麼天空是藍色的？', '光合作用是什麼', 'Why is the SKY blue?', '100% of the_pupils'];
  for (const [at, text] of texts.entries()) {
    await store.questions.admit(aQuestion(at + 1, { text, studentId: at % 2 === 0 ? 'mei' : 'ann' }));
  }
  await store.questions.answer('q2', { state: 'answered' }, anAnswer('q2', { text: '植物用陽光製造養分。' }));
  return store;
}

test.each([
  [['天空'], [1]],
  [['空'], [1]],
  [['養分'], [2]],
  [['養分。'], [2]],
  [['分。'], [2]],
  [['。'], [2]],
  [['什麼'], [2, 1]],
  [['光合作用是'], [2]],
  [['sky'], [3]],
  [['SK'], [3]],
  [['blue', 'why'], [3]],
  [['blue', '天'], []],
  [['100%'], [4]],
  [['%'], [4]],
  [['the_p'], [4]],
  [['theXp'], []],
  [['"sky" OR 天空'], []],
  [['\u{1F600}'], []],
])('%j is found in questions and answers', async (words, tickets) => {
  expect(await found(await classroom(), { words })).toEqual(tickets);
});

test('what is edited, answered anew or erased is found as it is now', async () => {
  const store = await classroom();
  await store.questions.change('q1', { text: '海水為什麼是鹹的' });
  await store.questions.answer('q2', {}, anAnswer('q2', { attempt: 2, text: '葉綠素' }));
  expect(await found(store, { words: ['天空'] })).toEqual([]);
  expect(await found(store, { words: ['鹹的'] })).toEqual([1]);
  expect(await found(store, { words: ['養分'] })).toEqual([]);
  expect(await found(store, { words: ['葉綠素'] })).toEqual([2]);
  await store.history.eraseStudent('ann');
  expect(await found(store, { words: ['葉綠素'] })).toEqual([]);
  expect(await found(store, { words: ['葉'] })).toEqual([]);
  expect(await found(store, {})).toEqual([3, 1]);
});

test('filters narrow the history down, and pages follow each other', async () => {
  const store = await classroom();
  await store.lessons.create(aLesson({ id: 'other', code: 'XYZ234', title: '歷史課' }));
  await store.students.create(aStudent({ id: 'bo', lessonId: 'other' }));
  await store.questions.admit(
    aQuestion(9, { lessonId: 'other', studentId: 'bo', clientId: 'x', askedAt: later(86_400) }),
  );
  expect(await found(store, { lessonId: 'other' })).toEqual([9]);
  expect(await found(store, { studentId: 'mei' })).toEqual([3, 1]);
  expect(await found(store, { lessonId: 'lesson', words: ['天空'] })).toEqual([1]);
  expect(await found(store, { name: '安' })).toEqual([4, 2]);
  expect(await found(store, { states: ['answered'] })).toEqual([2]);
  expect(await found(store, { words: ['養分。', '植物用'], states: ['answered'], name: '安' })).toEqual([2]);
  expect(await found(store, { words: ['養分。'], states: ['failed'] })).toEqual([]);
  expect(await found(store, { words: ['為什麼天空'], from: later(1), until: later(2), name: 'mei' })).toEqual([1]);
  expect(await found(store, { from: later(3) })).toEqual([9, 4, 3]);
  expect(await found(store, { from: later(2), until: later(4) })).toEqual([3, 2]);
  const first = await store.history.page({}, null, 2);
  expect(first.map(({ ticket, lesson, student }) => [ticket, lesson, student])).toEqual([
    [9, '歷史課', 'bo'],
    [4, '自然課', 'Ann 安'],
  ]);
  const second = await store.history.page({}, first.at(-1)?.number ?? null, 2);
  expect(second.map(({ ticket }) => ticket)).toEqual([3, 2]);
  expect(second[1]?.answer).toMatchObject({
    text: '植物用陽光製造養分。',
    complete: true,
    costUsd: 0.25,
    at: later(20),
  });
  const titles = (await store.history.lessons(10)).map(({ title, questions }) => [title, questions]);
  expect(titles.sort()).toEqual([
    ['歷史課', 1],
    ['自然課', 4],
  ]);
});

test('a word that stands in very many texts is still found newest first', async () => {
  const store = await storeWithStudent();
  const rows = Array.from({ length: 300 }, (_, at) =>
    aQuestion(at + 1, { text: at % 3 === 0 ? `電池 ${at}` : `磁鐵和線圈 ${at}` }),
  );
  await Promise.all(rows.map((row) => store.questions.admit(row)));
  expect(await found(store, { words: ['磁鐵和線圈'] })).toHaveLength(50);
  const pages: number[] = [];
  for (let before: number | null = null; ; ) {
    const page = await store.history.page({ words: ['磁鐵和'] }, before, 33);
    if (page.length === 0) break;
    pages.push(...page.map(({ ticket }) => ticket));
    before = page.at(-1)?.number ?? null;
  }
  expect(pages).toHaveLength(200);
  expect(new Set(pages).size).toBe(200);
});

test.each<[string, HistoryFilter, number]>([
  ['everything', {}, 300],
  ['a word that the index narrows down', { words: ['磁鐵和'] }, 200],
  ['a word too short for the index', { words: ['電'] }, 100],
  ['flagged ones', { flag: 'any' }, 30],
  ['one student', { studentId: 'mei', words: ['電池'] }, 100],
])('oldest first, the pages of %s are those of newest first backwards', async (_what, filter, count) => {
  const store = await storeWithStudent();
  const rows = Array.from({ length: 300 }, (_, at) =>
    aQuestion(at + 1, { text: at % 3 === 0 ? `電池 ${at}` : `磁鐵和線圈 ${at}` }),
  );
  for (const row of rows) {
    await store.questions.admit(row);
    if (row.ticket % 10 === 0) await store.flags.add([aFlag(`f${row.ticket}`, { questionId: row.id })]);
  }
  const read = async (order: 'newest' | 'oldest') => {
    const tickets: number[] = [];
    for (let past: number | null = null; ; ) {
      const page = await store.history.page(filter, past, 33, order);
      tickets.push(...page.map(({ ticket }) => ticket));
      past = page.at(-1)?.number ?? null;
      if (page.length < 33) return tickets;
    }
  };
  const oldest = await read('oldest');
  expect(oldest).toHaveLength(count);
  expect(oldest).toEqual((await read('newest')).reverse());
  expect(oldest).toEqual(oldest.toSorted((a, b) => a - b));
});

test('an erased lesson leaves no byte of its words in the file or its log', async () => {
  const file = scratchFile();
  const store = await classroom(file);
  await store.lessons.create(aLesson({ id: 'gone', code: 'GNE234', title: 'vanishing title' }));
  await store.students.create(aStudent({ id: 'zoe', lessonId: 'gone', name: 'Zoe Vanishing' }));
  const secret = 'xylophone-quartz-祕密';
  for (let at = 1; at <= 45; at += 1) {
    const id = `g${at}`;
    await store.questions.admit(
      aQuestion(at, { id, lessonId: 'gone', studentId: 'zoe', clientId: id, text: `${secret} ${at}` }),
    );
    await store.questions.answer(id, { state: 'answered' }, anAnswer(id, { text: `${secret} answer ${at}` }));
  }
  await store.attempts.end({
    attemptId: null,
    endedAt: later(1),
    outcome: 'refused',
    firstTextAt: null,
    detail: null,
    questions: [],
    refusal: aRefusal('r', { questionId: 'g1', detail: secret }),
  });
  const before = await store.history.use(later(-3_600), later(3_600));
  await store.history.eraseLesson('gone');
  expect(await store.history.settle()).toBe(true);
  expect(await found(store, { words: ['xylophone'] })).toEqual([]);
  expect(await store.history.lesson('gone')).toBeNull();
  const bytes = Buffer.concat([readFileSync(file), readFileSync(`${file}-wal`)]).toString('latin1');
  const runs = [secret, 'xyl', 'quartz', 'vanishing', 'Vanishing'];
  for (const run of runs) expect(bytes.includes(Buffer.from(run).toString('latin1')), run).toBe(false);
  // What it cost is still counted, without a name.
  const after = await store.history.use(later(-3_600), later(3_600));
  const cost = (buckets: typeof after) => buckets.reduce((sum, { costUsd }) => sum + costUsd, 0);
  expect(cost(after)).toBeCloseTo(cost(before));
  expect(after.filter(({ lessonId }) => lessonId === null)).toMatchObject([{ answers: 45, via: 'browser' }]);
});

test('an answer that takes the place of another leaves the other’s cost in the sum', async () => {
  const store = await classroom();
  await store.questions.answer('q2', {}, anAnswer('q2', { attempt: 2, costUsd: 0, by: 'teacher', model: null }));
  expect(await store.history.use(later(-3_600), later(3_600))).toMatchObject([{ lessonId: null, costUsd: 0.25 }]);
});

test('nothing is found where nothing was asked', async () => {
  const store = await scratchStore();
  expect(await store.history.firstUse()).toBeNull();
  expect(await store.history.page({ words: ['天'] }, null, 10)).toEqual([]);
});
