/** A warm process that wakes must not push the server from its processor; where that can't be had, it runs all the same. */
import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { childPath } from './fake-cli.fixture.ts';
import { findLauncher } from './launcher.ts';

const run = promisify(execFile);

async function folderWith(name: string, program: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'classline-launcher-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, name), program);
  await chmod(join(folder, name), 0o755);
  return folder;
}

it.runIf(process.platform === 'linux')('a child is scheduled behind those that wait for events', async () => {
  const { words } = await findLauncher(childPath);
  const [file = '', ...rest] = [...words, 'cat', '/proc/self/stat'];
  const { stdout } = await run(file, rest);
  // proc(5): the 41st field is the policy, 3 is SCHED_BATCH. The name in brackets may hold blanks.
  const afterName = stdout.slice(stdout.lastIndexOf(')') + 2).split(' ');
  expect(afterName[41 - 3]).toBe('3');
});

it.runIf(process.platform === 'linux')('does without where a sandbox forbids it', async () => {
  const forbidden = await folderWith('chrt', '#!/bin/sh\nexit 1\n');
  const { words, endsWithUs } = await findLauncher(`${forbidden}:${childPath}`);
  expect(words[0]).toMatch(/setpriv$/);
  expect(endsWithUs).toBe(true);
});

it('stands before nothing where the system has neither', async () => {
  expect(await findLauncher(await folderWith('other', ''))).toEqual({ words: [], endsWithUs: false });
});
