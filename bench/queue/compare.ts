/** Each plan through each system, in turn within one run so that the machine's mood meets all alike. */
import { openFakeCli } from './fake-cli.ts';
import { type Figures, together } from './figures.ts';
import { type Plan, runPlan } from './plans.ts';
import type { System } from './system.ts';
import { fixed, type Table } from './table.ts';

export type Compared = { readonly plan: string; readonly system: string; readonly cold: number } & Figures;

export async function comparePlan(plan: Plan, systems: readonly System[]): Promise<readonly Compared[]> {
  const cli = plan.cli ? await openFakeCli(plan.delayMs) : null;
  const runs = new Map<System, (Figures & { cold: number })[]>(systems.map((system) => [system, []]));
  for (let run = 0; run < plan.runs; run += 1) {
    for (const system of systems) runs.get(system)?.push(await runPlan(plan, system, cli));
  }
  await cli?.close();
  return Array.from(runs, ([system, figures]) => ({
    plan: plan.name,
    system: system.name,
    cold: figures.reduce((sum, { cold }) => sum + cold, 0),
    ...together(figures),
  }));
}

export function tableOf(plan: Plan, rows: readonly Compared[]): Table {
  return {
    title: plan.name,
    about: `${plan.about}; ${plan.runs === 1 ? '1 run' : `medians of ${plan.runs} runs`}. Milliseconds.`,
    head: [
      'system',
      'start error P50',
      'mean',
      'P99',
      'at the CLI P50',
      'mean',
      'P99',
      'shortest gap',
      'too early',
      'slot → start P50',
      'P99',
      'drain / best',
      'accepted P50',
      'max',
    ],
    rows: rows.map(({ system, error, arrival, shortestGapMs, tooEarly, freedToStart, drain, accepted }) => [
      system,
      fixed(error.p50),
      fixed(error.mean),
      fixed(error.p99),
      fixed(arrival?.p50),
      fixed(arrival?.mean),
      fixed(arrival?.p99),
      fixed(shortestGapMs),
      String(tooEarly),
      fixed(freedToStart?.p50),
      fixed(freedToStart?.p99),
      drain.toFixed(4),
      fixed(accepted.p50),
      fixed(accepted.max),
    ]),
  };
}
