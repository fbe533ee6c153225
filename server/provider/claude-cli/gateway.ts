/**
 * The only way upstream that a CLI process has: a loopback server that knows the real key.
 *
 * Each process holds a ticket. An armed ticket lets exactly one `POST /v1/messages` through; anything else is refused
 * here and never reaches the upstream. So a question is one request whatever the CLI wants, the key is in no child's
 * environment, and status, limits and token use are read at the source.
 */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Failure, QuotaReading, TokenUse } from '../answer-provider.ts';
import { type Forwarding, forward } from './forward.ts';
import { refusalOfRequest, ticketOf, withoutSurroundings } from './gateway-request.ts';

/** What the question learns from its request. `onFailed` and `onComplete`: at most one of the two, once. */
export type RequestWatch = {
  onHeaders(quota: readonly QuotaReading[]): void;
  /** Bytes came from the upstream. */
  onAlive(): void;
  onUsage(use: TokenUse): void;
  onFailed(failure: Failure): void;
  onComplete(stopReason: string): void;
};

export type Ticket = {
  /** The child's key. */
  readonly secret: string;
  /** True once its one request has been let through. */
  readonly used: boolean;
  /** Lets one request through, from now on. */
  arm(watch: RequestWatch): void;
  /** Ends its request at once, if one is running, and refuses every later one. */
  revoke(): void;
};

export type Gateway = {
  /** `http://127.0.0.1:<port>` */
  readonly address: string;
  issue(): Ticket;
  close(): Promise<void>;
};

export type GatewayOptions = {
  readonly upstreamUrl: string;
  /** Null: the child's own `authorization` header goes through (a login). */
  readonly apiKey: string | null;
  readonly log: (event: { readonly event: string; readonly [fact: string]: unknown }) => void;
};

type TicketState = { watch: RequestWatch | null; used: boolean; forwarding: Forwarding | null };

/** A question with its earlier turns and the instructions; far above what they may be. */
const largestBody = 2_000_000;

export async function openGateway(options: GatewayOptions): Promise<Gateway> {
  const tickets = new Map<string, TicketState>();

  async function serve(request: IncomingMessage, response: ServerResponse) {
    const { secret, path } = ticketOf(request);
    const ticket = tickets.get(secret);
    const body = await readBody(request);
    const refuse = (status: number, message: string) => {
      options.log({ event: 'gateway-refused', status, method: request.method ?? '', message });
      // Not worth asking again: the CLI's SDK reads this header.
      response.writeHead(status, { 'content-type': 'application/json', 'x-should-retry': 'false' });
      response.end(JSON.stringify({ type: 'error', error: { type: 'invalid_request_error', message } }));
    };
    if (request.method === 'HEAD') return void response.writeHead(200).end();
    if (ticket === undefined) return refuse(401, 'no such ticket');
    if (request.method !== 'POST' || path.split('?')[0] !== '/v1/messages') return refuse(404, 'not served here');
    if (ticket.watch === null) return refuse(403, 'no question is being asked');
    if (ticket.used) return refuse(400, 'this question has had its one request');
    if (body === null) return refuse(413, 'too large');
    ticket.used = true;
    const refusal = refusalOfRequest(body);
    if (refusal !== null) {
      ticket.watch.onFailed(refusal);
      return refuse(400, refusal.detail);
    }
    const sent = options.apiKey === null ? withoutSurroundings(body) : body;
    ticket.forwarding = forward({ ...options, request, response, path, body: sent, watch: ticket.watch });
  }

  const server = createServer((request, response) => {
    response.on('error', () => {});
    serve(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;

  return {
    address: `http://127.0.0.1:${port}`,
    issue() {
      const secret = `ticket-${randomBytes(24).toString('base64url')}`;
      const state: TicketState = { watch: null, used: false, forwarding: null };
      tickets.set(secret, state);
      return {
        secret,
        get used() {
          return state.used;
        },
        arm(watch) {
          state.watch = watch;
        },
        revoke() {
          tickets.delete(secret);
          state.forwarding?.abort();
        },
      };
    },
    async close() {
      for (const { forwarding } of tickets.values()) forwarding?.abort();
      tickets.clear();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Null when it is larger than the cap; the rest is then thrown away unread. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= largestBody) chunks.push(chunk);
  }
  return size <= largestBody ? Buffer.concat(chunks) : null;
}
