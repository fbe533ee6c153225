/** The history's routes as a browser meets them: who may ask, what comes, what is refused. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAccess } from '../access/access.ts';
import { createWorld, until, type World } from '../classroom/classroom-for-tests.ts';
import type { HistoryPage, LessonReport, UseReport } from '../protocol/history.ts';
import type { LessonTimeline } from '../protocol/timeline.ts';
import { createApi } from './api.ts';

const readiness = () => Promise.reject(new Error('nobody asked for it'));
const log = { info() {}, warn() {}, error() {} };
let world: World;
let api: ReturnType<typeof createApi>;
let cookie: string;

const ask = (path: string, init: RequestInit & { headers?: Record<string, string> } = {}) =>
  api.request(`http://class.test${path}`, {
    ...init,
    headers: { host: 'class.test', origin: 'http://class.test', cookie, ...init.headers },
  });

async function value<Value>(path: string): Promise<Value> {
  const response = await ask(path);
  const body = (await response.json()) as { ok: boolean; value: Value };
  expect(body, path).toMatchObject({ ok: true });
  return body.value;
}

let folder: string;
afterAll(() => rm(folder, { recursive: true, force: true }));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'classline-api-'));
  world = await createWorld(join(folder, 'classline.db'));
  const access = await createAccess(world.store, {
    teacherPassword: 'correct horse',
    chatKey: null,
    trustedHosts: ['class.test'],
    trustedProxies: [],
  });
  api = createApi({ classroom: world.classroom, access, history: world.store.history, readiness, log });
  const signedIn = await access.teacher.signIn('correct horse', 'here');
  cookie = signedIn.ok ? `classline_teacher=${signedIn.value.secret}` : '';
  const ann = await world.student('Ann');
  await ann.ask({ clientId: 'a', text: '=1+1 為什麼天空是藍色的？', topic: 'same' });
  await until(() => world.plays.length === 1, 'the start');
  world.plays[0]?.finish('因為散射。');
  await world.pass(200);
});

test.each([
  ['GET', '/api/teacher/history'],
  ['GET', '/api/teacher/history/lessons'],
  ['GET', '/api/teacher/history/lessons/x'],
  ['GET', '/api/teacher/history/questions/x'],
  ['GET', '/api/teacher/history/export?format=csv'],
  ['POST', '/api/teacher/history/erase-lesson'],
  ['POST', '/api/teacher/history/erase-student'],
  ['GET', '/api/teacher/use'],
  ['GET', '/api/teacher/timeline/x'],
  ['POST', '/api/teacher/use/budget'],
])('%s %s is closed to everybody but a teacher', async (method, path) => {
  for (const other of ['', 'classline_teacher=wrong', `classline_teacher=${'A'.repeat(43)}`]) {
    const refused = await ask(path, { method, headers: { cookie: other } });
    expect(refused.status).toBe(401);
    expect(await refused.json()).toEqual({ ok: false, failure: { code: 'not-signed-in' } });
  }
});

test.each([
  'state=lost',
  'flag=maybe',
  'past=-1',
  'order=sideways',
  'from=0002-11-01',
  'lesson=../x',
  'from=yesterday',
  'more=x',
  'from=2026-02-30',
])('a search with %s is refused with the field’s name', async (query) => {
  const refused = await ask(`/api/teacher/history?${query}`);
  expect(refused.status).toBe(400);
  expect(await refused.json()).toMatchObject({ ok: false, failure: { code: 'field-invalid' } });
});

test('a search finds the question; empty fields of the form mean nothing', async () => {
  const page = await value<HistoryPage>(`/api/teacher/history?words=${encodeURIComponent('天空')}&state=&name=`);
  expect(page.items).toMatchObject([{ ticket: 1, student: { name: 'Ann' }, state: 'answered', answer: '因為散射。' }]);
  expect(page.next).toBeNull();
  expect((await value<HistoryPage>('/api/teacher/history?words=nowhere')).items).toEqual([]);
});

test('the report of a lesson, and one question in full', async () => {
  const report = await value<LessonReport>(`/api/teacher/history/lessons/${world.lessonId}`);
  expect(report).toMatchObject({ states: { answered: 1 }, perStudent: [{ name: 'Ann', asked: 1 }], unanswered: [] });
  const [item] = (await value<HistoryPage>('/api/teacher/history')).items;
  expect(await value(`/api/teacher/history/questions/${item?.id}`)).toMatchObject({ complete: true, reason: null });
  expect((await ask('/api/teacher/history/lessons/nothing')).status).toBe(404);
});

test('exports carry a generated name, and nothing a spreadsheet would run', async () => {
  const csv = await ask('/api/teacher/history/export?format=csv');
  expect(csv.headers.get('content-disposition')).toMatch(/^attachment; filename="classline-\d{4}-\d\d-\d\d\.csv"$/);
  expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(csv.headers.get('cache-control')).toBe('no-store');
  const bytes = new Uint8Array(await csv.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(bytes)).toContain(`"'=1+1 為什麼天空是藍色的？"`);
  const json = (await (await ask('/api/teacher/history/export?format=json')).json()) as { student: string }[];
  expect(json.map(({ student }) => student)).toEqual(['Ann']);
  expect(await (await ask('/api/teacher/history/export?format=json&words=nowhere')).json()).toEqual([]);
  const markdown = await ask(`/api/teacher/history/export?format=markdown&lesson=${world.lessonId}`);
  expect(await markdown.text()).toContain('> =1+1 為什麼天空是藍色的？\n\n因為散射。');
  expect((await ask('/api/teacher/history/export?format=markdown')).status).toBe(400);
});

test('the lesson as it went, whole and from a moment on', async () => {
  const path = `/api/teacher/timeline/${world.lessonId}`;
  const whole = await value<LessonTimeline>(path);
  expect(whole).toMatchObject({ starts: [{ ticket: 1, attempt: 1 }], refusals: [], intervals: [{ seconds: 6 }] });
  expect(await value<LessonTimeline>(`${path}?since=1`)).toMatchObject({ starts: whole.starts });
  const later = (whole.starts[0]?.at ?? 0) + 60_000;
  expect(await value<LessonTimeline>(`${path}?since=${later}`)).toMatchObject({ since: later - 30_000, starts: [] });
  expect((await ask(`${path}?since=-1`)).status).toBe(400);
  expect((await ask('/api/teacher/timeline/nothing')).status).toBe(404);
});

test('use and the budget', async () => {
  expect(await value<UseReport>('/api/teacher/use')).toMatchObject({ unit: 'day', month: { budgetUsd: null } });
  const send = (monthlyUsd: unknown) =>
    ask('/api/teacher/use/budget', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ monthlyUsd }),
    });
  for (const wrong of [-1, 0, '5', 1e9]) expect((await send(wrong)).status).toBe(400);
  expect((await send(5)).status).toBe(200);
  expect(await value<UseReport>('/api/teacher/use')).toMatchObject({ month: { budgetUsd: 5, standing: 'fine' } });
});

test('deleting asks for an ended lesson and for our own page', async () => {
  const erase = (body: object, headers: Record<string, string> = {}) =>
    ask('/api/teacher/history/erase-lesson', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const lesson = { lessonId: world.lessonId };
  expect((await erase({})).status).toBe(400);
  expect((await erase(lesson)).status).toBe(409);
  await world.classroom.teacher.endLesson(lesson);
  expect((await erase(lesson, { origin: 'http://elsewhere.test' })).status).toBe(403);
  expect((await erase(lesson)).status).toBe(200);
  expect((await value<HistoryPage>('/api/teacher/history')).items).toEqual([]);
});
