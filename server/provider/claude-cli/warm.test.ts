/** Warm processes, with the fake CLI as real processes. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import type { AnswerEvent, AnswerProvider } from '../answer-provider.ts';
import { hear, question } from '../provider.suite.ts';
import { type FakeCli, makeFakeCli } from './fake-cli.fixture.ts';

let fake: FakeCli;
let provider: AnswerProvider;
afterEach(async () => {
  await provider.close();
  await fake.remove();
});

const starts = async () => (await fake.recorded()).filter((entry) => entry.type === 'start');
const ready = () => fake.logged.filter((entry) => entry.event === 'cli-ready').length;
const warmths = () => fake.logged.filter((entry) => entry.event === 'cli-started').map((entry) => entry.warm);

async function until(holds: () => Promise<boolean>) {
  while (!(await holds())) await pause(5);
}

it('has a process ready for the next question of the lesson, and uses each only once', async () => {
  fake = await makeFakeCli({ record: true });
  provider = await fake.provider({ warmProcesses: 1 });
  await hear(provider, question('one'));
  await until(async () => ready() === 1);
  await hear(provider, question('two'));
  expect(warmths()).toEqual([false, true]);
  await until(async () => (await starts()).length === 3);
  const questions = (await fake.recorded()).filter((entry) => /"(?:one|two)"/.test(entry.text ?? ''));
  expect(new Set(questions.map(({ pid }) => pid)).size).toBe(2);
});

it('starts warm when it is told what is to come', async () => {
  fake = await makeFakeCli({ record: true });
  provider = await fake.provider({ warmProcesses: 1 });
  provider.prepare?.(question(''));
  await until(async () => ready() === 1);
  await hear(provider, question('one'));
  expect(warmths()).toEqual([true]);
});

it('does not use a process that was warmed for other settings', async () => {
  fake = await makeFakeCli({ record: true });
  provider = await fake.provider({ warmProcesses: 1 });
  provider.prepare?.(question('', { instructions: 'Be long.' }));
  await until(async () => ready() === 1);
  await hear(provider, question('one', { instructions: 'Be brief.' }));
  const all = await starts();
  const asked = (await fake.recorded()).find((entry) => entry.text?.includes('"one"'));
  expect(all.find(({ pid }) => pid === asked?.pid)?.args).toContain('--system-prompt=Be brief.');
});

it('uses a process that does not answer the handshake', async () => {
  fake = await makeFakeCli({ record: true, handshake: false });
  provider = await fake.provider({ warmProcesses: 1 });
  await hear(provider, question('one'));
  const heard = await hear(provider, question('two'));
  expect(heard.failure).toBeNull();
  expect(warmths()).toEqual([false, false]);
});

const turns = [{ question: 'first?', answer: 'one' }];
const said = async () => (await fake.recorded()).filter((entry) => /"(?:user|assistant)"/.test(entry.text ?? ''));
const goOn = new AbortController().signal;

async function answered(send: (() => AsyncIterable<AnswerEvent>) | undefined) {
  if (send === undefined) throw new Error('The CLI makes nothing ready.');
  const types: string[] = [];
  for await (const event of send()) types.push(event.type);
  return types.at(-1);
}

it('says the earlier turns ahead, the question at its moment; no deadline runs before', async () => {
  fake = await makeFakeCli({ record: true });
  provider = await fake.provider({ deadlines: { firstByteMs: 2_000, idleMs: 2_000, totalMs: 2_000 } });
  const send = provider.ready?.(question('second?', { turns }), goOn);
  await until(async () => (await said()).length === 2);
  await pause(2_200);
  expect(JSON.stringify(await said())).not.toContain('second?');
  expect(await answered(send)).toBe('done');
  expect((await said()).map(({ text }) => /first|one|second/.exec(text)?.[0])).toEqual(['first', 'one', 'second']);
});

it('asks another process when the one that was ready has died', async () => {
  fake = await makeFakeCli({ record: true });
  provider = await fake.provider();
  const send = provider.ready?.(question('one'), goOn);
  await until(async () => (await starts()).length === 1);
  process.kill((await starts())[0]?.pid ?? 0, 'SIGKILL');
  await pause(50);
  expect(await answered(send)).toBe('done');
  expect(warmths()).toEqual([false, false]);
});

it('ends a process that was made ready and is not needed', async () => {
  fake = await makeFakeCli({ record: true });
  provider = await fake.provider();
  const stop = new AbortController();
  provider.ready?.(question('one'), stop.signal);
  await until(async () => (await starts()).length === 1);
  stop.abort();
  const pid = (await starts())[0]?.pid ?? 0;
  await until(async () => {
    try {
      return !process.kill(pid, 0);
    } catch {
      return true;
    }
  });
  expect(await said()).toEqual([]);
});

it('answers cold when the warm process has died', async () => {
  fake = await makeFakeCli({ record: true });
  provider = await fake.provider({ warmProcesses: 1 });
  provider.prepare?.(question(''));
  await until(async () => ready() === 1);
  const [warm] = await starts();
  process.kill(warm?.pid ?? 0, 'SIGKILL');
  await pause(50);
  const heard = await hear(provider, question('one'));
  expect(heard.failure).toBeNull();
  expect(warmths()).toEqual([false]);
});
