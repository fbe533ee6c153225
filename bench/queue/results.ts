/** The figures of a run, kept: one dated JSON, and the tables as Markdown. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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
  const file = join(folder, `queue-${date}.json`);
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { figures: object }).figures : {};
  const json = JSON.stringify({ date, machine: begunOn, seed, figures: { ...before, ...figures } }, rounded, 1);
  writeFileSync(file, `${json}\n`);

  const page = join(folder, 'queue.md');
  const [, ...sections] = existsSync(page) ? readFileSync(page, 'utf8').split(/^(?=### )/m) : [];
  const drawn = new Map(sections.map((section) => [titleOf(section), section]));
  for (const table of tables) drawn.set(table.title, `${markdown(table)}\n`);
  const head = `# The line, measured\n\n${date}. ${begunOn}; seed ${seed}. \`npm run bench:queue\`.\n\n`;
  writeFileSync(page, `${head}${[...drawn.values()].join('').trimEnd()}\n`);
}

const titleOf = (section: string) => /^### (.*)/.exec(section)?.[1] ?? '';
