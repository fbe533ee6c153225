/** What this machine says of itself. Nothing is changed; what cannot be found out is null. */
import { execFile } from 'node:child_process';
import { readFile, statfs } from 'node:fs/promises';
import { freemem } from 'node:os';
import { dirname } from 'node:path';
import { nearest, tryPort } from '../../addresses.ts';
import type { DoctorFacts } from './facts.ts';

/** A program's output, or null when it is missing, fails or takes longer than two seconds. */
const outputOf = (program: string, ...args: string[]): Promise<string | null> =>
  new Promise((done) => {
    execFile(program, args, { timeout: 2_000 }, (error, stdout) => done(error === null ? stdout.trim() : null));
  });

const contentOf = (path: string): Promise<string | null> => readFile(path, 'utf8').catch(() => null);

export async function memoryFree(): Promise<number> {
  const available = /^MemAvailable:\s+(\d+) kB/m.exec((await contentOf('/proc/meminfo')) ?? '')?.[1];
  return available === undefined ? freemem() : Number(available) * 1024;
}

/** Of the nearest folder that exists. */
export async function diskFree(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch (error) {
    const above = dirname(folder);
    if (above === folder) throw error;
    return diskFree(above);
  }
}

export async function heatOf(): Promise<number | null> {
  const text = await contentOf('/sys/class/thermal/thermal_zone0/temp');
  return text === null ? null : Number(text) / 1000;
}

/** On a Raspberry Pi: `throttled=0x50000`. */
export async function throttledBits(): Promise<number | null> {
  const bits = /0x([0-9a-f]+)/i.exec((await outputOf('vcgencmd', 'get_throttled')) ?? '')?.[1];
  return bits === undefined ? null : Number.parseInt(bits, 16);
}

export async function clockSynchronised(): Promise<boolean | null> {
  const said = await outputOf('timedatectl', 'show', '--property=NTPSynchronized', '--value');
  return said === null || said === '' ? null : said === 'yes';
}

export async function serviceState(): Promise<DoctorFacts['service']> {
  const loaded = await outputOf('systemctl', 'show', 'classline', '--property=LoadState,ActiveState');
  if (loaded === null) return 'unknown';
  if (!loaded.includes('LoadState=loaded')) return 'none';
  return loaded.includes('ActiveState=active') ? 'running' : 'stopped';
}

/** Tries the port for a moment; when it is taken, asks whether it is Classline that answers there. */
export async function portState(port: number, host: string): Promise<DoctorFacts['port']['state']> {
  try {
    await tryPort({ PORT: port, HOST: host });
    return 'free';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EACCES') return 'denied';
  }
  try {
    const answer = await fetch(`http://${nearest(host)}:${port}/health`, { signal: AbortSignal.timeout(3_000) });
    const said = (await answer.json()) as { uptime?: unknown };
    return typeof said.uptime === 'number' ? 'ours' : 'taken';
  } catch {
    return 'taken';
  }
}

/** Any HTTP answer at all counts: without a key the provider refuses, but it is there. */
export async function reachOf(url: string): Promise<NonNullable<DoctorFacts['reach']>> {
  const { host } = new URL(url);
  const since = performance.now();
  try {
    await fetch(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(8_000) });
    return { host, ms: performance.now() - since, detail: '' };
  } catch (error) {
    const { cause, message } = error as Error & { cause?: { code?: string } };
    return { host, ms: null, detail: cause?.code ?? message };
  }
}
