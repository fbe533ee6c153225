/** Every door of the API, as it is built: who has no business there is refused, whichever route is added later. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAccess } from '../access/access.ts';
import { createWorld, type World } from '../classroom/classroom-for-tests.ts';
import type { Rehearsals } from '../rehearsal/rehearsals.ts';
import { createApi } from './api.ts';

/** Open by their nature: they are how one comes in or leaves, or hold nothing of anybody. */
const OPEN = new Set([
  'POST /api/join',
  'POST /api/leave',
  'POST /api/teacher/setup',
  'POST /api/teacher/sign-in',
  'POST /api/teacher/sign-out',
  'GET /status',
  'GET /health',
]);

let world: World;
let api: ReturnType<typeof createApi>;
let doors: { method: string; path: string }[];
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'classline-doors-'));
  world = await createWorld(join(folder, 'classline.db'));
  const access = await createAccess(world.store, {
    teacherPassword: 'correct horse',
    chatKey: '0123456789abcdef',
    trustedHosts: ['class.test'],
    trustedProxies: [],
  });
  const forbidden = () => Promise.reject(new Error('this was behind a door'));
  const rehearsals = { start: forbidden, stop: forbidden } as unknown as Rehearsals;
  const log = { info() {}, warn() {}, error() {} };
  const { classroom, store } = world;
  api = createApi({ classroom, access, history: store.history, readiness: forbidden, rehearsals, log });
  const all = api.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`);
  doors = [...new Set(all)].map((door) => {
    const [method = '', path = ''] = door.split(' ');
    return { method, path: path.replace(/:\w+/g, 'x') };
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const knock = (method: string, path: string, headers: Record<string, string>) =>
  api.request(`http://class.test${path}`, {
    method,
    headers: { host: 'class.test', 'content-type': 'application/json', ...headers },
    ...(method === 'GET' ? {} : { body: '{}' }),
  });

test('every route but the open ones wants a teacher’s session or the key, not a good guess', async () => {
  const closed = doors.filter(({ method, path }) => !OPEN.has(`${method} ${path}`));
  expect(closed.length).toBeGreaterThan(15);
  const guesses = [{}, { cookie: `classline_teacher=${'x'.repeat(43)}` }, { authorization: 'Bearer 0123456789abcdeg' }];
  for (const { method, path } of closed) {
    for (const headers of guesses) {
      expect((await knock(method, path, headers as Record<string, string>)).status, `${method} ${path}`).toBe(401);
    }
  }
});

test('no route that changes something listens to a page of another site', async () => {
  const changing = doors.filter(({ method }) => method !== 'GET');
  expect(changing.length).toBeGreaterThan(10);
  for (const { method, path } of changing) {
    for (const origin of ['http://evil.test', 'http://class.test.evil.test', 'null']) {
      expect((await knock(method, path, { origin })).status, `${method} ${path} ${origin}`).toBe(403);
    }
  }
});
