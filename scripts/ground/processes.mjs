/**
 * Child processes of the scripts: each in a process group of its own, ended with us on SIGTERM, SIGINT and SIGHUP, its
 * output kept in `.setup/<name>.log`. Does not know what they do.
 */
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { at, root } from './places.mjs';
import { say } from './sentences.mjs';

const posix = process.platform !== 'win32';
const running = new Set();
let listening = false;

/** Signals the child with everything that it started. */
export function signal(child, name) {
  try {
    if (posix) process.kill(-child.pid, name);
    else child.kill(name);
  } catch {
    // It has ended already.
  }
}

function endWithUs() {
  if (listening) return;
  listening = true;
  for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP']) {
    process.on(name, () => {
      process.exitCode = 128 + constants.signals[name];
      if (running.size === 0) process.exit();
      for (const child of running) signal(child, name);
      setTimeout(() => {
        for (const child of running) signal(child, 'SIGKILL');
        process.exit();
      }, 10_000).unref();
    });
  }
}

/** Stops listening, so that whoever takes over this process hears the signals alone. */
export function handOver() {
  for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.removeAllListeners(name);
  listening = false;
}

/**
 * Starts a child that is ended with us.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function start(command, args, options = {}) {
  endWithUs();
  const child = spawn(command, args, { cwd: root, detached: posix, windowsHide: true, ...options });
  running.add(child);
  const forget = () => {
    running.delete(child);
    if (running.size === 0 && process.exitCode > 128) process.exit();
  };
  child.once('exit', forget);
  child.once('error', forget);
  return child;
}

/**
 * Runs a step to its end. `show`: its output is passed through as well as kept; otherwise a line tells every ten
 * seconds that it is still working. Gives `{code, output}`; a program that does not exist has code `ENOENT`.
 */
export async function step(name, command, args, { env, show = false, started = () => {} } = {}) {
  const log = at('.setup', `${name}.log`);
  mkdirSync(path.dirname(log), { recursive: true });
  const file = createWriteStream(log);
  const child = start(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  if (child.pid) started(child.pid);
  const since = Date.now();
  let output = '';
  for (const [stream, screen] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ]) {
    stream.on('data', (data) => {
      file.write(data);
      if (show) screen.write(data);
      output = (output + data).slice(-200_000);
    });
  }
  const ticking = show
    ? null
    : setInterval(() => say('still-working', { seconds: Math.round((Date.now() - since) / 1000) }), 10_000);
  const code = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.code ?? 'error'));
    child.once('close', (exit, ended) => resolve(exit ?? ended));
  });
  clearInterval(ticking);
  file.end();
  return { code, output, log: path.relative(root, log) };
}

/** How npm is called here: by the npm that called us, else by name. */
export function npm(args) {
  const program = process.env.npm_execpath;
  if (program?.endsWith('npm-cli.js')) return [process.execPath, [program, ...args]];
  return posix ? ['npm', args] : ['cmd', ['/d', '/s', '/c', 'npm', ...args]];
}
