import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { claim } from './claim.ts';
import { scratchFile } from './testing/scratch.ts';

test('one server at a time has a database, and the next one gets it when that one lets go', () => {
  const file = scratchFile();
  const letGo = claim(file);
  expect(() => claim(file)).toThrowError(/already running.*Ctrl\+C/s);
  letGo();
  letGo();
  claim(file)();
});

test('a server that was killed holds nothing', async () => {
  const file = scratchFile();
  mkdirSync(dirname(file), { recursive: true });
  const hold = `const lock = new (require('better-sqlite3'))(process.argv[1]); lock.exec('BEGIN EXCLUSIVE'); console.log('held'); setInterval(() => {}, 1e6)`;
  const other = spawn(process.execPath, ['-e', hold, `${file}.lock`], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(other.stdout, 'data');
  expect(() => claim(file)).toThrowError(expect.objectContaining({ facts: { code: 'in-use', file } }));
  other.kill('SIGKILL');
  await once(other, 'exit');
  claim(file)();
});
