/**
 * One request on its way upstream and its stream on the way back, read in passing.
 *
 * Each request has a connection of its own: a kept one may have been closed by the other side meanwhile, and then
 * nobody could tell whether the question was taken. TLS sessions are resumed, so this costs one round trip.
 */
import { type IncomingMessage, request as requestHttp, type ServerResponse } from 'node:http';
import { Agent, request as requestHttps } from 'node:https';
import { classify, readErrorBody, unreachable } from '../classify.ts';
import { createMessageStreamReader } from '../message-stream.ts';
import { type ResponseHeaders, readQuota } from '../response-headers.ts';
import type { RequestWatch } from './gateway.ts';
import { upstreamHeaders } from './gateway-request.ts';

export type Forwarding = { abort(): void };

const tls = new Agent({ keepAlive: false, maxCachedSessions: 20 });
const largestErrorBody = 64_000;

export function forward(options: {
  readonly upstreamUrl: string;
  readonly apiKey: string | null;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly path: string;
  readonly body: Buffer;
  readonly watch: RequestWatch;
}): Forwarding {
  const { response: toChild, watch } = options;
  const url = new URL(options.upstreamUrl.replace(/\/+$/, '') + options.path);
  let over = false;
  const once = (tell: () => void) => {
    if (over) return;
    over = true;
    tell();
  };
  const settings = {
    method: 'POST',
    headers: upstreamHeaders(options.request.headers, options.apiKey, options.body.length),
  };
  const upstream =
    url.protocol === 'https:'
      ? requestHttps(url, { ...settings, agent: tls })
      : requestHttp(url, { ...settings, agent: false });
  const broke = (error: Error & { code?: string }) => {
    once(() => watch.onFailed(unreachable(error.code ?? error.message)));
    toChild.destroy();
  };
  upstream.on('error', broke);
  upstream.on('response', (fromUpstream) => {
    const headers = fromUpstream.headers as ResponseHeaders;
    const status = fromUpstream.statusCode ?? 0;
    fromUpstream.on('error', broke);
    watch.onAlive();
    if (status !== 200) {
      collect(fromUpstream, (body) => {
        once(() => watch.onFailed(classify({ status, headers, nowMs: Date.now(), ...readErrorBody(body) })));
        toChild.writeHead(status, { 'content-type': 'application/json', 'x-should-retry': 'false' }).end(body);
      });
      return;
    }
    watch.onHeaders(readQuota(headers, Date.now()));
    toChild.writeHead(status, { 'content-type': headers['content-type'] ?? 'text/event-stream' });
    const reader = createMessageStreamReader();
    fromUpstream.on('data', (chunk: Buffer) => {
      watch.onAlive();
      for (const fact of reader.push(chunk)) {
        if (fact.type === 'usage') watch.onUsage(fact.use);
        else if (fact.type === 'complete') once(() => watch.onComplete(fact.stopReason));
        else once(() => watch.onFailed(classify({ status: null, headers, nowMs: Date.now(), ...fact })));
      }
      if (!toChild.write(chunk)) {
        fromUpstream.pause();
        toChild.once('drain', () => fromUpstream.resume());
      }
    });
    fromUpstream.on('end', () => {
      once(() => watch.onFailed(unreachable('the stream ended before the answer did')));
      toChild.end();
    });
  });
  const abort = () => {
    once(() => {});
    upstream.destroy();
    toChild.destroy();
  };
  // The child left: nobody reads the rest.
  toChild.on('close', () => {
    if (!toChild.writableFinished) {
      once(() => watch.onFailed({ type: 'broken', reason: 'left', detail: 'the CLI closed its connection' }));
      upstream.destroy();
    }
  });
  upstream.end(options.body);
  return { abort };
}

function collect(message: IncomingMessage, done: (body: string) => void) {
  const chunks: Buffer[] = [];
  let size = 0;
  message.on('data', (chunk: Buffer) => {
    if (size < largestErrorBody) chunks.push(chunk);
    size += chunk.length;
  });
  message.on('end', () => done(Buffer.concat(chunks).toString('utf8').slice(0, largestErrorBody)));
}
