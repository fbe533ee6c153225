import { expect, test } from 'vitest';
import { openMemoryStore } from '../store/open-store.ts';
import { createTeacherAccess } from './teacher-access.ts';

const PASSWORD = 'chalk-and-patience-26';

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
