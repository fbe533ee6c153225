import { expect, test } from 'vitest';
import type { QuestionRow } from './rows.ts';
import type { Store } from './store.ts';
import { StoreFailed } from './store.ts';
import { aLesson, aQuestion, aStudent, later } from './testing/rows.ts';
import { scratchClient, scratchFile, scratchStore, storeWithStudent } from './testing/scratch.ts';

/** Hands all of them in during one tick; `in`, or the reason why not, for each. */
async function verdicts(store: Store, rows: readonly QuestionRow[]): Promise<string[]> {
  const settled = await Promise.allSettled(rows.map((row) => store.questions.admit(row)));
  return settled.map((one) => {
    if (one.status === 'fulfilled') return 'in';
    expect(one.reason).toBeInstanceOf(StoreFailed);
    return (one.reason as StoreFailed).reason;
  });
}

const kept = async (store: Store) => (await store.questions.ofStudent('mei')).map((question) => question.id);

test('Q1 the same client id again is refused as a conflict, in the same group and later', async () => {
  const store = await storeWithStudent();
  const again = (id: string) => aQuestion(7, { id, clientId: 'c1' });
  expect(await verdicts(store, [aQuestion(1), again('x'), aQuestion(2)])).toEqual(['in', 'conflict', 'in']);
  expect(await verdicts(store, [aQuestion(3), again('y')])).toEqual(['in', 'conflict']);
  expect(await verdicts(store, [again('z')])).toEqual(['conflict']);
  expect(await kept(store)).toEqual(['q1', 'q2', 'q3']);
});

test('a ticket that is taken is a conflict for its row alone; another lesson may have the same one', async () => {
  const store = await storeWithStudent();
  await store.lessons.create(aLesson({ id: 'other', code: 'XYZ234' }));
  await store.students.create(aStudent({ id: 'lin', lessonId: 'other' }));
  const rows = [
    aQuestion(1),
    aQuestion(1, { id: 'x', clientId: 'x' }),
    aQuestion(1, { id: 'there', lessonId: 'other', studentId: 'lin' }),
    aQuestion(2),
  ];
  expect(await verdicts(store, rows)).toEqual(['in', 'conflict', 'in', 'in']);
});

test('a row that names no known student fails alone, and is no conflict', async () => {
  const store = await storeWithStudent();
  const rows = [aQuestion(1), aQuestion(2, { studentId: 'nobody' }), aQuestion(3), aQuestion(1, { id: 'x' })];
  expect(await verdicts(store, rows)).toEqual(['in', 'other', 'in', 'conflict']);
  expect(await kept(store)).toEqual(['q1', 'q3']);
});

test('more than one statement takes are all admitted, in one tick', async () => {
  const store = await storeWithStudent();
  const rows = Array.from({ length: 1_203 }, (_, index) => aQuestion(index + 1));
  expect(new Set(await verdicts(store, rows))).toEqual(new Set(['in']));
  expect(await store.lessons.lastTicket('lesson')).toBe(1_203);
});

test('every value comes back exactly as it was handed in', async () => {
  const store = await storeWithStudent();
  const texts = [
    'a\u0000b',
    '\u202Eabc',
    '\'"; DROP TABLE Question; --',
    '👩‍👩‍👧 注音ㄅㄆㄇ\r\n\t',
    '{"$.id": 1}',
    '\\u0041',
    '',
  ];
  const rows = texts.map((text, index) =>
    aQuestion(index + 1, { text, atHead: true, merges: true, attempts: 2, editedAt: later(0.123), reason: text }),
  );
  expect(await verdicts(store, rows)).toEqual(texts.map(() => 'in'));
  for (const row of rows) expect(await store.questions.byId(row.id)).toEqual(row);
});

test('admitted rows are stored in the very form in which Prisma writes them', async () => {
  const file = scratchFile();
  const store = await storeWithStudent(file);
  await store.questions.admit(aQuestion(1, { editedAt: later(0.123) }));
  await store.close();
  const prisma = await scratchClient(file);
  await prisma.question.create({ data: aQuestion(2, { editedAt: later(0.123), askedAt: later(1) }) });
  const columns = Object.keys(aQuestion(1)).filter((name) => !['id', 'clientId', 'ticket'].includes(name));
  const forms = columns.map((name) => `typeof("${name}") || ':' || coalesce("${name}", '') AS "${name}"`);
  const [first, second] = await prisma.$queryRawUnsafe<unknown[]>(`SELECT ${forms} FROM Question ORDER BY ticket`);
  expect(first).toEqual(second);
});

test('a group that cannot be written tells every one of its callers', async () => {
  const store = await scratchStore();
  expect(await verdicts(store, [aQuestion(1), aQuestion(2)])).toEqual(['other', 'other']);
  const text = {
    toJSON: () => {
      throw new Error('unreadable');
    },
  } as unknown as string;
  expect(await verdicts(store, [aQuestion(1), aQuestion(2, { text })])).toEqual(['other', 'other']);
});
