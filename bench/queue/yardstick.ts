/**
 * What the machine gives just now, since others may be working on it: one flush of the disk that the database is on,
 * and how late a turn of the event loop comes when nobody asks for anything.
 */
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
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

export const sayYardstick = ({ flush, late }: Yardstick): string =>
  `The machine meanwhile: a flush of the disk P50 ${fixed(flush.p50)}, P99 ${fixed(flush.p99)}, max ${fixed(flush.max)} ms; a sleeper woken late by P50 ${fixed(late.p50)}, P99 ${fixed(late.p99)} ms.`;
