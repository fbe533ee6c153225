/** Starts and kills server processes of the bench, and joins browsers to them. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { io, type Socket } from 'socket.io-client';
import { PROTOCOL_VERSION } from '../../server/protocol/bounds.ts';
import type { ServedSettings } from './served.ts';

export type Served = {
  readonly child: ChildProcess;
  readonly pid: number;
  readonly code: string;
  readonly port: number;
  kill(): Promise<void>;
};

export async function startServer(settings: ServedSettings): Promise<Served> {
  const [, program = ''] = process.argv;
  const flags = ['--enable-source-maps', '--max-semi-space-size=2'];
  const child = spawn(process.execPath, [...flags, program, '--serve', JSON.stringify(settings)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const left = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    const [word, code = '', port] = line.split(' ');
    if (word !== 'ready') continue;
    return {
      child,
      pid: child.pid ?? 0,
      code,
      port: Number(port),
      async kill() {
        child.kill('SIGKILL');
        await left;
      },
    };
  }
  throw new Error('The server of the bench did not start.');
}

/** Joins over HTTP as a browser does; gives the cookie. */
export async function join({ port, code }: Served, n: number): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}/api/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: `http://127.0.0.1:${port}` },
    body: JSON.stringify({ code, name: `Student ${n}` }),
  });
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (!response.ok || cookie === undefined) throw new Error(`Joining: ${response.status} ${await response.text()}`);
  return cookie;
}

/** A browser's socket with its first snapshot received. */
export async function connect({ port, code }: Served, cookie: string): Promise<Socket> {
  const socket = io(`http://127.0.0.1:${port}`, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: { cookie },
    auth: { role: 'student', version: PROTOCOL_VERSION, code },
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('snapshot', () => resolve());
    socket.once('connect_error', (error) => reject(new Error(`${error.message} ${JSON.stringify(error)}`)));
  });
  return socket;
}
