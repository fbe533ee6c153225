/** The plans, and one run of one plan through one system. */
import { setTimeout as pause } from 'node:timers/promises';
import { systemClock } from '../../server/dispatch/clock.ts';
import type { AnswerProvider } from '../../server/provider/answer-provider.ts';
import type { FakeCli } from './fake-cli.ts';
import { type Figures, figuresOf } from './figures.ts';
import type { LinePace, System } from './system.ts';
import { createTimeline, momentsOf } from './timeline.ts';

export type Plan = {
  readonly name: string;
  /** What it says of the time scale, for the reader of the table. */
  readonly about: string;
  readonly pace: LinePace;
  /** When each question is handed in, in milliseconds from the begin; `afterEnd`: when the one before has ended. */
  readonly arrivals: readonly number[] | { readonly afterEnd: number; readonly waitMs: number };
  /** How long an answer takes before its text; `cli` false: answered in this process, so that nothing but the line counts. */
  readonly delayMs: number;
  readonly cli: boolean;
  readonly runs: number;
};

/** Asked before each run and not counted: a line is measured that has been at work, not its first steps. */
const REHEARSALS = 10;

const burst = (questions: number) => new Array<number>(questions).fill(0);

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Poisson: gaps with the mean `meanMs`. */
function randomArrivals(questions: number, meanMs: number, seed: number): number[] {
  const random = createRandom(seed);
  let at = 0;
  return burst(questions).map(() => {
    at += -Math.log(1 - random()) * meanMs;
    return at;
  });
}

export function plansFor(quick: boolean, seed: number): readonly Plan[] {
  const paced = { intervalMs: 200, cap: 5 };
  const scale = 'interval 200 ms in place of 6 s, cap 5, answers of 0.1 s';
  const bursts = (quick ? [10] : [10, 20, 30]).map(
    (questions): Plan => ({
      name: `Burst of ${questions}`,
      about: scale,
      pace: paced,
      arrivals: burst(questions),
      delayMs: 100,
      cli: true,
      runs: !quick && questions === 10 ? 3 : 1,
    }),
  );
  return [
    ...bursts,
    {
      name: 'Burst of 300',
      about: `interval ${quick ? 10 : 30} ms, cap 5, answered within the process after 5 ms`,
      pace: { intervalMs: quick ? 10 : 30, cap: 5 },
      arrivals: burst(300),
      delayMs: 5,
      cli: false,
      runs: 1,
    },
    {
      name: 'Burst bound by the cap',
      about: 'interval 10 ms, cap 3, answered within the process after 60 ms',
      pace: { intervalMs: 10, cap: 3 },
      arrivals: burst(60),
      delayMs: 60,
      cli: false,
      runs: quick ? 1 : 3,
    },
    {
      name: 'Single questions to an idle server',
      about: 'each 250 ms after the end of the one before; interval 200 ms, cap 5',
      pace: paced,
      arrivals: { afterEnd: quick ? 10 : 15, waitMs: 250 },
      delayMs: 20,
      cli: true,
      runs: 1,
    },
    {
      name: 'Random arrivals',
      about: `Poisson, 250 ms apart in the mean, seed ${seed}; ${scale}`,
      pace: paced,
      arrivals: randomArrivals(quick ? 15 : 25, 250, seed),
      delayMs: 100,
      cli: true,
      runs: 1,
    },
  ];
}

/** Answers within this process. */
export function inProcess(delayMs: number): AnswerProvider {
  return {
    face: { kind: 'claude-cli', detail: 'bench', warnings: [] },
    async *answer() {
      yield { type: 'started', quota: [] };
      if (delayMs > 0) await pause(delayMs);
      yield { type: 'text', text: 'An answer.' };
      yield { type: 'usage', use: { input: 10, cacheRead: 0, cacheWrite: 0, output: 10 } };
      yield { type: 'done', stopReason: 'end_turn', truncated: false };
    },
    close: () => Promise.resolve(),
  };
}

export async function runPlan(plan: Plan, system: System, cli: FakeCli | null): Promise<Figures & { cold: number }> {
  const timeline = createTimeline();
  const { moments } = timeline;
  const { arrivals } = plan;
  const questions = Array.isArray(arrivals) ? arrivals.length : (arrivals as { afterEnd: number }).afterEnd;
  const provider = timeline.watch(cli === null ? inProcess(plan.delayMs) : cli.provider);
  const line = await system.open(plan.pace, provider, questions + REHEARSALS);
  for (let n = questions; n < questions + REHEARSALS; n += 1) {
    momentsOf(moments, n);
    await line.ask(n);
  }
  await timeline.ended(REHEARSALS);
  await cli?.ready();
  await pause(300);

  const ask = async (n: number) => {
    const moment = momentsOf(moments, n);
    moment.handedIn = systemClock.now();
    await line.ask(n);
    moment.accepted = systemClock.now();
  };
  const asked: Promise<void>[] = [];
  const begin = systemClock.now();
  for (let n = 0; n < questions; n += 1) {
    if ('afterEnd' in arrivals) await pause(arrivals.waitMs);
    else if ((arrivals[n] ?? 0) > 0) {
      await systemClock.sleepUntil(begin + (arrivals[n] ?? 0), new AbortController().signal);
    }
    asked.push(ask(n));
    if ('afterEnd' in arrivals) await timeline.ended(REHEARSALS + n + 1);
  }
  await Promise.all(asked);
  await timeline.ended(REHEARSALS + questions);
  for (let n = questions; n < questions + REHEARSALS; n += 1) moments.delete(n);
  const cold = (await cli?.arrivals(moments))?.cold ?? 0;
  await line.close();
  return { ...figuresOf(moments.values(), plan.pace), cold };
}
