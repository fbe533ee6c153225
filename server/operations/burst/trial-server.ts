/** A server of its own for a trial, on a free port of this machine, with its data in a temporary folder. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type TrialServer = { readonly url: string; readonly code: string; readonly pid: number; close(): Promise<void> };

/** A start takes a second or two; a Pi under load ten times as long. */
const START_MS = 60_000;

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

/** @throws Error with the last line that it said when it did not start. */
export async function startTrialServer(
  root: string,
  settings: Readonly<Record<string, string>>,
  flags: readonly string[] = [],
): Promise<TrialServer> {
  const folder = await mkdtemp(join(tmpdir(), 'classline-trial-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [...flags, join(root, 'scripts', 'start.mjs')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: join(folder, 'data'),
      DATABASE_URL: `file:${join(folder, 'data', 'trial.db')}`,
      LOG_LEVEL: 'warn',
      ...settings,
    },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const close = async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  let said = '';
  const code = await new Promise<string | null>((resolve) => {
    const late = setTimeout(() => resolve(null), START_MS);
    const done = (found: string | null) => {
      clearTimeout(late);
      resolve(found);
    };
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data: Buffer) => {
        said = (said + data.toString('utf8')).slice(-20_000);
        const found = /\/j\/([0-9A-Z]{6})\b/.exec(said)?.[1];
        if (found !== undefined) done(found);
      });
    }
    child.once('exit', () => done(null));
  });
  if (code !== null) return { url, code, pid: child.pid ?? 0, close };
  await close();
  throw new Error(said.trim().split('\n').at(-1) ?? '');
}
