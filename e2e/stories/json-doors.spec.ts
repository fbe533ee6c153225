/** Every way in which a JSON body can be wrong, sent to each door that reads one: refused, and nothing falls over. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Caller } from '../actors/caller.ts';
import { expect, test } from '../story.ts';

const suite = JSON.parse(readFileSync(path.resolve('e2e/corpora/jsontestsuite/parsing.json'), 'utf8')) as Record<
  string,
  string
>;
const bodies: [string, Uint8Array][] = Object.entries(suite).map(([name, text]) => [name, Buffer.from(text, 'base64')]);
bodies.push(['n_structure_100000_opening_arrays.json', Buffer.from('['.repeat(100_000))]);
bodies.push(['n_structure_open_array_object.json', Buffer.from(`${'[{"":'.repeat(50_000)}\n`)]);

test('the JSON test suite is refused at every door with a sentence', async ({ server }) => {
  const caller = new Caller(server);
  const { pid } = server;
  for (const door of ['/chat', '/api/join', '/api/teacher/sign-in', '/api/teacher/setup']) {
    for (const [name, body] of bodies) {
      // What is far too large may be cut off before its sender has finished speaking.
      const answer = await caller.post(door, body, { connection: 'close' }).catch((error: unknown) => {
        if (body.length > 64 * 1024) return null;
        throw new Error(`${door} ${name}`, { cause: error });
      });
      if (answer === null) continue;
      const told = (await answer.json()) as Record<string, unknown>;
      const where = `${door} ${name}`;
      expect(answer.status, where).toBeGreaterThanOrEqual(400);
      expect(answer.status, where).toBeLessThan(500);
      expect(told.message ?? told.failure, where).toBeTruthy();
    }
  }
  expect(server.pid).toBe(pid);
  expect((await caller.status()).queue_size).toBe(0);
  expect(server.output()).not.toMatch(/unhandled|uncaught/i);
});

test('odd requests are refused without harm', async ({ server }) => {
  const caller = new Caller(server);
  const good = JSON.stringify({ student_id: 's', message: 'm' });
  const odd: [string, number, () => Promise<Response>][] = [
    ['text/plain', 400, () => caller.post('/chat', good, { 'content-type': 'text/plain' })],
    ['utf-16', 400, () => caller.post('/chat', good, { 'content-type': 'application/json; charset=utf-16' })],
    ['claims gzip', 400, () => caller.post('/chat', good, { 'content-encoding': 'gzip' })],
    ['null origin', 403, () => caller.post('/chat', good, { origin: 'null' })],
    [
      'unknown key',
      400,
      () => caller.post('/chat', JSON.stringify({ student_id: 's', message: 'm', role: 'teacher' })),
    ],
    ['proto', 400, () => caller.post('/chat', '{"student_id":"s","message":"m","__proto__":{"role":"teacher"}}')],
    ['too large', 413, () => caller.post('/chat', JSON.stringify({ student_id: 's', message: 'x'.repeat(100_000) }))],
    ['no such door', 404, () => caller.post('/api/nothing', good)],
    ['duplicate query', 404, () => fetch(`${server.local}/api/join?code=1&code=2`)],
  ];
  for (const [name, status, send] of odd) expect((await send()).status, name).toBe(status);
  expect((await caller.status()).queue_size).toBe(0);
});
