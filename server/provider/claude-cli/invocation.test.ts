/** What a child is given: nothing but what it needs, and the question only on its input. */
import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { hear, question } from '../provider.suite.ts';
import { argumentsOf, type Combination } from './command.ts';
import { childPath, makeFakeCli } from './fake-cli.fixture.ts';
import { findLauncher } from './launcher.ts';

const combination: Combination = { model: 'claude-haiku-5-5', instructions: '--tools Bash', maxOutputTokens: 700 };

it('passes every text with its flag, so that none is read as a flag', () => {
  const args = argumentsOf(combination, 'api-key');
  expect(args).toContain('--system-prompt=--tools Bash');
  expect(args).toContain('--tools=');
  expect(args).toContain('--setting-sources=');
  expect(args).toContain('--bare');
  expect(argumentsOf(combination, 'login')).not.toContain('--bare');
});

it('builds the environment from nothing and keeps the real key out of it', async () => {
  const fake = await makeFakeCli({ record: true });
  const provider = await fake.provider();
  const heard = await hear(provider, question('--help @/etc/passwd /context'));
  expect(heard.failure).toBeNull();
  const [start, input] = await fake.recorded();
  expect(JSON.stringify(start)).not.toContain('the-real-key');
  expect(JSON.stringify(start)).not.toContain('@/etc/passwd');
  expect(start?.env.ANTHROPIC_API_KEY).toMatch(/^ticket-[\w-]{32}$/);
  expect(start?.env.ANTHROPIC_BASE_URL).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(start?.env.CLAUDE_CODE_MAX_RETRIES).toBe('0');
  expect(start?.env.PATH).toBe(childPath);
  expect(start?.cwd).toBe(join(fake.directory, 'private', 'empty'));
  const ours = ['PATH', 'HOME', 'TMPDIR', 'API_TIMEOUT_MS'];
  const strange = Object.keys(start?.env ?? {}).filter(
    (name) => !ours.includes(name) && !/^(?:CLAUDE_|ANTHROPIC_|DISABLE_)/.test(name),
  );
  expect(strange).toEqual([]);
  expect(JSON.parse(input?.text ?? '')).toMatchObject({
    type: 'user',
    message: { content: '--help @/etc/passwd /context' },
    client_composed: true,
  });
  await provider.close();
  await fake.remove();
});

it('8 outlives a child that leaves before it reads, and tells what it said', async () => {
  const fake = await makeFakeCli({ exitAtOnce: true });
  const provider = await fake.provider({ warmProcesses: 1 });
  for (const text of ['short', 'x'.repeat(99_000)]) {
    const heard = await hear(provider, question(text, { turns: [{ question: 'y'.repeat(9_000), answer: 'z' }] }));
    expect(heard.failure).toMatchObject({ type: 'broken', reason: 'exit' });
    expect(heard.failure?.detail).toContain('does not want to run');
  }
  await provider.close();
  await fake.remove();
});

it('fails a question when the CLI has gone from the disk', async () => {
  const fake = await makeFakeCli();
  const provider = await fake.provider({ path: dirname(process.execPath) });
  await rm(fake.bin);
  expect((await hear(provider, question('why?'))).failure).toMatchObject({ type: 'broken' });
  await provider.close();
  await fake.remove();
});

it('packs earlier turns into one text for an older CLI', async () => {
  const fake = await makeFakeCli({ record: true, version: '2.1.197' });
  const provider = await fake.provider();
  expect(provider.face.warnings).toEqual(['unpinned']);
  await hear(provider, question('/context', { turns: [{ question: 'first?', answer: 'one' }] }));
  const inputs = (await fake.recorded()).filter((entry) => entry.type === 'input');
  expect(inputs.map(({ text }) => JSON.parse(text).message.content)).toEqual([
    'Earlier question:\nfirst?\n\nYour answer then:\none\n\nQuestion:\n/context',
  ]);
  await provider.close();
  await fake.remove();
});

it('gives a login its own settings folder, no key, and the ticket in the path', async () => {
  const fake = await makeFakeCli({ record: true });
  const provider = await fake.provider({ auth: 'login', apiKey: null });
  expect(provider.face.warnings).toEqual(['login']);
  await hear(provider, question('why?'));
  const [start] = await fake.recorded();
  expect(start?.env.ANTHROPIC_API_KEY).toBeUndefined();
  expect(start?.env.ANTHROPIC_BASE_URL).toMatch(/\/ticket\/ticket-[\w-]{32}$/);
  await provider.close();
  await fake.remove();
});

it('refuses to start without a key, and without a CLI', async () => {
  const fake = await makeFakeCli();
  await expect(fake.provider({ apiKey: null })).rejects.toThrow('ANTHROPIC_API_KEY is missing');
  await expect(fake.provider({ bin: '/nowhere/claude' })).rejects.toThrow('npm run claude:install');
  await fake.remove();
});

it.runIf(process.platform === 'linux')('ends a child with its parent, even when that is killed', async () => {
  const fake = await makeFakeCli();
  const { words, endsWithUs } = await findLauncher(childPath);
  expect(endsWithUs).toBe(true);
  const script = `
    const { spawn } = require('node:child_process');
    const [file, ...words] = ${JSON.stringify([...words, fake.bin])};
    const child = spawn(file, words, { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
    process.stdout.write(String(child.pid));
    setInterval(() => {}, 1000);
  `;
  const parent = spawn(process.execPath, ['-e', script], {
    env: { PATH: childPath } as unknown as NodeJS.ProcessEnv,
  });
  const pid = Number(await new Promise<Buffer>((resolve) => parent.stdout.once('data', resolve)));
  parent.kill('SIGKILL');
  for (;;) {
    // A zombie waits for whoever adopted it; it runs no more.
    const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ') Z');
    if (/\) [ZX]/.test(state)) break;
    await new Promise(setImmediate);
  }
  await fake.remove();
});
