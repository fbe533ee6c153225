import { expect, test } from 'vitest';
import { forecastOf, monthReport, standingOf } from './budget.ts';
import { dayOf, startOfDay, unitStart, unitsBetween } from './days.ts';
import { excerptOf } from './history-items.ts';
import { lessonFigures, quantile, type ReportedQuestion } from './lesson-report.ts';
import { topicsOf } from './topics.ts';
import { reportUse, type UsedIn } from './use-report.ts';

const used = { answers: 1, inputTokens: 100, cacheReadTokens: 10, cacheWriteTokens: 1, outputTokens: 50, costUsd: 0.5 };

const none = { answers: 0, inputTokens: 0, cacheReadTokens: 0, cacheWriteTokens: 0, outputTokens: 0, costUsd: 0 };

const question = (studentId: string, change: Partial<ReportedQuestion> = {}): ReportedQuestion => ({
  studentId,
  text: '什麼是光合作用？',
  state: 'answered',
  waitedMs: 1_000,
  used,
  ...change,
});

test('topics are words that several questions share, in both languages, without those every question has', () => {
  const topics = topicsOf([
    '為什麼天空是藍色的？',
    '天空為什麼是藍色的',
    '光合作用需要什麼？',
    'Please explain Photosynthesis',
    'What is photosynthesis?',
    '光合作用 and photosynthesis',
    '光合作用光合作用光合作用',
  ]);
  expect(topics).toEqual([
    { word: 'photosynthesis', questions: 3 },
    { word: '光合作用', questions: 3 },
    { word: '天空', questions: 2 },
    { word: '藍色', questions: 2 },
  ]);
});

test('a lesson in figures', () => {
  const pupils = ['a', 'b', 'c'].map((id) => ({ id, name: id, via: 'browser' as const }));
  const students = [...pupils, { id: 'z', name: 'test', via: 'test' as const }];
  const figures = lessonFigures(students, [
    question('a', { waitedMs: 4_000 }),
    question('b', { waitedMs: 9_000, state: 'failed', used: none }),
    question('b', { waitedMs: null, state: 'cancelled', used: none }),
    question('a', { waitedMs: 1_000, state: 'answered-by-hand', used: none }),
  ]);
  expect(figures.waits).toEqual({ medianMs: 4_000, p90Ms: 9_000, worstMs: 9_000 });
  expect(figures.states).toMatchObject({ answered: 1, failed: 1, cancelled: 1, 'answered-by-hand': 1 });
  expect(figures.silent).toEqual(['c']);
  expect(figures.perStudent.map(({ id, asked, answered, unanswered }) => [id, asked, answered, unanswered])).toEqual([
    ['a', 2, 2, 0],
    ['b', 2, 0, 2],
  ]);
  expect(figures.use).toEqual({ answers: 1, input: 111, output: 50, costUsd: 0.5 });
  expect(quantile([], 0.5)).toBeNull();
});

test('an excerpt shows the word that was searched for', () => {
  const text = `${'字'.repeat(500)}葉綠素${'字'.repeat(500)}`;
  expect(excerptOf(text, ['葉綠素'])).toContain('葉綠素');
  expect(excerptOf(text, [])).toHaveLength(301);
  expect(excerptOf('short', ['x'])).toBe('short');
});

test('weeks begin on Monday, months on their first, and empty ones are there', () => {
  expect(dayOf(unitStart(startOfDay('2026-11-22'), 'week'))).toBe('2026-11-16');
  const starts = unitsBetween(startOfDay('2026-11-20'), startOfDay('2027-01-02'), 'month').map(dayOf);
  expect(starts).toEqual(['2026-11-01', '2026-12-01', '2027-01-01']);
  expect(dayOf(startOfDay('2026-12-31', 1))).toBe('2027-01-01');
});

test('use is added up by time, lesson, model and way in; what was deleted still counts', () => {
  const at = (day: number, change: Partial<UsedIn>): UsedIn => ({
    ...used,
    hour: new Date(2026, 10, day, 9),
    lessonId: 'l1',
    model: 'haiku',
    via: 'browser',
    ...change,
  });
  const span = { from: startOfDay('2026-11-20'), until: startOfDay('2026-11-23'), unit: 'day' as const };
  const month = monthReport(
    { month: '2026-11', start: startOfDay('2026-11-01'), end: startOfDay('2026-12-01') },
    startOfDay('2026-11-16'),
    { thisMonth: 8, lastMonth: 3 },
    { budgetUsd: 10, raise: null },
  );
  const report = reportUse(
    span,
    [at(20, {}), at(22, { via: 'api', model: '' }), at(22, { lessonId: null, model: 'new', costUsd: 2 })],
    [],
    new Map([['l1', { title: '自然課', openedAt: startOfDay('2026-11-20') }]]),
    month,
    (model) => model === 'haiku',
  );
  expect(report.byModel.map(({ key, priced }) => [key, priced])).toEqual([
    ['new', false],
    ['haiku', true],
    ['', true],
  ]);
  expect(report.spans.map(({ key, costUsd }) => [key, costUsd])).toEqual([
    ['2026-11-20', 0.5],
    ['2026-11-21', 0],
    ['2026-11-22', 2.5],
  ]);
  expect(report.byLesson.map(({ key, label, costUsd }) => [key, label, costUsd])).toEqual([
    ['', '', 2],
    ['l1', '自然課', 1],
  ]);
  expect(report.byWay.map(({ key }) => key)).toEqual(['browser', 'api']);
  expect(report.total).toMatchObject({ answers: 3, costUsd: 3 });
  expect(report.month).toMatchObject({ spentUsd: 8, lastMonthUsd: 3, standing: 'warning', forecastUsd: 16 });
});

test.each([
  [7.9, 10, 'fine'],
  [8, 10, 'warning'],
  [9.99, 10, 'warning'],
  [10, 10, 'stopped'],
  [99, null, 'fine'],
] as const)('%f of a budget of %s dollars is %s', (spent, budget, standing) => {
  expect(standingOf(spent, budget)).toBe(standing);
});

test('nothing is foretold in the first days of a month', () => {
  const month = { month: '2026-11', start: startOfDay('2026-11-01'), end: startOfDay('2026-12-01') };
  expect(forecastOf(5, month, startOfDay('2026-11-02'))).toBeNull();
});
