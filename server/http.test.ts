/** What comes through the front door, and in which form. */
import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FrontDoor, json, KEY, openFrontDoor } from './front-door-for-tests.ts';

let door: FrontDoor;
let ask: FrontDoor['ask'];
let port: FrontDoor['port'];
let world: FrontDoor['world'];

beforeAll(async () => {
  door = await openFrontDoor();
  ({ ask, port, world } = door);
});
afterAll(() => door.close());

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
