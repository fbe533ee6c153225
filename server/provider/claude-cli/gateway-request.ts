/** What the gateway reads from a child's request: whose it is, and whether it may go upstream. Pure. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Failure } from '../answer-provider.ts';

/** The ticket travels as the API key, or in the path `/ticket/<secret>/…` where a login holds the credentials. */
export function ticketOf(request: { readonly url?: string | undefined; readonly headers: IncomingHttpHeaders }): {
  readonly secret: string;
  readonly path: string;
} {
  const path = request.url ?? '/';
  const inPath = /^\/ticket\/([\w-]+)(\/.*)$/.exec(path);
  if (inPath?.[1] !== undefined && inPath[2] !== undefined) return { secret: inPath[1], path: inPath[2] };
  const key = request.headers['x-api-key'];
  return { secret: typeof key === 'string' ? key : '', path };
}

/** Null when the body is a streamed question without any tool: the guard at the source, whatever the CLI says. */
export function refusalOfRequest(body: Buffer): Failure | null {
  let json: { stream?: unknown; tools?: unknown; mcp_servers?: unknown };
  try {
    json = JSON.parse(body.toString('utf8')) as typeof json;
  } catch {
    return { type: 'broken', reason: 'request', detail: 'the CLI sent a request that is not JSON' };
  }
  const offered = [json.tools, json.mcp_servers].flatMap((list) => (Array.isArray(list) ? list : []));
  if (offered.length > 0) {
    return { type: 'unsafe', reason: 'tools', detail: `the CLI offered ${offered.length} tools to the model` };
  }
  if (json.stream !== true) {
    return { type: 'broken', reason: 'request', detail: 'the CLI sent a request without streaming' };
  }
  return null;
}

/**
 * The body without what a CLI with a login adds about the machine (working directory, system, shell). It has no flag
 * for this; the canary watches that it is still found.
 */
export function withoutSurroundings(body: Buffer): Buffer {
  const json = JSON.parse(body.toString('utf8')) as { messages?: { role?: unknown; content?: unknown }[] };
  const isAboutMachine = (block: unknown) =>
    /^# Environment\n|Primary working directory:/.test(String((block as { text?: unknown } | null)?.text ?? ''));
  const messages = json.messages?.map((message) =>
    message.role === 'system' && Array.isArray(message.content)
      ? { ...message, content: message.content.filter((block) => !isAboutMachine(block)) }
      : message,
  );
  return Buffer.from(JSON.stringify({ ...json, messages }));
}

const passedOn = ['content-type', 'accept', 'user-agent', 'anthropic-version', 'anthropic-beta', 'x-app'];

/** The headers for the upstream: a short list of the child's own, and the real credentials. */
export function upstreamHeaders(
  headers: IncomingHttpHeaders,
  apiKey: string | null,
  contentLength: number,
): { readonly [name: string]: string } {
  const kept = Object.entries(headers).filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' && (passedOn.includes(entry[0]) || entry[0].startsWith('x-stainless-')),
  );
  const credentials: [string, string][] =
    apiKey !== null
      ? [['x-api-key', apiKey]]
      : headers.authorization === undefined
        ? []
        : [['authorization', headers.authorization]];
  return Object.fromEntries([
    ...kept,
    ...credentials,
    // Compressed events could not be read on their way through.
    ['accept-encoding', 'identity'],
    ['content-length', String(contentLength)],
  ]);
}
