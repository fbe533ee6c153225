/** The front door with everything behind it but the pages: who may come in, and what they may do. */
import { once } from 'node:events';
import { request, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAccess } from './access/access.ts';
import { createApi } from './api/api.ts';
import { createWorld, type World } from './classroom/classroom-for-tests.ts';
import { createHttp } from './http.ts';
import { DEVICE_COOKIE, PROTOCOL_VERSION } from './protocol/bounds.ts';
import type { Outcome } from './protocol/failures.ts';
import { createRealtime, type Realtime } from './realtime/realtime.ts';

const readiness = () => Promise.reject(new Error('nobody asked for it'));
const log = { debug() {}, info() {}, warn() {}, error() {} };
const KEY = 'a-key-for-the-class';
let world: World;
let server: Server;
let realtime: Realtime;
let port: number;
const sockets: Socket[] = [];

beforeAll(async () => {
  world = await createWorld();
  const access = await createAccess(world.store, {
    teacherPassword: 'correct horse',
    chatKey: KEY,
    trustedHosts: ['class.test'],
    trustedProxies: [],
  });
  realtime = createRealtime({ classroom: world.classroom, access, log });
  server = createHttp({
    api: createApi({ classroom: world.classroom, access, history: world.store.history, readiness, log }),
    realtime,
    pages: {
      handleRequest: (_request, response) => void response.end('a page'),
      handleUpgrade: () => {},
      close: () => Promise.resolve(),
    },
    origins: access.origins,
    development: false,
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});

afterAll(async () => {
  for (const socket of sockets) socket.disconnect();
  await realtime.close();
  server.closeAllConnections();
  server.close();
});

type Answer = { status: number; headers: Record<string, unknown>; text: string };

function ask(method: string, path: string, headers: Record<string, string> = {}, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => {
        text += piece;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const json = { 'content-type': 'application/json' };
const cookieOf = (answer: Answer) =>
  String((answer.headers['set-cookie'] as string[] | undefined)?.[0]).split(';')[0] ?? '';

async function joinAs(name: string): Promise<string> {
  return cookieOf(await ask('POST', '/api/join', json, JSON.stringify({ code: world.code, name })));
}

function open(auth: object, headers: Record<string, string> = {}): Promise<{ socket: Socket; refused: string | null }> {
  const socket = io(`http://127.0.0.1:${port}`, {
    auth,
    extraHeaders: headers,
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
  });
  sockets.push(socket);
  return new Promise((resolve) => {
    socket.on('connect', () => resolve({ socket, refused: null }));
    socket.on('connect_error', (error: Error & { data?: { failure?: { code: string } } }) =>
      resolve({ socket, refused: error.data?.failure?.code ?? error.message }),
    );
  });
}

const send = (socket: Socket, name: string, payload: unknown): Promise<Outcome<unknown>> =>
  socket.timeout(2000).emitWithAck(name, payload) as Promise<Outcome<unknown>>;

test('a page comes with a policy that lets nothing in from outside, and a nonce of its own', async () => {
  const [one, two] = [await ask('GET', '/'), await ask('GET', '/')];
  expect(one.headers['content-security-policy']).toMatch(
    /default-src 'self'; script-src 'self' 'nonce-[^']+' 'strict-dynamic'; /,
  );
  expect(one.headers['content-security-policy']).toContain(
    `connect-src 'self' ws://127.0.0.1:${port} wss://127.0.0.1:${port};`,
  );
  expect(one.headers['content-security-policy']).not.toBe(two.headers['content-security-policy']);
});

test('pages are only read: nothing else comes through to where they are made', async () => {
  expect((await ask('HEAD', '/')).status).toBe(200);
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE']) {
    const { status, headers, text } = await ask(method, '/teacher', { 'next-action': 'x'.repeat(40) });
    expect([status, headers.allow, text], method).toEqual([405, 'GET, HEAD', '']);
  }
});

test.each(['/j/%E0%A4%A', '/%', '/j/%%35%63', '/%FF'])('%s, which is no text, comes to no page', async (path) => {
  expect(await ask('GET', path)).toMatchObject({ status: 400, text: expect.stringContaining('首頁') });
  expect((await ask('GET', '/?%')).status).toBe(200);
});

test.each([
  ['a strange host', { host: 'evil.test' }, 421],
  ['a name of ours', { host: 'class.test:80' }, 200],
])('%s gets %j %i', async (_what, headers, status) => {
  expect((await ask('GET', '/', headers)).status).toBe(status);
});

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

test('an upgrade that is not Socket.IO’s is ended, and an absolute address is refused', async () => {
  for (const [path, expected] of [
    ['/_next/webpack-hmr', ''],
    ['/chat', ''],
  ] as const) {
    const socket = connect(port, '127.0.0.1');
    socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n`);
    let heard = '';
    socket.on('data', (piece) => {
      heard += String(piece);
    });
    await once(socket, 'close');
    expect(heard).toBe(expected);
  }
  expect((await ask('GET', `http://evil.test/`)).status).toBe(421);
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

test('the API wants its key, and says what is wrong in words', async () => {
  const body = JSON.stringify({ student_id: 's1', message: 'Hi.' });
  const language = { 'accept-language': 'en' };
  const missing = await ask('POST', '/chat', { ...json, ...language }, body);
  expect([missing.status, JSON.parse(missing.text).error]).toEqual([401, 'key-missing']);
  const wrong = await ask('POST', '/chat', { ...json, authorization: 'Bearer no' }, body);
  expect([wrong.status, JSON.parse(wrong.text).error]).toEqual([401, 'key-wrong']);
  const headers = { ...json, ...language, authorization: `Bearer ${KEY}x` };
  expect((await ask('POST', '/chat', headers, body)).status).toBe(401);
});

test.each([
  ['no JSON', '{', 400, 'body-unreadable'],
  ['a list', '[]', 400, 'field-invalid'],
  ['a field too many', '{"code":"x","name":"y","role":"teacher"}', 400, 'field-invalid'],
  ['a name of a wrong kind', '{"code":"x","name":{"a":1}}', 400, 'field-invalid'],
  ['70,000 bytes', JSON.stringify({ code: 'x'.repeat(70_000), name: 'y' }), 413, 'body-too-large'],
])('a body with %s is refused by name', async (_what, body, status, code) => {
  const answer = await ask('POST', '/api/join', json, body);
  const parsed = JSON.parse(answer.text);
  expect([answer.status, parsed.error ?? parsed.failure.code]).toEqual([status, code]);
});

test('a body whose length is not told beforehand is read up to the same limit', async () => {
  const post = (body: string) =>
    new Promise<number>((resolve, reject) => {
      const headers = { ...json, 'transfer-encoding': 'chunked' };
      const sent = request({ host: '127.0.0.1', port, method: 'POST', path: '/api/join', headers }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      sent.on('error', reject);
      sent.end(body);
    });
  expect(await post(JSON.stringify({ code: world.code, name: 'Kim' }))).toBe(200);
  expect(await post(JSON.stringify({ code: 'x'.repeat(70_000), name: 'y' }))).toBe(413);
  expect((await ask('DELETE', '/api/join', json)).status).toBe(404);
});

test('what is not there is said so, and health tells no details', async () => {
  expect((await ask('GET', '/api/nothing')).status).toBe(404);
  expect(Object.keys(JSON.parse((await ask('GET', '/health')).text))).toEqual(['status', 'uptime']);
  expect(JSON.parse((await ask('GET', '/status')).text)).toMatchObject({
    queue_size: 0,
    active_requests: 0,
    pause: null,
  });
});

test('the projectors of one address are a few tabs, not a script', async () => {
  const auth = { role: 'projector', version: PROTOCOL_VERSION, code: world.code };
  const refused: (string | null)[] = [];
  for (let tab = 0; tab < 13; tab += 1) refused.push((await open(auth)).refused);
  expect(refused.at(0)).toBeNull();
  expect(refused.at(-1)).toBe('too-many-tries');
});
