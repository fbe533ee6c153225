/**
 * `npm run bench:queue [-- --quick] [--seed 7] [--only burst] [--alone]`: the line in front of the same fake CLI,
 * beside other queues, and what the line costs. The whole takes under ten minutes, `--quick` under two. The figures of
 * a run that is neither quick nor alone go to bench/results; with `--only`, in the place of those that were there.
 */
import { parseArgs } from 'node:util';
import { admissionsTable, measureAdmissions } from './queue/admissions.ts';
import { classroomTable, measureClassroom } from './queue/classroom-load.ts';
import { comparePlan, tableOf } from './queue/compare.ts';
import { costTable, measureCosts } from './queue/costs.ts';
import { crashTable, measureCrashes } from './queue/crashes.ts';
import { measureMemory, memoryTable } from './queue/memory.ts';
import { peers } from './queue/peers.ts';
import { measurePlaces, placesTable } from './queue/places.ts';
import { plansFor } from './queue/plans.ts';
import { product } from './queue/product.ts';
import { stopRedis } from './queue/redis.ts';
import { machine, writeResults } from './queue/results.ts';
import { type ServedSettings, serve } from './queue/served.ts';
import { markdown, type Table } from './queue/table.ts';
import { readYardstick, sayStolen, sayYardstick, watchStolen, type Yardstick } from './queue/yardstick.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    seed: { type: 'string', default: '7' },
    only: { type: 'string', default: '' },
    /** Without the other queues. */
    alone: { type: 'boolean', default: false },
    /** A server process of the bench itself. */
    serve: { type: 'string' },
  },
});
/** A table is measured again when the host gave more than this share to others; the calmest try is kept. */
const MOST_STOLEN = 0.01;
const TRIES = 4;
const say = (text: string) => void process.stdout.write(`${text}\n`);

async function calmestOf<Result>(most: number, work: () => Promise<Result> | Result) {
  const tries: { yardstick: Yardstick; stolen: number; result: Result }[] = [];
  do {
    const yardstick = await readYardstick();
    const stolenShare = watchStolen();
    const result = await work();
    tries.push({ yardstick, stolen: stolenShare(), result });
  } while (tries.length < most && tries.every(({ stolen }) => stolen > MOST_STOLEN));
  const [calmest] = tries.sort((one, other) => one.stolen - other.stolen);
  return { ...(calmest as (typeof tries)[number]), tries: tries.length };
}

async function bench(): Promise<void> {
  const { quick, alone } = values;
  const seed = Number(values.seed);
  const begun = performance.now();
  const figures: Record<string, unknown> = {};
  const tables: Table[] = [];
  const measure = async <Result>(name: string, work: () => Promise<Result> | Result, table: (all: Result) => Table) => {
    if (!name.includes(values.only.toLowerCase())) return;
    const calmest = await calmestOf(quick ? 1 : TRIES, work);
    figures[name] = calmest;
    const drawn = table(calmest.result);
    tables.push({ ...drawn, about: `${drawn.about}\n\n${sayYardstick(calmest.yardstick)} ${sayStolen(calmest)}` });
    say(markdown(tables.at(-1) as Table));
  };

  say(`${machine()}; seed ${seed}\n`);
  const systems = [product, ...(alone ? [] : peers(say))];
  for (const plan of plansFor(quick, seed)) {
    await measure(
      plan.name.toLowerCase(),
      () => comparePlan(plan, systems),
      (rows) => tableOf(plan, rows),
    );
  }
  await measure('cost', () => measureCosts(systems, quick), costTable);
  await measure(
    'places',
    () => [1_000, 10_000].map((waiting) => measurePlaces(waiting, quick ? 100 : 300)),
    placesTable,
  );
  await measure('memory', measureMemory, memoryTable);
  await measure('admissions', () => measureAdmissions(quick), admissionsTable);
  await measure('classroom', () => measureClassroom(quick), classroomTable);
  await measure('crashes', () => measureCrashes(quick, seed), crashTable);
  await stopRedis();
  say(`${Math.round((performance.now() - begun) / 1000)} s`);
  if (!quick && !alone) writeResults(figures, tables, seed);
}

if (values.serve === undefined) {
  await bench();
  process.exit(0);
} else await serve(JSON.parse(values.serve) as ServedSettings);
