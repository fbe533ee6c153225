/**
 * `npm run burst -- --students 10,20,30`: so many students ask at once through the real front door. Options:
 * `--interval 6` seconds, `--provider demo|fake`, `--server URL --code CODE` for a running server, `--real` for Claude.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { whyNotNow } from '../calibrate/lesson-guard.ts';
import type { Command, CommandParts } from '../command.ts';
import type { Sentence } from '../terminal.ts';
import { type BurstResult, measure, safeSize, tableOf } from './measure.ts';
import { type BurstStudent, joinAs } from './student.ts';
import { startTrialServer } from './trial-server.ts';

const options = {
  students: { type: 'string', default: '10,20,30' },
  interval: { type: 'string' },
  provider: { type: 'string', default: 'demo' },
  server: { type: 'string' },
  code: { type: 'string' },
  real: { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
} as const;

/** What may stand in for Claude. */
const STAND_INS: ReadonlySet<string> = new Set(['demo', 'fake']);

/** All students of a size join first; these many at a time, as through one door. */
const JOINING_AT_ONCE = 10;

export const burst: Command = async (parts) => {
  const { config, root, args, terminal } = parts;
  const { words, say } = terminal;
  const { values } = parseArgs({ args: [...args], options });
  const sizes = values.students.split(',').map(Number);
  const intervalSeconds = Number(values.interval ?? config.MIN_INTERVAL_SECONDS);
  if (
    !sizes.every((size) => Number.isInteger(size) && size >= 1 && size <= 200) ||
    !(intervalSeconds >= 0 && intervalSeconds <= 600)
  ) {
    say(words('burst.plan-wrong'));
    return 2;
  }
  // Any other word would come to the real provider, unasked and unlocked.
  if (!STAND_INS.has(values.provider)) {
    say(words('burst.provider-wrong'));
    return 2;
  }
  if (values.server !== undefined && values.code === undefined) {
    say(words('burst.code-needed'));
    return 2;
  }
  if (values.real && !(await mayAskClaude(parts, sizes, values.yes))) return 1;
  if (values.server === undefined && !existsSync(join(root, '.next', 'BUILD_ID'))) {
    say(words('burst.unbuilt'));
    return 1;
  }

  const own =
    values.server === undefined
      ? await startTrialServer(root, settingsOf(parts, values.real ? 'real' : values.provider, intervalSeconds)).catch(
          (failed: Error) => {
            say(words('burst.unstarted', { detail: failed.message }));
            return null;
          },
        )
      : { url: values.server.replace(/\/+$/, ''), code: values.code ?? '', close: async () => {} };
  if (own === null) return 1;
  try {
    const provider = values.real ? 'Claude' : values.server === undefined ? values.provider : 'demo';
    say(words('burst.title', { provider, server: own.url }));
    const results: BurstResult[] = [];
    for (const size of sizes) {
      const students = await joinAll(size, own.url, own.code, words, say);
      if (students.length === 0) return 1;
      if (!values.real && values.server !== undefined && students.some(({ demo }) => !demo)) {
        for (const student of students) student.leave();
        say(words('burst.real-server', { server: own.url }));
        return 1;
      }
      const since = performance.now();
      let ended = 0;
      const journeys = await Promise.all(
        students.map(async (student, index) => {
          const journey = await student.ask(`Burst question ${index + 1}: what is ${index + 2} times ${size}?`);
          ended += 1;
          terminal.progress(`  ${ended}/${size}  ${Math.round((performance.now() - since) / 1000)} s`);
          return journey;
        }),
      );
      for (const student of students) student.leave();
      results.push(measure(journeys));
    }
    for (const line of table(results, words)) say(line);
    const safe = safeSize(results, intervalSeconds * 1000);
    say(safe === null ? words('burst.safe-none') : words('burst.safe', { count: safe }));
    return safe === null ? 1 : 0;
  } finally {
    await own.close();
  }
};

/** Real questions cost money, and come out of the same allowance as calibrations and lessons. */
async function mayAskClaude(parts: CommandParts, sizes: readonly number[], yes: boolean): Promise<boolean> {
  const { words, say, confirm } = parts.terminal;
  const notNow = whyNotNow(parts, new Date());
  if (notNow !== null) {
    say(notNow);
    return false;
  }
  const count = sizes.reduce((sum, size) => sum + size, 0);
  if (yes || (await confirm(words('burst.real', { count })))) return true;
  say(words('restore.untouched'));
  return false;
}

function settingsOf({ config, root }: CommandParts, provider: string, intervalSeconds: number): Record<string, string> {
  const common = { PATH: config.path, LANG: config.locale, MIN_INTERVAL_SECONDS: String(intervalSeconds) };
  if (provider === 'demo') return { ...common, PROVIDER: 'demo' };
  if (provider === 'fake') {
    const bin = join(root, 'e2e', 'fake-claude', 'claude');
    // It is asked through the gateway's ticket, never the key, and reaches no upstream.
    return { ...common, PROVIDER: 'claude-cli', CLAUDE_BIN: bin, ANTHROPIC_API_KEY: 'no-key', CLAUDE_AUTH: 'api-key' };
  }
  const key = config.ANTHROPIC_API_KEY;
  return {
    ...common,
    PROVIDER: config.PROVIDER,
    CLAUDE_AUTH: config.CLAUDE_AUTH,
    ANTHROPIC_BASE_URL: config.ANTHROPIC_BASE_URL,
    ...(key === null ? {} : { ANTHROPIC_API_KEY: key }),
    ...(config.CLAUDE_BIN === null ? {} : { CLAUDE_BIN: config.CLAUDE_BIN }),
    ...(config.CLAUDE_MODEL === null ? {} : { CLAUDE_MODEL: config.CLAUDE_MODEL }),
  };
}

async function joinAll(
  size: number,
  server: string,
  code: string,
  words: Sentence,
  say: (text: string) => void,
): Promise<BurstStudent[]> {
  const students: BurstStudent[] = [];
  const refusals: string[] = [];
  // Names of one run differ from those of another on the same server.
  const run = Math.random().toString(36).slice(2, 6);
  for (let first = 1; first <= size; first += JOINING_AT_ONCE) {
    const numbers = Array.from({ length: Math.min(JOINING_AT_ONCE, size - first + 1) }, (_, index) => first + index);
    const joined = await Promise.allSettled(numbers.map((number) => joinAs(`Burst ${run} ${number}`, server, code)));
    for (const each of joined) {
      if (each.status === 'fulfilled') students.push(each.value);
      else refusals.push((each.reason as Error).message);
    }
  }
  if (refusals.length > 0) {
    say(words('burst.joined', { joined: students.length, count: size, detail: [...new Set(refusals)].join(', ') }));
  }
  return students;
}

function table(results: readonly BurstResult[], words: Sentence): readonly string[] {
  const seconds = (ms: number | null) =>
    ms === null ? words('burst.none') : words('burst.seconds', { value: (ms / 1000).toFixed(1) });
  return tableOf(
    words('burst.columns').split('|'),
    results.map((result) => [
      String(result.students),
      String(result.answered),
      String(result.refused),
      String(result.failed),
      seconds(result.leastGapMs),
      seconds(result.meanGapMs),
      seconds(result.worstWaitMs),
      seconds(result.drainMs),
      seconds(result.estimateErrorMs),
    ]),
  );
}
