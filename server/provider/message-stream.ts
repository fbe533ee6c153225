/**
 * Reads a streamed message's server-sent events for what the gateway must know: token use, why it stopped, and an
 * error inside the stream. Text is not read here. Pure: bytes in, facts out.
 */
import { StringDecoder } from 'node:string_decoder';
import type { TokenUse } from './answer-provider.ts';

type MessageFact =
  | { readonly type: 'usage'; readonly use: TokenUse }
  | { readonly type: 'error'; readonly errorType: string | null; readonly message: string }
  /** `message_stop`: the whole answer went through. */
  | { readonly type: 'complete'; readonly stopReason: string };

/** A `data:` line longer than this is skipped: no event of interest is as long. */
const longestLine = 1_000_000;

export type MessageStreamReader = { push(chunk: Uint8Array): readonly MessageFact[] };

export function createMessageStreamReader(): MessageStreamReader {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let use: TokenUse = { input: 0, cacheRead: 0, cacheWrite: 0, output: 0 };
  let stopReason = 'end_turn';

  function read(line: string): MessageFact | null {
    if (!line.startsWith('data:') || /^data:\s*\{"type":\s*"content_block_delta"/.test(line)) return null;
    let event: StreamEvent;
    try {
      event = JSON.parse(line.slice('data:'.length)) as StreamEvent;
    } catch {
      return null;
    }
    switch (event.type) {
      case 'message_start':
        use = tokenUseOf(event.message?.usage, use);
        return { type: 'usage', use };
      case 'message_delta':
        stopReason = event.delta?.stop_reason ?? stopReason;
        use = tokenUseOf(event.usage, use);
        return { type: 'usage', use };
      case 'message_stop':
        return { type: 'complete', stopReason };
      case 'error':
        return { type: 'error', errorType: event.error?.type ?? null, message: event.error?.message ?? '' };
      default:
        return null;
    }
  }
  return {
    push(chunk) {
      const lines = (rest + decoder.write(Buffer.from(chunk))).split('\n');
      rest = lines.pop() ?? '';
      if (rest.length > longestLine) rest = '';
      return lines.map((line) => read(line.trimEnd())).filter((fact) => fact !== null);
    },
  };
}

type StreamEvent = {
  type?: string;
  message?: { usage?: ApiUsage };
  delta?: { stop_reason?: string | null };
  usage?: ApiUsage;
  error?: { type?: string; message?: string };
};

/** The API's `usage` object. */
export type ApiUsage = {
  readonly input_tokens?: number | null;
  readonly cache_read_input_tokens?: number | null;
  readonly cache_creation_input_tokens?: number | null;
  readonly output_tokens?: number | null;
};

/** What is missing or not a number keeps its earlier value. */
export function tokenUseOf(usage: ApiUsage | null | undefined, earlier: TokenUse): TokenUse {
  const count = (value: number | null | undefined, before: number) => (typeof value === 'number' ? value : before);
  return {
    input: count(usage?.input_tokens, earlier.input),
    cacheRead: count(usage?.cache_read_input_tokens, earlier.cacheRead),
    cacheWrite: count(usage?.cache_creation_input_tokens, earlier.cacheWrite),
    output: count(usage?.output_tokens, earlier.output),
  };
}

export const noTokens: TokenUse = { input: 0, cacheRead: 0, cacheWrite: 0, output: 0 };
