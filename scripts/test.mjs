/**
 * `npm test`: everything that has to be green, one suite after another, and at the end one line with the sum of all.
 * A suite that fails does not keep the others from running.
 */
import { rmSync } from 'node:fs';
import { build } from './build.mjs';
import { ensureBrowser } from './ground/browser.mjs';
import { oneCheck, playwrightCounts, vitestCounts } from './ground/counts.mjs';
import { entry } from './ground/entry.mjs';
import { at } from './ground/places.mjs';
import { step } from './ground/processes.mjs';
import { say } from './ground/sentences.mjs';
import { setUp } from './setup.mjs';

/** The exit code by which a suite says that what it tests cannot be had on this machine. */
const UNAVAILABLE = 77;

const bin = (...parts) => at('node_modules', ...parts);

const suites = [
  { name: 'lint', command: [bin('@biomejs', 'biome', 'bin', 'biome'), 'check', '.'], count: oneCheck },
  { name: 'types', command: [bin('typescript', 'bin', 'tsc'), '--noEmit'], count: oneCheck },
  { name: 'dead-code', command: [bin('knip', 'bin', 'knip.js')], count: oneCheck },
  { name: 'unit', command: [bin('vitest', 'vitest.mjs'), 'run'], count: vitestCounts },
  { name: 'weight', command: ['scripts/measure-weight.mjs'], count: oneCheck },
  { name: 'real-claude', command: ['scripts/claude-canary.mjs'], count: vitestCounts },
  { name: 'stories', command: [bin('@playwright', 'test', 'cli.js'), 'test', '-c', 'e2e'], count: playwrightCounts },
];

const seconds = (since) => Math.round((Date.now() - since) / 1000);

async function run({ name, command, count }) {
  say('suite-starts', { suite: name });
  const since = Date.now();
  const { code, output } = await step(name, process.execPath, command, { show: true });
  const counts = count(output, code);
  if (code === UNAVAILABLE) counts.skipped += 1;
  // A suite that broke before it could count is a failure, too.
  else if (code !== 0 && counts.failed === 0) counts.failed = 1;
  else if (code === 0 && counts.passed + counts.skipped === 0) counts.failed = 1;
  say('suite-ended', { ...counts, seconds: seconds(since) });
  return { name, skippedWhole: code === UNAVAILABLE, ...counts };
}

await entry.run(async () => {
  const since = Date.now();
  await setUp();
  // Types that `npm run dev` wrote name pages as they were then.
  rmSync(at('.next', 'dev', 'types'), { recursive: true, force: true });
  await build();
  await ensureBrowser();
  const results = [];
  for (const suite of suites) results.push(await run(suite));
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  say('all-ended', { seconds: seconds(since) });
  for (const { name, failed, skippedWhole } of results) {
    if (failed > 0) say('suite-failed', { suite: name });
    if (skippedWhole) say('suite-skipped', { suite: name });
  }
  process.exitCode = sum('failed') > 0 ? 1 : 0;
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
  process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed${skipped}\n`);
});
