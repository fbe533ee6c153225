import { afterEach, expect, test, vi } from 'vitest';
import { openMemoryStore } from '../store/open-store.ts';
import { createTeacherAccess } from './teacher-access.ts';

const PASSWORD = 'chalk-and-patience-26';

afterEach(() => void vi.useRealTimers());

async function signedIn(...devices: string[]) {
  const store = await openMemoryStore();
  const access = await createTeacherAccess(store, null);
  await access.setUp(access.setupToken() ?? '', PASSWORD, 'here', devices[0]);
  await store.teachers.endAllSessions();
  const ended: ((secret: string) => boolean)[] = [];
  access.onSignedOut((test) => ended.push(test));
  const secrets: string[] = [];
  for (const device of devices) {
    const session = await access.signIn(PASSWORD, device, device);
    if (session.ok) secrets.push(session.value.secret);
  }
  const [own = '', other = '', third = ''] = secrets;
  return { store, access, ended, own, other, third };
}

test('every session is listed with its kind of browser, and which one asks', async () => {
  const { access, own, store } = await signedIn('chrome windows', 'safari ipad');
  const sessions = await access.sessions(own);
  expect(sessions.map(({ browser, system, own: mine }) => ({ browser, system, mine }))).toEqual(
    expect.arrayContaining([
      { browser: 'chrome', system: 'windows', mine: true },
      { browser: 'safari', system: 'ipad', mine: false },
    ]),
  );
  // What names a session opens none.
  for (const { id } of sessions) expect(await access.isTeacher(id)).toBe(false);
  await store.close();
});

test('one is ended: its sockets are told, the others go on', async () => {
  const { access, own, other, third, ended, store } = await signedIn('chrome windows', 'safari ipad', 'edge windows');
  const id = (await access.sessions(other)).find((session) => session.own)?.id ?? '';
  expect(await access.endSession(id)).toEqual({ ok: true, value: null });
  expect([own, other, third].map((secret) => ended.some((isEnded) => isEnded(secret)))).toEqual([false, true, false]);
  expect(await Promise.all([own, other, third].map(access.isTeacher))).toEqual([true, false, true]);
  expect(await access.endSession(id)).toEqual({ ok: false, failure: { code: 'not-found' } });
  await store.close();
});

test.each(['endOthers', 'changePassword'] as const)('%s leaves only the one that asks', async (how) => {
  const { access, own, other, third, ended, store } = await signedIn('chrome windows', 'safari ipad', 'edge windows');
  if (how === 'endOthers') await access.endOthers(own);
  else expect(await access.changePassword(own, PASSWORD, 'another-sentence-27', 'here')).toMatchObject({ ok: true });
  expect([own, other, third].map((secret) => ended.some((isEnded) => isEnded(secret)))).toEqual([false, true, true]);
  expect(await Promise.all([own, other, third].map(access.isTeacher))).toEqual([true, false, false]);
  expect(await access.sessions(own)).toHaveLength(1);
  await store.close();
});

const DAY_MS = 86_400_000;

/** Signed in on the 1st of June; `use` is another start of the server, so that only the record tells the age. */
async function signedInInJune() {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2027, 5, 1, 8) });
  const { store, access, own } = await signedIn('chrome windows');
  const use = async (day: number) => {
    vi.setSystemTime(new Date(2027, 5, 1 + day, 8));
    return (await createTeacherAccess(store, null)).isTeacher(own);
  };
  return { store, access, own, use };
}

test('a session ends after a week without use, for good', async () => {
  const { store, use } = await signedInInJune();
  expect([await use(6), await use(12), await use(18.9)]).toEqual([true, true, true]);
  expect(await use(26)).toBe(false);
  expect(await use(26)).toBe(false);
  await store.close();
});

test('a session ends after 30 days, however much it is used', async () => {
  const { store, use } = await signedInInJune();
  for (let day = 0; day < 30; day += 5) expect(await use(day)).toBe(true);
  expect(await use(30)).toBe(false);
  await store.close();
});

test('a clock that the network sets while the teacher is signed in signs nobody out, forwards or back', async () => {
  const { store, access, own } = await signedInInJune();
  expect(await access.isTeacher(own)).toBe(true);
  vi.setSystemTime(Date.now() + 90 * DAY_MS);
  expect(await access.isTeacher(own)).toBe(true);
  expect(await access.sessions(own)).toMatchObject([{ own: true }]);
  vi.setSystemTime(Date.now() - 400 * DAY_MS);
  expect(await access.isTeacher(own)).toBe(true);
  await store.close();
});

test('who guesses passwords waits a while; the teacher at another address comes in', async () => {
  const { store, access } = await signedIn();
  const codes: string[] = [];
  for (let guess = 0; guess < 12; guess += 1) {
    const tried = await access.signIn(`guess-${guess}`, 'a pupil');
    codes.push(tried.ok ? 'in' : tried.failure.code);
  }
  expect(codes).toEqual([...Array<string>(10).fill('password-wrong'), 'too-many-tries', 'too-many-tries']);
  const right = await access.signIn(PASSWORD, 'a pupil');
  expect(right).toMatchObject({ ok: false, failure: { code: 'too-many-tries' } });
  // A delay and no lock-out.
  if (!right.ok && right.failure.code === 'too-many-tries')
    expect(right.failure.retryAfterSeconds).toBeLessThanOrEqual(60);
  expect((await access.signIn(PASSWORD, 'the desk')).ok).toBe(true);
  await store.close();
});

test('another TEACHER_PASSWORD ends every session; the same one at the next start ends none', async () => {
  const store = await openMemoryStore();
  const start = (password: string | null) => createTeacherAccess(store, password);
  const first = await (await start('first-password')).signIn('first-password', 'here');
  const secret = first.ok ? first.value.secret : '';
  expect(await (await start('first-password')).isTeacher(secret)).toBe(true);
  expect(await (await start('other-password')).isTeacher(secret)).toBe(false);
  const second = await (await start('other-password')).signIn('other-password', 'here');
  expect(await (await start(null)).isTeacher(second.ok ? second.value.secret : '')).toBe(false);
  await store.close();
});
