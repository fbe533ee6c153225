/** The fake CLI of the tests behind the real provider, noting when each prompt arrives in its process. */
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { AnswerProvider } from '../../server/provider/answer-provider.ts';
import { createClaudeCli } from '../../server/provider/claude-cli/claude-cli.ts';
import { lesson } from './system.ts';
import type { Moments } from './timeline.ts';

export type FakeCli = {
  readonly provider: AnswerProvider;
  /** Waits until all warm processes are ready. */
  ready(): Promise<void>;
  /** Adds to each question when its prompt arrived; gives how many met a cold process. */
  arrivals(moments: ReadonlyMap<number, Moments>): Promise<{ readonly cold: number }>;
  close(): Promise<void>;
};

const WARM = 3;
const MOST_PROCESSES = 12;
/** A prompt that comes this soon after the start of its process was waiting for it. */
const COLD_MS = 25;

/** A link would do, but for the clock: the prompt's moment is noted as its bytes are read. */
const program = (arrivals: string) => `#!${process.execPath}
const { appendFileSync } = require('node:fs');
const warmSince = process.hrtime.bigint();
process.stdin.on('data', (chunk) => {
  const now = process.hrtime.bigint();
  const n = /bench question #(\\d+)\\?/.exec(chunk)?.[1];
  if (n === undefined) return;
  appendFileSync(${JSON.stringify(arrivals)}, n + ' ' + Number(now) / 1e6 + ' ' + Number(now - warmSince) / 1e6 + '\\n');
});
require(${JSON.stringify(resolve('e2e/fake-claude/fake-claude.cjs'))}).run();
`;

export async function writeFakeCli(folder: string, delayMs: number): Promise<{ bin: string; arrivals: string }> {
  await mkdir(folder, { recursive: true });
  const bin = join(folder, 'claude');
  const arrivals = join(folder, 'arrivals');
  await writeFile(bin, program(arrivals));
  await chmod(bin, 0o755);
  await writeFile(join(folder, 'package.json'), '{"type":"commonjs"}');
  await writeFile(join(folder, 'scenario.json'), JSON.stringify({ text: 'An answer.', delayMs }));
  await writeFile(arrivals, '');
  return { bin, arrivals };
}

/** `delayMs`: how long each answer takes to begin. */
export async function openFakeCli(delayMs: number): Promise<FakeCli> {
  const folder = await mkdtemp(join(tmpdir(), 'classline-fake-'));
  const { bin, arrivals } = await writeFakeCli(folder, delayMs);
  let ready = 0;
  const provider = await createClaudeCli({
    bin,
    auth: 'api-key',
    apiKey: 'bench',
    upstreamUrl: 'http://127.0.0.1:49999',
    directory: join(folder, 'home'),
    cacheDirectory: folder,
    warmProcesses: WARM,
    maxConcurrent: MOST_PROCESSES,
    deadlines: { firstByteMs: 30_000, idleMs: 30_000, totalMs: 60_000 },
    log({ event, warm }) {
      if (event === 'cli-ready') ready += 1;
      if (event === 'cli-started' && warm === true) ready -= 1;
    },
    path: '/usr/local/bin:/usr/bin:/bin',
  });
  provider.prepare?.(lesson);
  return {
    provider,
    async ready() {
      for (let waited = 0; ready < WARM && waited < 10_000; waited += 10) await pause(10);
      await writeFile(arrivals, '');
    },
    async arrivals(moments) {
      let cold = 0;
      for (const line of (await readFile(arrivals, 'utf8')).trim().split('\n')) {
        const [n = -1, at = Number.NaN, aliveMs = 0] = line.split(' ').map(Number);
        const moment = moments.get(n);
        if (moment === undefined) continue;
        if (aliveMs < COLD_MS) cold += 1;
        else moment.arrived = at;
      }
      await writeFile(arrivals, '');
      return { cold };
    },
    async close() {
      await provider.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
