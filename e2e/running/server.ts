/** The built product as a process of its own: started, killed and started again on the same data. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.ts';

export const HOST_NAME = 'classroom.test';
export const TEACHER_PASSWORD = 'chalk-and-patience-26';
export const CHAT_KEY = 'a-key-for-the-stories-2026';

export type Settings = Readonly<Record<string, string>>;

export type RunningServer = {
  readonly port: number;
  /** For browsers. */
  readonly url: string;
  /** For requests of this process, which does not resolve the class's host name. */
  readonly local: string;
  readonly pid: number;
  /** All that it printed since the first start. */
  readonly output: () => string;
  start(): Promise<void>;
  /** SIGKILL: what a power cut leaves. */
  kill(): Promise<void>;
  /** SIGTERM; gives the exit code. */
  stop(): Promise<number | null>;
};

/** @param folder holds the data, the home and the log of this server; kept with the test's results. */
export async function runServer(folder: string, settings: Settings): Promise<RunningServer> {
  mkdirSync(path.join(folder, 'home'), { recursive: true });
  const port = await freePort();
  const local = `http://127.0.0.1:${port}`;
  const log = createWriteStream(path.join(folder, 'server.log'));
  let child: ChildProcess | null = null;
  let output = '';

  const ended = (of: ChildProcess) =>
    of.exitCode !== null || of.signalCode !== null
      ? Promise.resolve(of.exitCode)
      : new Promise<number | null>((resolve) => of.once('exit', (code) => resolve(code)));

  async function start(): Promise<void> {
    const starting = spawn(process.execPath, ['scripts/start.mjs'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH ?? '',
        HOME: path.join(folder, 'home'),
        LANG: 'zh_TW.UTF-8',
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        PORT: String(port),
        HOST: '127.0.0.1',
        DATA_DIR: path.join(folder, 'data'),
        TRUSTED_HOSTS: HOST_NAME,
        TEACHER_PASSWORD,
        CHAT_API_KEY: CHAT_KEY,
        ...settings,
      },
    });
    child = starting;
    for (const stream of [starting.stdout, starting.stderr]) {
      stream?.on('data', (data: Buffer) => {
        output += data.toString('utf8');
        log.write(data);
      });
    }
    for (;;) {
      if (starting.exitCode !== null) throw new Error(`The server ended with ${starting.exitCode}:\n${output}`);
      const answer = await fetch(`${local}/health`).catch(() => null);
      if (answer?.ok) return;
      await sleep(50);
    }
  }

  async function end(signal: NodeJS.Signals): Promise<number | null> {
    if (child === null) return null;
    const ending = child;
    ending.kill(signal);
    const code = await ended(ending);
    child = null;
    return code;
  }

  return {
    port,
    local,
    url: `http://${HOST_NAME}:${port}`,
    get pid() {
      return child?.pid ?? 0;
    },
    output: () => output,
    start,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
  };
}
