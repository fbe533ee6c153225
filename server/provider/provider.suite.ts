/** What every provider owes, whatever it is made of. Run by each provider's own test against the mock API. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type MockApi, startMockApi } from '../../e2e/mock-api/mock-api.mjs';
import {
  type AnswerEvent,
  AnswerFailed,
  type AnswerProvider,
  type AnswerRequest,
  type Failure,
} from './answer-provider.ts';
import type { Deadlines } from './deadlines.ts';

export const generous: Deadlines = { firstByteMs: 20_000, idleMs: 20_000, totalMs: 60_000 };

export function question(text: string, more: Partial<AnswerRequest> = {}): AnswerRequest {
  return {
    attemptId: 'attempt-1',
    model: 'claude-haiku-5-5',
    instructions: 'Answer briefly.',
    turns: [],
    question: text,
    maxOutputTokens: 700,
    ...more,
  };
}

export type Heard = {
  readonly events: readonly AnswerEvent[];
  /** After the last reset. */
  readonly text: string;
  readonly failure: Failure | null;
};

/** Reads an answer to its end, whatever the end is. `onEvent` sees each event as it comes. */
export async function hear(
  provider: AnswerProvider,
  request: AnswerRequest,
  { signal = new AbortController().signal, onEvent = (_event: AnswerEvent) => {} } = {},
): Promise<Heard> {
  const events: AnswerEvent[] = [];
  let text = '';
  try {
    for await (const event of provider.answer(request, signal)) {
      events.push(event);
      if (event.type === 'text') text += event.text;
      if (event.type === 'reset') text = '';
      onEvent(event);
    }
    return { events, text, failure: null };
  } catch (error) {
    if (!(error instanceof AnswerFailed)) throw error;
    return { events, text, failure: error.failure };
  }
}

export function describeProvider(
  name: string,
  create: (upstreamUrl: string, deadlines: Deadlines) => Promise<AnswerProvider>,
): void {
  describe(`${name} as a provider`, () => {
    let mock: MockApi;
    let provider: AnswerProvider;
    beforeEach(async () => {
      mock = await startMockApi();
      provider = await create(mock.url, generous);
    });
    afterEach(async () => {
      await provider.close();
      await mock.close();
    });
    const fails = async (...behaviours: Parameters<MockApi['play']>) => {
      mock.play(...behaviours);
      const heard = await hear(provider, question('why?'));
      expect(mock.requests).toHaveLength(1);
      return heard.failure;
    };

    it('streams an answer in order, with its tokens', async () => {
      mock.play({ kind: 'answer', text: 'A whole answer, 語言 🐢, in pieces.' });
      const heard = await hear(provider, question('why?'));
      expect(heard.failure).toBeNull();
      expect(heard.text).toBe('A whole answer, 語言 🐢, in pieces.');
      expect(heard.events[0]?.type).toBe('started');
      expect(heard.events.at(-1)).toEqual({ type: 'done', stopReason: 'end_turn', truncated: false });
      const usage = heard.events.findLast((event) => event.type === 'usage');
      expect(usage?.use).toMatchObject({ cacheRead: 5, cacheWrite: 3, output: 9 });
    });

    it('Q6 sends exactly one request with the question, the instructions, the model and the cap', async () => {
      await hear(provider, question('why is the sky blue?'));
      expect(mock.requests.map(({ method, path }) => `${method} ${path.split('?')[0]}`)).toEqual(['POST /v1/messages']);
      const body = JSON.parse(mock.requests[0]?.body ?? '');
      expect(body).toMatchObject({ model: 'claude-haiku-5-5', max_tokens: 700, stream: true });
      expect(JSON.stringify(body.system)).toContain('Answer briefly.');
      expect(JSON.stringify(body.messages)).toContain('why is the sky blue?');
      const { 'x-api-key': key, authorization } = mock.requests[0]?.headers ?? {};
      expect(key ?? authorization).toMatch(/^(?:Bearer )?the-real-key$/);
    });

    it('sends earlier turns as turns, oldest dropped first', async () => {
      const turns = [
        { question: 'x'.repeat(30_000), answer: 'too long to keep' },
        { question: 'first?', answer: 'one' },
        { question: 'second?', answer: 'two' },
      ];
      await hear(provider, question('third?', { turns }));
      const said = JSON.parse(mock.requests[0]?.body ?? '').messages.filter(
        (message: { role: string }) => message.role !== 'system',
      );
      expect(said.map((message: { role: string }) => message.role)).toEqual([
        'user',
        'assistant',
        'user',
        'assistant',
        'user',
      ]);
      expect(JSON.stringify(said)).toMatch(/first\?.*one.*second\?.*two.*third\?/);
      expect(JSON.stringify(said)).not.toContain('too long to keep');
    });

    it('tells the exact retry-after and the quota of a 429', async () => {
      const headers = {
        'retry-after': '37',
        'anthropic-ratelimit-requests-limit': '50',
        'anthropic-ratelimit-requests-remaining': '0',
        'anthropic-ratelimit-requests-reset': new Date(Date.now() + 12_000).toISOString(),
      };
      const failure = await fails({ kind: 'error', status: 429, headers });
      expect(failure).toMatchObject({ type: 'refused', kind: 'pace', status: 429, retryAfterMs: 37_000 });
      expect(failure).toMatchObject({ quota: [{ dimension: 'requests', limit: 50, remaining: 0 }] });
    });

    it.each([
      ['a 429 without retry-after', { status: 429 }, { type: 'refused', kind: 'pace', retryAfterMs: null }],
      ['a window', { status: 429, headers: { 'retry-after': '124633' } }, { kind: 'window', resetInMs: 124_633_000 }],
      ['spending', { status: 429, message: 'Your credit balance is too low' }, { type: 'refused', kind: 'spending' }],
      ['an overload', { status: 529 }, { type: 'refused', kind: 'overloaded', status: 529 }],
      ['wrong credentials', { status: 401 }, { type: 'refused', kind: 'credentials', status: 401 }],
      ['a forbidden model', { status: 403 }, { type: 'refused', kind: 'credentials', status: 403 }],
      ['a bad request', { status: 400 }, { type: 'rejected', status: 400 }],
      ['an unknown model', { status: 404 }, { type: 'rejected', status: 404 }],
      ['a broken server', { status: 500 }, { type: 'unreachable', status: 500 }],
    ])('recognises %s, with one request', async (_name, error, expected) => {
      expect(await fails({ kind: 'error', ...error })).toMatchObject(expected);
    });

    it('does not follow a redirect', async () => {
      expect(await fails({ kind: 'redirect' })).toMatchObject({ type: 'unreachable' });
    });

    it('recognises a dropped connection', async () => {
      expect(await fails({ kind: 'drop' })).toMatchObject({ type: 'unreachable', status: null });
    });

    it('keeps the text that came before the connection broke', async () => {
      mock.play({ kind: 'drop-mid' });
      const heard = await hear(provider, question('why?'));
      expect(heard.text).toBe('Half an ans');
      expect(heard.failure).toMatchObject({ type: 'unreachable' });
      expect(mock.requests).toHaveLength(1);
    });

    it('recognises an overload inside a stream', async () => {
      const failure = await fails({ kind: 'stream-error' });
      expect(failure).toMatchObject({ type: 'refused', kind: 'overloaded' });
    });

    it('marks an answer that the output cap cut', async () => {
      mock.play({ kind: 'max-tokens' });
      const heard = await hear(provider, question('why?'));
      expect(heard.text).toBe('A cut answ');
      expect(heard.events.at(-1)).toEqual({ type: 'done', stopReason: 'max_tokens', truncated: true });
      expect(mock.requests).toHaveLength(1);
    });

    it('passes on that the model declined', async () => {
      mock.play({ kind: 'refusal' });
      const heard = await hear(provider, question('why?'));
      expect(heard.events.at(-1)).toMatchObject({ type: 'done', stopReason: 'refusal' });
      expect(mock.requests).toHaveLength(1);
    });

    it('fails an answer without text', async () => {
      expect(await fails({ kind: 'empty' })).toMatchObject({ type: 'broken', reason: 'no-text' });
    });

    it('fails an answer that only calls tools', async () => {
      expect(await fails({ kind: 'tool-use' })).toMatchObject({ type: 'broken', reason: 'no-text' });
    });

    it('ends the upstream request at once when it is cancelled in the middle', async () => {
      mock.play({ kind: 'stall-mid' });
      const abort = new AbortController();
      const heard = await hear(provider, question('why?'), {
        signal: abort.signal,
        onEvent: (event) => event.type === 'text' && abort.abort(),
      });
      expect(heard.failure).toMatchObject({ type: 'cancelled' });
      const seen = await mock.request(1);
      await seen.closed;
    });

    it('asks nothing when it was cancelled before', async () => {
      const heard = await hear(provider, question('why?'), { signal: AbortSignal.abort() });
      expect(heard.failure).toMatchObject({ type: 'cancelled' });
      expect(mock.requests).toHaveLength(0);
    });

    it('ends the upstream request when its reader leaves', async () => {
      mock.play({ kind: 'stall-mid' });
      for await (const event of provider.answer(question('why?'), new AbortController().signal)) {
        if (event.type === 'text') break;
      }
      await (await mock.request(1)).closed;
    });

    it.each([
      ['first-byte', 'stall', { firstByteMs: 600 }],
      ['idle', 'stall-mid', { idleMs: 250 }],
      ['idle', 'stall-after-headers', { idleMs: 250 }],
      ['total', 'stall-mid', { totalMs: 800 }],
    ] as const)('ends at the %s deadline (%s)', async (deadline, kind, shorter) => {
      const impatient = await create(mock.url, { ...generous, ...shorter });
      mock.play({ kind });
      const heard = await hear(impatient, question('why?'));
      expect(heard.failure).toMatchObject({ type: 'timeout', deadline });
      // None on a machine so busy that the deadline came before the request.
      expect(mock.requests.length).toBeLessThanOrEqual(1);
      await impatient.close();
    });

    it.each(['', ' \r\n\r\n', '\0', 'A'.repeat(20_000_000)])('refuses what cannot be a question (%#)', async (text) => {
      const heard = await hear(provider, question(text));
      expect(heard.failure).toMatchObject({ type: 'rejected' });
      expect(mock.requests).toHaveLength(0);
    });

    it('closes twice, and ends what is running', async () => {
      mock.play({ kind: 'stall-mid' });
      const heard = hear(provider, question('why?'));
      const seen = await mock.request(1);
      await Promise.all([provider.close(), provider.close()]);
      expect((await heard).failure).toMatchObject({ type: 'cancelled' });
      await seen.closed;
    });
  });
}
