/**
 * What the machine gives just now, since others may be working on it: one flush of the disk that the database is on,
 * how late a turn of the event loop comes when nobody asks for anything, and the processor time that a shared host
 * takes away meanwhile.
 */
import { closeSync, fdatasyncSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../server/dispatch/clock.ts';
import { type Spread, spreadOf } from './figures.ts';
import { fixed } from './table.ts';

export type Yardstick = { readonly flush: Spread; readonly late: Spread };

const FLUSHES = 100;
const SLEEPS = 40;
const SLEEP_MS = 10;

export async function readYardstick(): Promise<Yardstick> {
  const folder = mkdtempSync(join(tmpdir(), 'classline-flush-'));
  const file = openSync(join(folder, 'flushed'), 'w');
  const block = Buffer.alloc(4096, 1);
  const flushes: number[] = [];
  for (let flush = 0; flush < FLUSHES; flush += 1) {
    const begun = performance.now();
    writeSync(file, block);
    fdatasyncSync(file);
    flushes.push(performance.now() - begun);
  }
  closeSync(file);
  rmSync(folder, { recursive: true });
  const lates: number[] = [];
  for (let sleep = 0; sleep < SLEEPS; sleep += 1) {
    const at = systemClock.now() + SLEEP_MS;
    await systemClock.sleepUntil(at, new AbortController().signal);
    lates.push(systemClock.now() - at);
  }
  return { flush: spreadOf(flushes) as Spread, late: spreadOf(lates) as Spread };
}

/** The share (0 to 1) of the time of all cores that the host gave to others since. */
export function watchStolen(): () => number {
  const begun = readStolen();
  return () => {
    const ended = readStolen();
    return (ended.stolen - begun.stolen) / Math.max(1, ended.all - begun.all);
  };
}

/** Ticks since the machine started: the eighth figure of the first line of /proc/stat is `steal` (man proc_stat). */
function readStolen(): { readonly stolen: number; readonly all: number } {
  try {
    const ticks = readFileSync('/proc/stat', 'utf8').split('\n')[0]?.split(/\s+/).slice(1, 9).map(Number) ?? [];
    return { stolen: ticks[7] ?? 0, all: ticks.reduce((sum, some) => sum + some, 0) };
  } catch {
    // Only Linux tells.
    return { stolen: 0, all: 0 };
  }
}

export const sayStolen = ({ stolen, tries }: { readonly stolen: number; readonly tries: number }): string =>
  `Its host gave ${fixed(stolen * 100)} % of its processors to others meanwhile${tries > 1 ? `, the least of ${tries} tries` : ''}.`;

export const sayYardstick = ({ flush, late }: Yardstick): string =>
  `The machine meanwhile: a flush of the disk P50 ${fixed(flush.p50)}, P99 ${fixed(flush.p99)}, max ${fixed(flush.max)} ms; a sleeper woken late by P50 ${fixed(late.p50)}, P99 ${fixed(late.p99)} ms.`;
