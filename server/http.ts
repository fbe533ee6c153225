/**
 * One port: Socket.IO, the API, everything else to Next. Decides by path alone; refuses hosts that are not ours and
 * every upgrade that is not Socket.IO's.
 */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { getRequestListener } from '@hono/node-server';
import type { OriginCheck } from './access/origin.ts';
import { API_PATHS } from './api/api.ts';
import { terminalWords } from './greeting.ts';
import type { Pages } from './pages.ts';
import { LANGUAGES } from './protocol/bounds.ts';
import type { Realtime } from './realtime/realtime.ts';

export type HttpParts = {
  readonly api: { fetch(request: Request): Response | Promise<Response> };
  readonly realtime: Realtime;
  readonly pages: Pages;
  readonly origins: OriginCheck;
  readonly development: boolean;
};

/** Headers by which a caller could pretend to be Next's own inner request. */
const INNER_HEADERS = /^(x-middleware-|x-nextjs-|x-invoke-|x-matched-path)/;

/** The policy of every page: nothing from outside, and only the scripts of this very answer. */
function contentPolicy(nonce: string, host: string, development: boolean): string {
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    // KaTeX places its boxes with style attributes.
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    // Older Safari does not count a socket of the same host as 'self'.
    `connect-src 'self' ws://${host} wss://${host}`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}

/** In both languages: who came by a wrong address has no page yet in which to choose one. */
const inBoth = (code: 'host-refused' | 'address-unreadable') =>
  LANGUAGES.map((language) => `${terminalWords(language)(code)}\n`).join('');
const HOST_REFUSED = inBoth('host-refused');
const ADDRESS_UNREADABLE = inBoth('address-unreadable');
const PLAIN = { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' };

/** Pages are read and nothing else: what Next would take from a POST never gets there. In development it asks for stacks by one. */
const isRead = (method: string | undefined) => method === 'GET' || method === 'HEAD';

/** Next falls over an address that says no text. */
function isText(url: string): boolean {
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '');
    return true;
  } catch {
    return false;
  }
}

function servePage(request: IncomingMessage, response: ServerResponse, parts: HttpParts): void {
  if (!parts.development && !isRead(request.method)) {
    response.writeHead(405, { Allow: 'GET, HEAD', Connection: 'close' }).end();
    return;
  }
  if (!isText(request.url ?? '')) {
    response.writeHead(400, PLAIN).end(ADDRESS_UNREADABLE);
    return;
  }
  for (const name of Object.keys(request.headers)) if (INNER_HEADERS.test(name)) delete request.headers[name];
  const policy = contentPolicy(randomBytes(16).toString('base64'), request.headers.host ?? '', parts.development);
  // Next reads the nonce from the request's header and gives it to its scripts.
  request.headers['content-security-policy'] = policy;
  response.setHeader('Content-Security-Policy', policy);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=()');
  parts.pages.handleRequest(request, response);
}

const segmentOf = (url: string) => url.slice(1).split(/[/?#]/, 1)[0] ?? '';

export function createHttp(parts: HttpParts): Server {
  const api = getRequestListener(parts.api.fetch, { overrideGlobalObjects: false });

  const server = createServer({ maxHeaderSize: 16_384 }, (request, response) => {
    const url = request.url ?? '';
    if (!url.startsWith('/') || !parts.origins.host(request.headers.host)) {
      response.writeHead(421, PLAIN).end(HOST_REFUSED);
      return;
    }
    const segment = segmentOf(url);
    if (segment === 'socket.io') parts.realtime.handleRequest(request, response);
    else if (API_PATHS.has(segment)) void api(request, response);
    else servePage(request, response, parts);
  });

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const url = request.url ?? '';
    if (!parts.origins.host(request.headers.host)) socket.destroy();
    else if (url.startsWith('/socket.io/')) parts.realtime.handleUpgrade(request, socket, head);
    else if (parts.development && url.startsWith('/_next/')) parts.pages.handleUpgrade(request, socket, head);
    else socket.destroy();
  });

  // A class on a slow Wi-Fi is slow, but not this slow.
  server.headersTimeout = 15_000;
  server.requestTimeout = 60_000;
  server.keepAliveTimeout = 65_000;
  return server;
}
