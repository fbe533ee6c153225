/** Who may come in by the front door, and what they may do then. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cookieOf, type FrontDoor, json, openFrontDoor, send } from './front-door-for-tests.ts';
import { DEVICE_COOKIE, PROTOCOL_VERSION } from './protocol/bounds.ts';

let door: FrontDoor;
let ask: FrontDoor['ask'];
let joinAs: FrontDoor['joinAs'];
let open: FrontDoor['open'];
let world: FrontDoor['world'];

beforeAll(async () => {
  door = await openFrontDoor();
  ({ ask, joinAs, open, world } = door);
});
afterAll(() => door.close());

test('a page of another site can neither join nor sign in, whatever cookies the browser has', async () => {
  for (const origin of ['http://evil.test', 'null']) {
    const joined = await ask(
      'POST',
      '/api/join',
      { ...json, origin },
      JSON.stringify({ code: world.code, name: 'Eve' }),
    );
    expect(joined.status).toBe(403);
    const socket = await open({ role: 'projector', version: PROTOCOL_VERSION, code: world.code }, { origin });
    expect(socket.refused).not.toBeNull();
  }
  const asText = await ask('POST', '/api/join', { 'content-type': 'text/plain' }, '{}');
  expect(asText.status).toBe(400);
});

test('a browser that guesses codes by its socket is told to wait, before it learns whether one was right', async () => {
  const guesser = { cookie: `${DEVICE_COOKIE}=${'g'.repeat(43)}` };
  const handshake = { version: PROTOCOL_VERSION, code: 'ZZZZZZ' };
  for (let tries = 0; tries < 5; tries += 1) {
    expect((await open({ ...handshake, role: 'projector' }, guesser)).refused).toBe('code-unknown');
    expect((await open({ ...handshake, role: 'student' }, guesser)).refused).toBe('code-unknown');
  }
  for (const role of ['projector', 'student']) {
    expect((await open({ ...handshake, role, code: world.code }, guesser)).refused).toBe('too-many-tries');
  }
  const joined = await ask(
    'POST',
    '/api/join',
    { ...json, ...guesser },
    JSON.stringify({ code: world.code, name: 'G' }),
  );
  expect(joined.status).toBe(429);
  // The others come in, and so does who has joined.
  expect((await open({ ...handshake, role: 'projector', code: world.code })).refused).toBeNull();
  const cookie = await joinAs('Nora');
  for (let tries = 0; tries < 11; tries += 1) await open({ ...handshake, role: 'student' }, { cookie });
  expect((await open({ ...handshake, role: 'student', code: world.code }, { cookie })).refused).toBeNull();
});

test('the cookie is out of reach of scripts, and the same browser comes back as the same student', async () => {
  const first = await ask('POST', '/api/join', json, JSON.stringify({ code: world.code, name: 'Amy' }));
  expect(String(first.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Strict/);
  const cookie = cookieOf(first);
  const again = await ask(
    'POST',
    '/api/join',
    { ...json, cookie },
    JSON.stringify({ code: world.code.toLowerCase(), name: 'Amy' }),
  );
  expect(cookieOf(again)).toBe(cookie);
  const other = await ask('POST', '/api/join', json, JSON.stringify({ code: world.code, name: 'Amy' }));
  expect([other.status, JSON.parse(other.text)]).toEqual([409, { ok: false, failure: { code: 'name-taken' } }]);
});

test('who leaves takes the cookie and the drafts along', async () => {
  const cookie = await joinAs('Zoe');
  const left = await ask('POST', '/api/leave', { ...json, cookie }, '{}');
  expect(left.headers).toMatchObject({
    'set-cookie': [expect.stringMatching(/^classline_device=; Max-Age=0/)],
    'clear-site-data': '"storage"',
  });
  const auth = { role: 'student', version: PROTOCOL_VERSION, code: world.code };
  expect((await open(auth, { cookie })).refused).toBe('not-signed-in');
});

test('who is nobody gets no screen; an old page is told to reload; nonsense is refused', async () => {
  const auth = { role: 'student', version: PROTOCOL_VERSION, code: world.code };
  expect((await open(auth)).refused).toBe('not-signed-in');
  expect((await open({ role: 'teacher', version: PROTOCOL_VERSION })).refused).toBe('not-signed-in');
  expect((await open({ ...auth, version: 0 })).refused).toBe('old-page');
  expect((await open({ role: 'admin', version: PROTOCOL_VERSION })).refused).toBe('field-invalid');
  expect((await open({ ...auth, extra: 1 })).refused).toBe('field-invalid');
  const cookie = await joinAs('Ben');
  expect((await open({ ...auth, code: 'ZZZZZZ' }, { cookie })).refused).toBe('code-unknown');
  expect((await open(auth, { cookie: cookie.replace(/.$/, '!') })).refused).toBe('not-signed-in');
});

test('a student’s socket has no command of the teacher, and payloads are parsed strictly', async () => {
  const cookie = await joinAs('Cat');
  const { socket, refused } = await open({ role: 'student', version: PROTOCOL_VERSION, code: world.code }, { cookie });
  expect(refused).toBeNull();
  await expect(socket.timeout(300).emitWithAck('endLesson', { lessonId: world.lessonId })).rejects.toThrow();
  for (const payload of [
    null,
    7,
    {},
    { clientId: '../x', text: 'a', topic: 'new' },
    { clientId: 'a', text: 'a', topic: 'new', admin: true },
  ]) {
    expect(await send(socket, 'ask', payload)).toMatchObject({ ok: false, failure: { code: 'field-invalid' } });
  }
  expect(await send(socket, 'ask', { clientId: 'a', text: '\u200b', topic: 'new' })).toEqual({
    ok: false,
    failure: { code: 'question-empty' },
  });
});

test('the teacher signs in, steers, and after signing out every socket of the session is closed', async () => {
  const wrong = await ask('POST', '/api/teacher/sign-in', json, JSON.stringify({ password: 'battery staple' }));
  expect(wrong.status).toBe(401);
  const cookie = cookieOf(
    await ask('POST', '/api/teacher/sign-in', json, JSON.stringify({ password: 'correct horse' })),
  );
  const { socket } = await open({ role: 'teacher', version: PROTOCOL_VERSION }, { cookie });
  expect(await send(socket, 'setIntake', { lessonId: world.lessonId, on: true })).toEqual({ ok: true, value: null });
  expect(await send(socket, 'setIntake', { lessonId: 'none', on: true })).toEqual({
    ok: false,
    failure: { code: 'not-found' },
  });
  const farewell = new Promise((resolve) => socket.on('farewell', resolve));
  await ask('POST', '/api/teacher/sign-out', { cookie, ...json });
  expect(await farewell).toEqual({ reason: 'signed-out' });
  expect((await open({ role: 'teacher', version: PROTOCOL_VERSION }, { cookie })).refused).toBe('not-signed-in');
});

test('a pupil who uses up the tries of the common address does not keep the teacher out', async () => {
  const signIn = (password: string, cookie = '') =>
    ask('POST', '/api/teacher/sign-in', { ...json, cookie }, JSON.stringify({ password }));
  const first = await signIn('correct horse');
  const [session = '', desk = ''] = first.headers['set-cookie'] as string[];
  expect([session, desk]).toEqual([
    expect.stringMatching(/^classline_teacher=\S{43}; .*Path=\/; HttpOnly; SameSite=Strict$/),
    expect.stringMatching(/^classline_desk=\S{43}; .*Path=\/api\/teacher; HttpOnly; SameSite=Strict$/),
  ]);
  for (let guess = 0; guess < 12; guess += 1) await signIn(`guess-${guess}`);
  expect((await signIn('correct horse')).status).toBe(429);
  expect((await signIn('correct horse', `classline_desk=${'x'.repeat(43)}`)).status).toBe(429);
  const again = await signIn('correct horse', desk.split(';')[0]);
  expect([again.status, (again.headers['set-cookie'] as string[]).length]).toEqual([200, 1]);
  // It is no key: whoever sits there guesses no faster than others.
  const statuses = [];
  for (let guess = 0; guess < 10; guess += 1) statuses.push((await signIn(`guess-${guess}`, desk)).status);
  expect(statuses).toEqual([...Array<number>(9).fill(401), 429]);
});

test('guessing codes is slowed down, with the same words for a wrong code and for a lesson that is over', async () => {
  const cookie = await joinAs('Dan');
  const guess = () => ask('POST', '/api/join', { ...json, cookie }, JSON.stringify({ code: 'ZZZZZZ', name: 'Dan' }));
  const statuses = [];
  for (let attempt = 0; attempt < 12; attempt += 1) statuses.push((await guess()).status);
  expect(statuses).toEqual([...Array(10).fill(404), 429, 429]);
  expect((await guess()).headers['retry-after']).toMatch(/^\d+$/);
});

test('the projectors of one address are a few tabs, not a script', async () => {
  const auth = { role: 'projector', version: PROTOCOL_VERSION, code: world.code };
  const refused: (string | null)[] = [];
  for (let tab = 0; tab < 13; tab += 1) refused.push((await open(auth)).refused);
  expect(refused.at(0)).toBeNull();
  expect(refused.at(-1)).toBe('too-many-tries');
});
