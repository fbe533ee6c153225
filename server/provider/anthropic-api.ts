/** The Claude API without the CLI, through the official SDK: no process, and one request a question. */
import Anthropic, { APIConnectionError, APIError } from '@anthropic-ai/sdk';
import {
  type AnswerEvent,
  AnswerFailed,
  type AnswerProvider,
  type AnswerRequest,
  type Failure,
  type TokenUse,
} from './answer-provider.ts';
import { classify, readErrorBody, unreachable } from './classify.ts';
import { type Deadlines, watchDeadlines } from './deadlines.ts';
import { effort, longestAnswer } from './limits.ts';
import { noTokens, tokenUseOf } from './message-stream.ts';
import { priceOf } from './prices.ts';
import { defaultInstructions, sendable, unacceptable } from './question-text.ts';
import { readQuota } from './response-headers.ts';
import { fitTurns } from './turns.ts';

export type AnthropicApiOptions = {
  readonly apiKey: string;
  readonly upstreamUrl: string;
  readonly deadlines: Deadlines;
  readonly log: (event: { readonly event: string; readonly [fact: string]: unknown }) => void;
};

export function createAnthropicApi({ apiKey, upstreamUrl, deadlines, log }: AnthropicApiOptions): AnswerProvider {
  // Everything is said here, so that no variable of the environment decides.
  const client = new Anthropic({
    apiKey,
    authToken: null,
    baseURL: upstreamUrl.replace(/\/+$/, ''),
    maxRetries: 0,
    logLevel: 'off',
    fetchOptions: { redirect: 'error' },
    timeout: deadlines.totalMs + 5_000,
  });
  const running = new Set<AbortController>();

  async function* answer(request: AnswerRequest, signal: AbortSignal): AsyncGenerator<AnswerEvent> {
    const refusal = unacceptable(request);
    if (refusal !== null) throw new AnswerFailed(refusal);
    const ending = new AbortController();
    let cause: Failure | null = null;
    const end = (failure: Failure) => {
      cause ??= failure;
      ending.abort();
    };
    const cancel = () => end({ type: 'cancelled', detail: 'the caller ended it' });
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel);
    running.add(ending);
    const watch = watchDeadlines(deadlines, end);
    try {
      yield* stream(request, ending.signal, watch.alive);
    } catch (error) {
      if (error instanceof AnswerFailed) throw error;
      const failure = cause ?? (ending.signal.aborted ? cancelled : failureOf(error));
      log({ event: 'api-failed', attemptId: request.attemptId, type: failure.type });
      throw new AnswerFailed(failure);
    } finally {
      watch.stop();
      signal.removeEventListener('abort', cancel);
      running.delete(ending);
      ending.abort();
    }
  }

  async function* stream(request: AnswerRequest, signal: AbortSignal, alive: () => void): AsyncGenerator<AnswerEvent> {
    const { data, response } = await client.messages.create(bodyOf(request), { signal }).withResponse();
    alive();
    yield { type: 'started', quota: readQuota(Object.fromEntries(response.headers), Date.now()) };
    let use: TokenUse = noTokens;
    let stopReason: string | null = null;
    let whole = false;
    let length = 0;
    for await (const event of data) {
      alive();
      if (event.type === 'message_start') use = tokenUseOf(event.message.usage, use);
      if (event.type === 'message_delta') {
        use = tokenUseOf(event.usage, use);
        stopReason = event.delta.stop_reason;
      }
      if (event.type === 'message_start' || event.type === 'message_delta') yield { type: 'usage', use };
      if (event.type === 'message_stop') whole = true;
      if (event.type !== 'content_block_delta' || event.delta.type !== 'text_delta') continue;
      const room = longestAnswer - length;
      length += event.delta.text.length;
      if (room > 0) yield { type: 'text', text: sendable(event.delta.text.slice(0, room)) };
      if (length > longestAnswer) {
        yield { type: 'done', stopReason: 'size', truncated: true };
        return;
      }
    }
    // The SDK ends the iteration quietly when it is aborted.
    signal.throwIfAborted();
    if (!whole) throw new AnswerFailed(unreachable('the stream ended before the answer did'));
    if (length === 0 && stopReason !== 'refusal') {
      throw new AnswerFailed({ type: 'broken', reason: 'no-text', detail: `no text, stop reason ${stopReason}` });
    }
    yield { type: 'done', stopReason: stopReason ?? 'end_turn', truncated: stopReason === 'max_tokens' };
  }

  return {
    face: { kind: 'anthropic-api', detail: `Claude API, ${new URL(upstreamUrl).host}`, warnings: [] },
    answer,
    async close() {
      for (const ending of running) ending.abort();
    },
  };
}

const cancelled: Failure = { type: 'cancelled', detail: 'the provider was closed' };

function bodyOf(request: AnswerRequest): Anthropic.MessageCreateParamsStreaming {
  const instructions = sendable(request.instructions).trim() || defaultInstructions;
  return {
    model: request.model,
    max_tokens: request.maxOutputTokens,
    // The same for every question of the lesson: read from the cache, it costs a tenth.
    system: [{ type: 'text', text: instructions, cache_control: { type: 'ephemeral' } }],
    messages: [
      ...fitTurns(request.turns).flatMap((turn): Anthropic.MessageParam[] => [
        { role: 'user', content: sendable(turn.question) },
        { role: 'assistant', content: sendable(turn.answer) },
      ]),
      { role: 'user', content: sendable(request.question) },
    ],
    ...(priceOf(request.model)?.effort ? { output_config: { effort } } : {}),
    stream: true,
  };
}

function failureOf(error: unknown): Failure {
  const nowMs = Date.now();
  if (error instanceof APIConnectionError) return unreachable(String(error.cause ?? error.message));
  if (error instanceof APIError) {
    const { errorType, message } = readErrorBody(JSON.stringify(error.error ?? {}));
    const headers = error.headers === undefined ? {} : Object.fromEntries(error.headers);
    return classify({ status: error.status ?? null, errorType, message: message || error.message, headers, nowMs });
  }
  return unreachable(error instanceof Error ? error.message : String(error));
}
