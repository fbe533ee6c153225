/**
 * A loopback stand-in for the Claude API: keeps every byte of every request and answers by script.
 *
 * What it answers is decided, in this order, by the scripted behaviours still in line (`play`), by a marker such as
 * `[mock:429 retry-after=3]` in the request's last message, and else by `defaultBehaviour`.
 * Usable from a test (`startMockApi`) and as a process (`node e2e/mock-api/serve.mjs --port 8999`).
 */
import { createServer } from 'node:http';
import { behaviourFromMarker, lastUserText } from './marker.mjs';
import { respond } from './respond.mjs';

export async function startMockApi({ port = 0, defaultBehaviour = { kind: 'answer' } } = {}) {
  const requests = [];
  const script = [];
  const waiters = [];
  const sockets = new Set();

  const server = createServer(async (request, response) => {
    const chunks = [];
    request.on('error', () => {});
    response.on('error', () => {});
    for await (const chunk of request) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    const seen = {
      at: performance.now(),
      method: request.method,
      path: request.url,
      headers: request.headers,
      body: bytes.toString('utf8'),
      closed: new Promise((resolve) => response.once('close', () => resolve(performance.now()))),
    };
    requests.push(seen);
    for (const waiter of waiters.splice(0)) waiter();
    if (!request.url.startsWith('/v1/messages') || request.method !== 'POST') {
      response.writeHead(request.method === 'HEAD' ? 200 : 404).end();
      return;
    }
    const question = lastUserText(seen.body);
    const behaviour = script.shift() ?? behaviourFromMarker(question) ?? defaultBehaviour;
    await respond(typeof behaviour === 'function' ? behaviour(seen) : behaviour, {
      request,
      response,
      body: seen.body,
    });
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${server.address().port}`,
    requests,
    play(...behaviours) {
      script.push(...behaviours);
    },
    /** Resolves with request number `count` (from 1) as soon as it has come in whole. */
    async request(count) {
      while (requests.length < count) await new Promise((resolve) => waiters.push(resolve));
      return requests[count - 1];
    },
    /** Forgets what was received and what is still to be played. */
    clear() {
      requests.length = 0;
      script.length = 0;
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
