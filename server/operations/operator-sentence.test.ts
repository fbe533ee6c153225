import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { tryPort } from '../addresses.ts';
import { readConfig } from '../config.ts';
import { StoreUnusable } from '../store/operator.ts';
import { operatorSentence } from './operator-sentence.ts';

const folder = mkdtempSync(join(tmpdir(), 'classline-operator-'));

/** What is really thrown. */
async function thrown(work: () => unknown): Promise<unknown> {
  try {
    await work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

const said = async (work: () => unknown) => {
  const error = await thrown(work);
  return [operatorSentence(error, 'en'), operatorSentence(error, 'zh-TW')];
};

test('all wrong settings are told in the language of the terminal', async () => {
  const wrong = {
    PORT: 'eighty',
    MAX_CONCURRENT: '2.5',
    BACKUPS_KEPT: '900',
    DATABASE_URL: 'postgres://x',
    PROVIDER: 'gpt',
    MIN_INTERVAL_SECONDS: '-1',
    TEACHER_PASSWORD: 'short',
    PUBLIC_URL: 'class',
    TRUSTED_HOSTS: '*.school.tw',
    TRUSTED_PROXY: 'proxy',
  };
  const [en, zh] = await said(() => readConfig(wrong, folder));
  expect(en?.split('\n').slice(1)).toEqual([
    '  PORT: must be a number',
    '  DATABASE_URL: must look like file:./data/classline.db',
    '  PROVIDER: must be one of auto, claude-cli, anthropic-api, demo',
    '  MIN_INTERVAL_SECONDS: must be at least 0',
    '  MAX_CONCURRENT: must be a whole number',
    '  TEACHER_PASSWORD: must have at least 8 characters',
    '  TRUSTED_HOSTS: must be names such as class.example.tw,classline.lan',
    '  PUBLIC_URL: must be an http or https address',
    '  TRUSTED_PROXY: must be addresses such as 127.0.0.1,::1',
    '  BACKUPS_KEPT: must be at most 400',
  ]);
  expect(zh?.split('\n')).toHaveLength(11);
  expect(zh).toContain('TEACHER_PASSWORD：至少要有 8 個字元');
});

test('a port that is taken and an address that is another machine’s', async () => {
  const other = createServer();
  await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void other.close());
  const { port } = other.address() as { port: number };
  const [en, zh] = await said(() => tryPort({ HOST: '127.0.0.1', PORT: port }));
  expect(en).toContain(`Port ${port} is in use`);
  expect(zh).toContain(`連接埠 ${port} 已被占用`);
  expect((await said(() => tryPort({ HOST: '192.0.2.77', PORT: port })))[0]).toContain('HOST=192.0.2.77');
});

test.each([
  ['EACCES', 'cannot be read or written by this user'],
  ['EROFS', 'cannot be read or written by this user'],
  ['SQLITE_CANTOPEN', 'cannot be read or written by this user'],
  ['ENOSPC', 'disk is full'],
  ['SQLITE_FULL', 'disk is full'],
  ['EIO', 'memory card'],
  ['SQLITE_BUSY', 'Another program'],
])('%s becomes a sentence', (code, words) => {
  const error = Object.assign(new Error(`${code}: open '/d/x'`), { code, syscall: 'open' });
  expect(operatorSentence(error, 'en', '/d/x')).toContain(words);
  expect(operatorSentence(error, 'zh-TW', '/d/x')).toMatch(/[\u4e00-\u9fff]/);
});

test('an option that does not exist, a database that is refused, and a mistake of ours', async () => {
  const [en, zh] = await said(() => parseArgs({ args: ['--nope'], options: {} }));
  expect([en, zh]).toEqual([expect.stringContaining('--nope'), expect.stringContaining('看不懂這個參數')]);
  expect(operatorSentence(new StoreUnusable({ code: 'in-use', file: '/d/x.db' }), 'en')).toContain('/d/x.db');
  expect(operatorSentence(new TypeError('x is not a function'), 'en')).toBeNull();
});
