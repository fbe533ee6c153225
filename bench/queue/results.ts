/** The figures of a run, kept: one dated JSON, and the tables as Markdown. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { versions } from './peers.ts';
import { markdown, type Table } from './table.ts';

const folder = resolve('bench', 'results');

/** Load above the number of cores means that others were working beside the bench. */
export const machine = (): string =>
  [
    `Node ${process.version}`,
    `${cpus().length} cores`,
    `${Math.round(totalmem() / 1e9)} GB`,
    `load ${(loadavg()[0] ?? 0).toFixed(1)} at the begin`,
    ...Object.entries(versions).map(([name, version]) => `${name} ${version}`),
  ].join(', ');

const begunOn = machine();

export function writeResults(figures: object, tables: readonly Table[], seed: number): void {
  mkdirSync(folder, { recursive: true });
  const date = new Date().toISOString().slice(0, 10);
  const rounded = (_name: string, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(5)) : value);
  const json = JSON.stringify({ date, machine: begunOn, seed, figures }, rounded, 1);
  writeFileSync(join(folder, `queue-${date}.json`), `${json}\n`);
  const head = ['# The line, measured', '', `${date}. ${begunOn}; seed ${seed}. \`npm run bench:queue\`.`, ''];
  writeFileSync(join(folder, 'queue.md'), [...head, ...tables.map(markdown)].join('\n'));
}
