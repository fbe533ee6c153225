/**
 * The life of one CLI process: all its endings meet here, and it is over exactly once.
 *
 * It runs in a process group of its own, so that whatever it starts ends with it. Its parent's death ends it too: by its
 * launcher on Linux. Elsewhere its only way upstream, the gateway, dies with the parent, and the end of its input lets
 * it leave.
 */
import { spawn } from 'node:child_process';
import { createLineReader } from './line-reader.ts';

export type ChildEnding = {
  readonly code: number | null;
  readonly signal: string | null;
  /** The last of what it wrote to stderr; or why it could not be started. */
  readonly complaint: string;
};

export type Child = {
  /** Null when it could not be started. */
  readonly pid: number | null;
  /** Takes over the lines from now on. */
  listen(onLine: (line: string) => void): void;
  /** One line of JSON. Writing to a process that is gone is not an error: `ended` tells. */
  write(message: object): void;
  endInput(): void;
  /** Resolves when the process is gone and its output is read, or `drainMs` after it is gone. Never rejects. */
  readonly ended: Promise<ChildEnding>;
  readonly hasEnded: boolean;
  /** TERM to the group, KILL after `killAfterMs`. Idempotent; resolves with `ended`. */
  stop(): Promise<ChildEnding>;
};

/** A grandchild may hold the output open for ever after the process itself has left. */
const drainMs = 200;
const killAfterMs = 1_000;
const keptOfStderr = 4_000;
/** More than this is no answer; 200 kB of text take about 10 MB of lines. */
const mostOutputBytes = 256_000_000;

export type ChildCommand = {
  readonly bin: string;
  readonly args: readonly string[];
  readonly env: { readonly [name: string]: string };
  readonly cwd: string;
  /** What stands before it. */
  readonly launcher: readonly string[];
};

export function startChild(command: ChildCommand): Child {
  const { bin } = command;
  const [file, ...rest] = [...command.launcher, bin, ...command.args];
  const process = spawn(file ?? bin, rest, {
    cwd: command.cwd,
    // Next's types want NODE_ENV in every environment; a child has none.
    env: { ...command.env } as NodeJS.ProcessEnv,
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const reader = createLineReader();
  let onLine: (line: string) => void = () => {};
  let complaint = '';
  let bytes = 0;
  let hasEnded = false;

  process.stdout.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > mostOutputBytes) {
      complaint = 'it wrote without end';
      kill('SIGKILL');
      return;
    }
    for (const line of reader.push(chunk)) onLine(line);
  });
  process.stderr.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString('utf8')).slice(-keptOfStderr);
  });
  // Each pipe can break on its own; the process's end is what counts.
  for (const pipe of [process.stdin, process.stdout, process.stderr]) pipe.on('error', () => {});

  const ended = new Promise<ChildEnding>((resolve) => {
    const end = (code: number | null, signal: string | null) => {
      if (hasEnded) return;
      hasEnded = true;
      process.stdout.destroy();
      process.stderr.destroy();
      resolve({ code, signal, complaint });
    };
    process.once('error', (error) => {
      complaint = error.message;
      if (process.pid === undefined) end(null, null);
    });
    process.once('exit', (code, signal) => {
      // What it left behind in its group ends too; its own output may still be on the way.
      kill('SIGKILL');
      setTimeout(end, drainMs, code, signal);
    });
    process.once('close', (code, signal) => end(code, signal));
  });

  function kill(signal: 'SIGTERM' | 'SIGKILL') {
    if (process.pid === undefined) return;
    try {
      globalThis.process.kill(-process.pid, signal);
    } catch {
      // Nobody left in the group.
    }
  }
  let stopping = false;
  return {
    pid: process.pid ?? null,
    ended,
    get hasEnded() {
      return hasEnded;
    },
    listen(listener) {
      onLine = listener;
    },
    write(message) {
      if (process.stdin.writable) process.stdin.write(`${JSON.stringify(message)}\n`);
    },
    endInput() {
      process.stdin.end();
    },
    stop() {
      if (!stopping && !hasEnded) {
        stopping = true;
        onLine = () => {};
        kill('SIGTERM');
        const force = setTimeout(kill, killAfterMs, 'SIGKILL');
        void ended.then(() => clearTimeout(force));
      }
      return ended;
    },
  };
}
