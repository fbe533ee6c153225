/** A Redis of our own, in a temporary folder, for BullMQ. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** `flushed`: an accepted job is on the disk, as a question here is. */
export type RedisMode = 'memory' | 'flushed';

const FLAGS = {
  memory: ['--appendonly', 'no'],
  flushed: ['--appendonly', 'yes', '--appendfsync', 'always'],
} as const;

export const redisServer = () =>
  ['/usr/bin/redis-server', '/usr/local/bin/redis-server'].find((path) => existsSync(path)) ?? null;

const running = new Map<RedisMode, { readonly pid: number; readonly path: string; stop(): Promise<void> }>();

/** Starts it the first time. */
export async function redisFor(mode: RedisMode): Promise<{ path: string }> {
  const known = running.get(mode);
  if (known !== undefined) return { path: known.path };
  const folder = mkdtempSync(join(tmpdir(), 'classline-redis-'));
  const path = join(folder, 'socket');
  const flags = ['--port', '0', '--unixsocket', path, '--dir', folder, '--save', '', ...FLAGS[mode]];
  const child = spawn(redisServer() ?? 'redis-server', flags, { stdio: 'ignore' });
  const left = once(child, 'exit');
  // Also when the bench itself fails.
  process.once('exit', () => child.kill('SIGKILL'));
  running.set(mode, {
    pid: child.pid ?? 0,
    path,
    async stop() {
      child.kill('SIGTERM');
      await left;
      rmSync(folder, { recursive: true, force: true });
    },
  });
  while (!existsSync(path)) await pause(20);
  return { path };
}

/** Those that run, for what they cost. */
export const redisPids = () => Array.from(running.values(), ({ pid }) => pid);

export async function stopRedis(): Promise<void> {
  await Promise.all(Array.from(running.values(), ({ stop }) => stop()));
  running.clear();
}
