/**
 * `npm run calibrate [-- --levels 25,30,35,40] [--duration 60] [--skip [--known 20]] [--yes] [--apply]`: finds the pace
 * that the provider bears, through the same provider and gateway as the server.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chooseProvider } from '../../choose-provider.ts';
import { systemClock } from '../../dispatch/clock.ts';
import { defaultModel } from '../../provider/prices.ts';
import { activityIn, calibrationsIn } from '../../store/operator.ts';
import { askShortest } from '../ask-once.ts';
import type { Command, CommandParts } from '../command.ts';
import { writeSetting } from '../env-file.ts';
import { intervalWithoutMeasuring } from './conclusion.ts';
import { classAtWork, whyNotNow } from './lesson-guard.ts';
import { type LevelResult, type Plan, requestsOf, runLevels } from './levels.ts';
import { keep, readyDatabase } from './record.ts';

const options = {
  levels: { type: 'string', default: '25,30,35,40' },
  duration: { type: 'string', default: '60' },
  skip: { type: 'boolean', default: false },
  known: { type: 'string' },
  yes: { type: 'boolean', default: false },
  apply: { type: 'boolean', default: false },
} as const;

export const calibrate: Command = async (parts) => {
  const { config, args, terminal } = parts;
  const { words, say } = terminal;
  const { values } = parseArgs({ args: [...args], options });
  const file = config.databaseFile;
  if (values.skip) {
    const passed = calibrationsIn(file).map(({ passedPerMinute }) => passedPerMinute ?? 0);
    const known = values.known === undefined ? Math.max(0, ...passed) : Number(values.known);
    if (!(known >= 0)) {
      say(words('calibrate.plan-wrong'));
      return 2;
    }
    const { seconds, why } = intervalWithoutMeasuring(known);
    say(words('calibrate.skip', { seconds, why }));
    return offer(parts, seconds, values.apply, values.yes);
  }
  const plan = readPlan(values.levels, values.duration);
  if (plan === null) {
    say(words('calibrate.plan-wrong'));
    return 2;
  }
  const now = new Date();
  const notNow = whyNotNow(parts, now);
  if (notNow !== null) {
    say(notNow);
    return 1;
  }
  const { provider } = await chooseProvider(config, parts.root, () => {});
  try {
    if (provider.face.kind === 'demo') {
      say(words('calibrate.demo'));
      return 1;
    }
    const count = plan.levels.reduce((sum, rate) => sum + requestsOf(rate, plan.levelSeconds), 0);
    const levels = plan.levels.join(', ');
    say(words('calibrate.title', { provider: provider.face.detail, levels, seconds: plan.levelSeconds, count }));
    if (!values.yes && !(await terminal.confirm(words('calibrate.sure')))) {
      say(words('restore.untouched'));
      return 1;
    }
    readyDatabase(file, now);
    const stop = new AbortController();
    const interrupt = () => stop.abort();
    process.once('SIGINT', interrupt);
    process.once('SIGTERM', interrupt);
    const model = config.CLAUDE_MODEL ?? defaultModel;
    const results = await runLevels(plan, {
      clock: systemClock,
      ask: (signal) => askShortest(provider, model, signal),
      lessonBegan: () => classAtWork(activityIn(file), new Date()) !== null,
      mostRunning: Math.max(config.MAX_CONCURRENT, 10),
      stop: stop.signal,
      progress: ({ perMinute, planned, answered, running }) =>
        terminal.progress(words('calibrate.progress', { rate: perMinute, answered, running, count: planned })),
      ended: (result) => say(lineOf(result, parts)),
    });
    const kept = keep(results, provider.face, config, new Date());
    const { passedPerMinute, intervalSeconds, lockedUntil, ended } = kept.row;
    if (lockedUntil !== null) say(words('calibrate.until', { date: terminal.date(lockedUntil) }));
    say(
      passedPerMinute === null
        ? words('calibrate.conclusion-none', { seconds: intervalSeconds })
        : words('calibrate.conclusion', { rate: passedPerMinute, seconds: intervalSeconds }),
    );
    say(words('calibrate.saved', { file: kept.file }));
    const measured = ended === 'passed' || ended === 'refused' || passedPerMinute !== null;
    return measured ? await offer(parts, intervalSeconds, values.apply, values.yes) : 1;
  } finally {
    await provider.close();
  }
};

export function readPlan(levels: string, duration: string): Plan | null {
  const rates = levels.split(',').map(Number);
  const levelSeconds = Number(duration);
  const rising = rates.every((rate, at) => rate >= 1 && rate <= 600 && rate > (rates[at - 1] ?? 0));
  return rising && levelSeconds >= 5 && levelSeconds <= 600 ? { levels: rates, levelSeconds } : null;
}

function lineOf({ perMinute: rate, planned: count, started, answered, end }: LevelResult, parts: CommandParts): string {
  const { words } = parts.terminal;
  switch (end.as) {
    case 'passed':
      return words('calibrate.passed', { rate, answered, count });
    case 'refused': {
      const status = end.status === null ? '' : ` ${end.status}`;
      return words('calibrate.refused', { rate, at: started, count, kind: end.kind, status });
    }
    case 'trouble':
      return words('calibrate.trouble', { rate, at: started, count, detail: end.detail });
    case 'slow': {
      const detail = words('calibrate.slow', { running: end.running });
      return words('calibrate.trouble', { rate, at: started, count, detail });
    }
    case 'lesson':
    case 'stopped':
      return words(`calibrate.${end.as}`, { rate });
  }
}

/** Writes it into `.env` where the operator wants it. */
async function offer(parts: CommandParts, seconds: number, apply: boolean, unasked: boolean): Promise<number> {
  const { config, root, terminal } = parts;
  const question = terminal.words('calibrate.apply', { seconds, before: config.MIN_INTERVAL_SECONDS });
  if (apply || (!unasked && (await terminal.confirm(question)))) {
    writeSetting(join(root, '.env'), 'MIN_INTERVAL_SECONDS', String(seconds));
    terminal.say(terminal.words('calibrate.applied'));
  }
  return 0;
}
