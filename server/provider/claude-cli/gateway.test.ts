/** The gateway by itself, with `fetch` in place of a CLI. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type MockApi, startMockApi } from '../../../e2e/mock-api/mock-api.mjs';
import { type Gateway, openGateway, type RequestWatch } from './gateway.ts';

let mock: MockApi;
let gateway: Gateway;
beforeEach(async () => {
  mock = await startMockApi();
  gateway = await openGateway({ upstreamUrl: `${mock.url}/`, apiKey: 'the-real-key', log: () => {} });
});
afterEach(async () => {
  await gateway.close();
  await mock.close();
});

const watching = () => ({
  onHeaders: vi.fn<RequestWatch['onHeaders']>(),
  onAlive: vi.fn<RequestWatch['onAlive']>(),
  onUsage: vi.fn<RequestWatch['onUsage']>(),
  onFailed: vi.fn<RequestWatch['onFailed']>(),
  onComplete: vi.fn<RequestWatch['onComplete']>(),
});

function send(secret: string, more: { path?: string; body?: object; method?: string; headers?: HeadersInit } = {}) {
  const body = { model: 'm', stream: true, tools: [], messages: [{ role: 'user', content: 'why?' }], ...more.body };
  return fetch(`${gateway.address}${more.path ?? '/v1/messages?beta=true'}`, {
    method: more.method ?? 'POST',
    headers: { 'x-api-key': secret, cookie: 'secret', 'anthropic-beta': 'a,b', ...more.headers },
    ...(more.method === undefined || more.method === 'POST' ? { body: JSON.stringify(body) } : {}),
  });
}

describe('a ticket', () => {
  it('lets one request through, with the real key and a short list of headers', async () => {
    const watch = watching();
    const ticket = gateway.issue();
    ticket.arm(watch);
    const response = await send(ticket.secret);
    expect(await response.text()).toContain('message_stop');
    expect(watch.onComplete).toHaveBeenCalledExactlyOnceWith('end_turn');
    expect(watch.onFailed).not.toHaveBeenCalled();
    const headers = mock.requests[0]?.headers ?? {};
    expect(headers).toMatchObject({
      'x-api-key': 'the-real-key',
      'anthropic-beta': 'a,b',
      'accept-encoding': 'identity',
    });
    expect(headers.cookie).toBeUndefined();
    expect(JSON.stringify(headers)).not.toContain('ticket-');
  });

  it('refuses the second request, and says not to try again', async () => {
    const ticket = gateway.issue();
    ticket.arm(watching());
    await (await send(ticket.secret)).text();
    const second = await send(ticket.secret);
    expect(second.status).toBe(400);
    expect(second.headers.get('x-should-retry')).toBe('false');
    expect(mock.requests).toHaveLength(1);
  });

  it('refuses before its question, and after its end', async () => {
    const ticket = gateway.issue();
    expect((await send(ticket.secret)).status).toBe(403);
    ticket.arm(watching());
    ticket.revoke();
    expect((await send(ticket.secret)).status).toBe(401);
    expect(mock.requests).toHaveLength(0);
  });

  it('may travel in the path', async () => {
    const ticket = gateway.issue();
    ticket.arm(watching());
    const path = `/ticket/${ticket.secret}/v1/messages`;
    expect((await send('none', { path })).status).toBe(200);
    expect(mock.requests[0]?.path).toBe('/v1/messages');
  });
});

describe('everything else', () => {
  it.each([
    ['another path', { path: '/v1/messages/count_tokens' }, 404],
    ['a file', { path: '/api/claude_cli/bootstrap', method: 'GET' }, 404],
    ['a path that climbs', { path: '/v1/messages/../files' }, 404],
    ['a look at the door', { path: '/', method: 'HEAD' }, 200],
  ])('%s stays here', async (_name, request, status) => {
    const ticket = gateway.issue();
    ticket.arm(watching());
    expect((await send(ticket.secret, request)).status).toBe(status);
    expect(ticket.used).toBe(false);
    expect(mock.requests).toHaveLength(0);
  });

  it('an unknown ticket stays here', async () => {
    expect((await send('ticket-of-nobody')).status).toBe(401);
    expect(mock.requests).toHaveLength(0);
  });

  it.each([
    ['tools', { tools: [{ name: 'Bash' }] }, 'unsafe'],
    ['an MCP server', { mcp_servers: [{ url: 'https://evil.test' }] }, 'unsafe'],
    ['no stream', { stream: false }, 'broken'],
  ])('a request with %s fails the question before it leaves', async (_name, body, type) => {
    const watch = watching();
    const ticket = gateway.issue();
    ticket.arm(watch);
    expect((await send(ticket.secret, { body })).status).toBe(400);
    expect(watch.onFailed).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ type }));
    expect(mock.requests).toHaveLength(0);
  });

  it('a request of 3 MB stays here', async () => {
    const ticket = gateway.issue();
    ticket.arm(watching());
    expect((await send(ticket.secret, { body: { filler: 'x'.repeat(3_000_000) } })).status).toBe(413);
    expect(mock.requests).toHaveLength(0);
  });
});

it('ends the upstream request when the ticket is revoked', async () => {
  mock.play({ kind: 'stall-mid' });
  const watch = watching();
  const ticket = gateway.issue();
  ticket.arm(watch);
  const response = await send(ticket.secret);
  ticket.revoke();
  await (await mock.request(1)).closed;
  await expect(response.text()).rejects.toThrow();
  expect(watch.onFailed).not.toHaveBeenCalled();
});

it('ends the upstream request when the child leaves', async () => {
  mock.play({ kind: 'stall-mid' });
  const watch = watching();
  const ticket = gateway.issue();
  ticket.arm(watch);
  const response = await send(ticket.secret);
  await response.body?.cancel();
  await (await mock.request(1)).closed;
  await vi.waitFor(() => expect(watch.onFailed).toHaveBeenCalledOnce());
});
