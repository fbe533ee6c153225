/** The fault matrix of the CLI's own behaviour: a real process that misbehaves, and no request through the gateway. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { AnswerProvider } from '../answer-provider.ts';
import { generous, hear, question } from '../provider.suite.ts';
import { type FakeCli, makeFakeCli } from './fake-cli.fixture.ts';

let fake: FakeCli;
let provider: AnswerProvider;
beforeAll(async () => {
  fake = await makeFakeCli({ record: true });
  provider = await fake.provider({ deadlines: { ...generous, firstByteMs: 1_500, idleMs: 500 } });
});
afterEach(async () => {
  // The oracle after every fault: no process is left, and the next question is answered.
  const next = await hear(provider, question('and now?'));
  expect(next.failure).toBeNull();
});
afterAll(async () => {
  await provider.close();
  await fake.remove();
});

const ask = (behaviour: string) => hear(provider, question(`why? [fake:${behaviour}]`));

describe('a process that ends badly', () => {
  it.each([
    ['die-1', ''],
    ['die-0', ''],
    ['die-kill', ''],
    ['die-mid', 'Half an answ'],
    ['die-mid-0', 'Half an answ'],
    ['exit-1-after-result', 'All of it'],
  ])('4 %s is a failure, never an answer', async (behaviour, text) => {
    const heard = await ask(behaviour);
    expect(heard.failure).toMatchObject({ type: 'broken', reason: 'exit' });
    expect(heard.text).toBe(text);
    expect(heard.events.some((event) => event.type === 'done')).toBe(false);
  });

  it.each([
    ['hang-start', 'first-byte'],
    ['hang-mid', 'idle'],
    ['ignore-term', 'idle'],
  ])('5 %s meets its deadline, and the process is gone', async (behaviour, deadline) => {
    const heard = await ask(behaviour);
    expect(heard.failure).toMatchObject({ type: 'timeout', deadline });
    await gone(lastPid(fake));
  });

  it('9 does not wait for a grandchild that holds the output open', async () => {
    const heard = await ask('grandchild away=1');
    expect(heard.failure).toBeNull();
    expect(heard.text).toBe('the grandchild stays');
  });

  it('takes a good result of a process that does not leave', async () => {
    const heard = await ask('result-then-hang');
    expect(heard.failure).toBeNull();
    await gone(lastPid(fake));
  });
});

it('a cancelled question ends at once, its process soon after', async () => {
  const abort = new AbortController();
  const heard = await hear(provider, question('why? [fake:hang-mid]'), {
    signal: abort.signal,
    onEvent: (event) => event.type === 'text' && abort.abort(),
  });
  expect(heard.failure).toMatchObject({ type: 'cancelled' });
  expect(heard.text).toBe('Half an answ');
  await gone(lastPid(fake));
});

describe('output that is not as it should be', () => {
  it('6 reads past garbage, ANSI, CRLF, split and invalid UTF-8 and unknown lines', async () => {
    const heard = await ask('garbage');
    expect(heard.failure).toBeNull();
    expect(heard.text).toBe('語言 🐢 好');
    expect(fake.logged).toContainEqual(expect.objectContaining({ event: 'cli-lines-skipped', lines: 7 }));
  });

  it.each([
    ['long-line', 'after the long line'],
    ['many-lines', 'after many lines'],
    ['stderr-flood', 'after the flood'],
  ])('7 %s costs neither memory nor the answer', async (behaviour, text) => {
    const before = process.memoryUsage().rss;
    const heard = await ask(behaviour);
    expect(heard.failure).toBeNull();
    expect(heard.text).toBe(text);
    expect(process.memoryUsage().rss - before).toBeLessThan(80_000_000);
  });

  it('7 cuts an answer at its limit', async () => {
    const heard = await ask('long-answer');
    expect(heard.text).toHaveLength(200_000);
    expect(heard.events.at(-1)).toEqual({ type: 'done', stopReason: 'size', truncated: true });
  });

  it('10 starts over where the stream starts over', async () => {
    const heard = await ask('retry-dup');
    expect(heard.text).toBe('The whole answer');
    expect(heard.events.filter((event) => event.type === 'reset')).toHaveLength(1);
  });

  it('10 keeps the first of two results', async () => {
    const heard = await ask('two-results');
    expect(heard.text).toBe('the first');
    expect(heard.events.filter((event) => event.type === 'done')).toHaveLength(1);
  });

  it.each(['error-as-success', 'error-as-answer', 'empty'])('14 %s is never shown as an answer', async (behaviour) => {
    const heard = await ask(behaviour);
    expect(heard.failure).toMatchObject({ type: 'broken' });
    expect(heard.text).toBe('');
  });
});

describe('the guard', () => {
  it.each(['tool', 'mcp-server', 'slash-command'])('25 ends a CLI that comes with a %s', async (behaviour) => {
    const heard = await ask(behaviour);
    expect(heard.failure).toMatchObject({ type: 'unsafe' });
    expect(heard.text).toBe('');
    await gone(lastPid(fake));
  });

  it('25 does not wait for what a tool call in the answer would do', async () => {
    const heard = await ask('tool-call');
    expect(heard.text).toBe('Let me look.');
    expect(heard.events.at(-1)).toMatchObject({ type: 'done', stopReason: 'tool_use' });
  });
});

describe('refusals in the lines of a CLI that does not use the gateway', () => {
  it.each([
    ['429', { type: 'refused', kind: 'pace', status: 429, retryAfterMs: null }],
    ['429 retry-after=37', { type: 'refused', kind: 'pace', status: 429, retryAfterMs: 37_000 }],
    ['529', { type: 'refused', kind: 'overloaded' }],
    ['529 retry-after=0.5', { type: 'refused', kind: 'overloaded', retryAfterMs: null }],
    ['401', { type: 'refused', kind: 'credentials' }],
    ['403', { type: 'refused', kind: 'credentials' }],
    ['login', { type: 'refused', kind: 'credentials' }],
    ['spending', { type: 'refused', kind: 'spending' }],
    ['window', { type: 'refused', kind: 'window', retryAfterMs: null }],
    ['400', { type: 'rejected', status: 400 }],
    ['500', { type: 'unreachable', status: 500 }],
  ])('recognises %s', async (behaviour, expected) => {
    const heard = await ask(behaviour);
    expect(heard.failure).toMatchObject(expected);
    expect(heard.text).toBe('');
  });
});

const lastPid = ({ logged }: FakeCli): number =>
  Number(logged.findLast((entry) => entry.event === 'cli-started')?.pid ?? 0);

/** Resolves when no process of the group is left. */
async function gone(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(-pid, 0);
    } catch {
      return;
    }
    await pause(10);
  }
}
