/** What one question costs each line, without any pace: processor time and wall time, Redis and its disk included. */
import { setTimeout as pause } from 'node:timers/promises';
import { cpuSeconds, medianOf } from '../measures.ts';
import { inProcess } from './plans.ts';
import { redisPids } from './redis.ts';
import type { System } from './system.ts';
import { fixed, type Table } from './table.ts';
import { createTimeline } from './timeline.ts';

export type Cost = { readonly system: string; readonly keeps: string; readonly cpuMs: number; readonly wallMs: number };

const redisSeconds = async () => {
  let sum = 0;
  for (const pid of redisPids()) sum += await cpuSeconds(pid);
  return sum;
};

async function runCost(system: System, questions: number): Promise<{ cpuMs: number; wallMs: number }> {
  const timeline = createTimeline();
  const line = await system.open({ intervalMs: 0, cap: 5 }, timeline.watch(inProcess(0)), questions);
  await pause(200);
  const redis = await redisSeconds();
  const cpu = process.cpuUsage();
  const begun = performance.now();
  await Promise.all(Array.from({ length: questions }, (_, n) => line.ask(n)));
  await timeline.ended(questions);
  const wallMs = performance.now() - begun;
  const { user, system: kernel } = process.cpuUsage(cpu);
  const cpuMs = (user + kernel) / 1000 + ((await redisSeconds()) - redis) * 1000;
  await line.close();
  return { cpuMs: cpuMs / questions, wallMs: wallMs / questions };
}

export async function measureCosts(systems: readonly System[], quick: boolean): Promise<readonly Cost[]> {
  const costs: Cost[] = [];
  for (const system of systems) {
    const runs: { cpuMs: number; wallMs: number }[] = [];
    // The first one warms the code up.
    for (let run = 0; run < (quick ? 2 : 4); run += 1) runs.push(await runCost(system, 300));
    const of = (name: 'cpuMs' | 'wallMs') => medianOf(runs.slice(1).map((run) => run[name]));
    costs.push({ system: system.name, keeps: system.keeps, cpuMs: of('cpuMs'), wallMs: of('wallMs') });
  }
  return costs;
}

export const costTable = (costs: readonly Cost[]): Table => ({
  title: 'Cost of a question',
  about:
    '300 questions at once, no interval, cap 5, answered within the process at once: from asking to the committed end.',
  head: ['system', 'an accepted question survives', 'processor ms', 'wall ms'],
  rows: costs.map(({ system, keeps, cpuMs, wallMs }) => [system, keeps, fixed(cpuMs, 3), fixed(wallMs, 3)]),
});
