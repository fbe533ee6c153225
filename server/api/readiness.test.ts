/** The check-up's route as a browser meets it: who may ask, and what comes. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAccess } from '../access/access.ts';
import { createWorld } from '../classroom/classroom-for-tests.ts';
import type { Readiness } from '../protocol/readiness.ts';
import { createApi } from './api.ts';

const log = { info() {}, warn() {}, error() {} };
const found: Readiness = {
  at: 1_795_000_000_000,
  counts: { pass: 0, warn: 1, fail: 0 },
  checks: [{ id: 'backup', state: 'warn', said: 'backup-none', mend: 'backup-none', facts: {} }],
};
let looks = 0;
let api: ReturnType<typeof createApi>;
let teacher: string;

const ask = (cookie: string) =>
  api.request('http://class.test/api/teacher/readiness', { headers: { host: 'class.test', cookie } });

let folder: string;
afterAll(() => rm(folder, { recursive: true, force: true }));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'classline-api-'));
  const world = await createWorld(join(folder, 'classline.db'));
  const access = await createAccess(world.store, {
    teacherPassword: 'correct horse',
    chatKey: null,
    trustedHosts: ['class.test'],
    trustedProxies: [],
  });
  const readiness = () => {
    looks += 1;
    return Promise.resolve(found);
  };
  api = createApi({ classroom: world.classroom, access, history: world.store.history, readiness, log });
  const signedIn = await access.teacher.signIn('correct horse', 'here');
  teacher = signedIn.ok ? `classline_teacher=${signedIn.value.secret}` : '';
});

test('nobody but a teacher makes the machine look at itself', async () => {
  for (const other of ['', 'classline_teacher=wrong', `classline_teacher=${'A'.repeat(43)}`]) {
    const refused = await ask(other);
    expect(refused.status).toBe(401);
    expect(await refused.json()).toEqual({ ok: false, failure: { code: 'not-signed-in' } });
  }
  expect(looks).toBe(0);
});

test('a teacher gets the findings, looked for anew each time and never kept by the browser', async () => {
  for (const round of [1, 2]) {
    const response = await ask(teacher);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({ ok: true, value: found });
    expect(looks).toBe(round);
  }
});
