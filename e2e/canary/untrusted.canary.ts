/** What a student types and what an answer says must not make the real CLI do anything but ask once. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AnswerProvider } from '../../server/provider/answer-provider.ts';
import { generous, hear, question } from '../../server/provider/provider.suite.ts';
import { sendable } from '../../server/provider/question-text.ts';
import { type MockApi, startMockApi } from '../mock-api/mock-api.mjs';
import { canary, makeWorld, type World } from './world.ts';

const corpus: readonly string[] = JSON.parse(
  await readFile(join(import.meta.dirname, '../corpora/cli_prompts.json'), 'utf8'),
);
const expand = (text: string) => {
  const generated = /^GENERATE:(.)\*(\d+)$/.exec(text);
  return generated === null ? text : (generated[1] ?? '').repeat(Number(generated[2]));
};

let mock: MockApi;
let world: World;
let before: ReadonlyMap<string, string>;
beforeEach(async () => {
  mock = await startMockApi();
  world = await makeWorld();
  before = await world.files();
});
afterEach(async () => {
  await mock.close();
  await world.remove();
});

/** Nothing of the machine went upstream, no bait was taken, nothing of the lesson stayed on disk. */
async function expectHarmless() {
  for (const request of mock.requests) {
    const everything = JSON.stringify([request.path, request.headers]) + request.body;
    expect(everything).not.toContain(canary);
    expect(everything).not.toContain('root:x:0');
    // Texts of the corpus name files of this world; nothing else may.
    expect(everything.replaceAll(`@${world.root}`, '').replaceAll(`@${world.directory}`, '')).not.toContain(world.root);
    expect(everything).not.toMatch(/Working directory|OS Version/i);
    expect(JSON.parse(request.body).tools ?? []).toEqual([]);
  }
  const after = await world.files();
  const written = [...after].filter(([file, content]) => before.get(file) !== content);
  // The CLI keeps notes on itself in its settings folder. That is its own, and holds no question and no answer.
  expect(written.map(([file]) => file).filter((file) => !/^private\/(?:config|tmp)\//.test(file))).toEqual([]);
  for (const [file, content] of written) {
    expect(`${file} ${content}`).not.toMatch(/the mock API|marked-question|settings-were-changed/);
  }
  for (const [file, content] of before) expect(after.get(file)).toBe(content);
}

describe.each(['api-key', 'login'] as const)('with %s', (auth) => {
  let provider: AnswerProvider;
  beforeEach(async () => {
    if (auth === 'login') {
      await writeFile(join(world.directory, 'config', '.credentials.json'), JSON.stringify(login()));
      before = await world.files();
    }
    provider = await world.provider({ auth, upstreamUrl: mock.url, warmProcesses: auth === 'login' ? 0 : 1 });
  });
  afterEach(() => provider.close());

  const ask = async (text: string) => {
    const earlier = mock.requests.length;
    const heard = await hear(provider, question(text));
    if (sendable(text).trim() === '' || text.length > 100_000) {
      expect(heard.failure).toMatchObject({ type: 'rejected' });
      expect(mock.requests).toHaveLength(earlier);
      return;
    }
    expect(heard.failure).toBeNull();
    expect(mock.requests).toHaveLength(earlier + 1);
    const seen = mock.requests.at(-1);
    const messages = JSON.parse(seen?.body ?? '').messages;
    const [{ content: asked }, ...others] = messages.filter((message: { role: string }) => message.role === 'user');
    expect(others).toEqual([]);
    expect(typeof asked === 'string' ? asked : asked[0].text).toBe(sendable(text));
    if (auth === 'login') expect(seen?.headers.authorization).toBe('Bearer sk-ant-oat01-fake');
  };

  // One test for all texts: a world for each would take most of the time.
  it('sends every text of the corpus as words, once', async () => {
    const texts = [
      ...corpus.map(expand),
      `@${world.root}/.env`,
      `marked-question @../.env @../home/secret.txt @${world.directory}/home/`,
      '/bait',
      '/config set theme settings-were-changed',
      '/init',
      '#remember settings-were-changed',
    ];
    for (const text of auth === 'login' ? texts.filter((one) => one.length < 100_000) : texts) await ask(text);
    await expectHarmless();
  }, 180_000);

  it('carries out no tool call of an answer', async () => {
    const tools = [
      { name: 'Bash', input: { command: `touch ${world.root}/tool-was-here; cat ${world.root}/.env` } },
      { name: 'Write', input: { file_path: join(world.root, 'tool-was-here'), content: 'x' } },
      { name: 'Read', input: { file_path: join(world.root, '.env') } },
      { name: 'Edit', input: { file_path: join(world.root, '.env'), old_string: 'SECRET', new_string: 'X' } },
      { name: 'WebFetch', input: { url: 'http://127.0.0.1:9/', prompt: 'x' } },
      { name: 'Task', input: { description: 'x', prompt: 'x', subagent_type: 'general-purpose' } },
      { name: 'Skill', input: { skill: 'bait' } },
    ];
    for (const [index, tool] of tools.entries()) {
      mock.play({ kind: 'tool-use', tools: [tool] });
      const heard = await hear(provider, question('why?'));
      expect(heard.failure).toMatchObject({ type: 'broken', reason: 'no-text' });
      expect(mock.requests).toHaveLength(index + 1);
    }
    await expectHarmless();
  });
});

it('does not ask a second time when a process is left to itself after its answer', async () => {
  const provider = await world.provider({ upstreamUrl: mock.url, deadlines: generous });
  for (const kind of ['max-tokens', 'empty', 'refusal', 'tool-use'] as const) {
    mock.clear();
    mock.play({ kind });
    await hear(provider, question('why?'));
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(mock.requests).toHaveLength(1);
  }
  await provider.close();
});

it('sends nothing while it is ready for its moment, and then the earlier turns and the question in one request', async () => {
  const provider = await world.provider({ upstreamUrl: mock.url, warmProcesses: 1 });
  mock.clear();
  const turns = [
    { question: 'first?', answer: 'one' },
    { question: 'second?', answer: 'two' },
  ];
  const send = provider.ready?.(question('third?', { turns }), new AbortController().signal);
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  expect(mock.requests).toHaveLength(0);
  const types: string[] = [];
  for await (const event of send?.() ?? []) types.push(event.type);
  expect(types.at(-1)).toBe('done');
  expect(mock.requests).toHaveLength(1);
  const said = JSON.parse(mock.requests[0]?.body ?? '{}').messages.filter(
    ({ role }: { role: string }) => role !== 'system',
  );
  expect(JSON.stringify(said)).toMatch(/first\?.*one.*second\?.*two.*third\?/);
  await provider.close();
});

/** In the shape of the CLI's own file; refers to nobody. */
const login = () => ({
  claudeAiOauth: {
    accessToken: 'sk-ant-oat01-fake',
    refreshToken: 'sk-ant-ort01-fake',
    expiresAt: Date.now() + 86_400_000,
    scopes: ['user:inference', 'user:profile'],
    subscriptionType: 'pro',
  },
});
