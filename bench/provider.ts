/**
 * `npm run bench:provider [-- --runs 10]`: what a provider costs on the way of a question. The real CLI (pinned, from
 * the cache, or `--claude <path>`), cold and warm, and the SDK, in turn, against the mock API on loopback.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startMockApi } from '../e2e/mock-api/mock-api.mjs';
import type { AnswerProvider, AnswerRequest } from '../server/provider/answer-provider.ts';
import { createAnthropicApi } from '../server/provider/anthropic-api.ts';
import { createClaudeCli } from '../server/provider/claude-cli/claude-cli.ts';
import { cpuSeconds, medianOf, peakMegabytes, residentMegabytes } from './measures.ts';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '10' }, claude: { type: 'string' } } });
const runs = Number(values.runs);
const deadlines = { firstByteMs: 30_000, idleMs: 30_000, totalMs: 60_000 };
const settings = { model: 'claude-haiku-5-5', instructions: 'Answer briefly.', maxOutputTokens: 700 };
const say = (line: string) => process.stdout.write(`${line}\n`);

const mock = await startMockApi();
const directory = await mkdtemp(join(tmpdir(), 'classline-bench-'));
const pids: number[] = [];
const readyPids: number[] = [];

const cli = (name: string, warmProcesses: number) =>
  createClaudeCli({
    bin: values.claude ?? 'claude',
    auth: 'api-key',
    apiKey: 'bench',
    upstreamUrl: mock.url,
    directory: join(directory, name),
    cacheDirectory: join(process.cwd(), '.cache', 'claude'),
    warmProcesses,
    maxConcurrent: 10,
    deadlines,
    log: ({ event, pid }) => {
      if (event === 'cli-started') pids.push(Number(pid));
      if (event === 'cli-ready') readyPids.push(Number(pid));
    },
    path: '/usr/local/bin:/usr/bin:/bin',
  });

type Timing = { readonly upstreamMs: number; readonly textMs: number; readonly doneMs: number };

async function ask(provider: AnswerProvider, attemptId: string): Promise<Timing> {
  const request: AnswerRequest = { ...settings, attemptId, turns: [], question: `bench ${attemptId}?` };
  const begun = performance.now();
  let textMs = 0;
  for await (const event of provider.answer(request, new AbortController().signal)) {
    if (event.type === 'text' && textMs === 0) textMs = performance.now() - begun;
  }
  const doneMs = performance.now() - begun;
  const seen = mock.requests.find(({ body }) => body.includes(`bench ${attemptId}?`));
  return { upstreamMs: (seen?.at ?? Number.NaN) - begun, textMs, doneMs };
}

const row = (cells: readonly (string | number)[]) => say(`| ${cells.join(' | ')} |`);
const ms = (times: readonly number[]) =>
  `${Math.round(medianOf(times))} (${Math.round(Math.min(...times))}–${Math.round(Math.max(...times))})`;

const cold = await cli('cold', 0);
const warm = await cli('warm', 1);
const sdk = createAnthropicApi({ apiKey: 'bench', upstreamUrl: mock.url, deadlines, log: () => {} });
say(
  `${cold.face.detail}; Node ${process.version}; ${cpus().length} cores, ${Math.round(totalmem() / 1e9)} GB; ${runs} runs`,
);
say('');

/** Waits for the next warm process, then for the machine to be quiet. */
async function settled(ready: number) {
  while (readyPids.length < ready) await pause(10);
  await pause(300);
}

const timings = { cold: [] as Timing[], warm: [] as Timing[], sdk: [] as Timing[] };
warm.prepare?.(settings);
await ask(sdk, 'first');
for (let run = 0; run < runs; run += 1) {
  await settled(run + 1);
  timings.warm.push(await ask(warm, `warm-${run}`));
  await settled(run + 2);
  timings.cold.push(await ask(cold, `cold-${run}`));
  await pause(300);
  timings.sdk.push(await ask(sdk, `sdk-${run}`));
}
say('Milliseconds, median (least–most):');
row(['', 'start → upstream request', 'start → first text', 'start → done']);
row(['---', '---:', '---:', '---:']);
for (const [name, times] of Object.entries(timings)) {
  row([name, ...(['upstreamMs', 'textMs', 'doneMs'] as const).map((part) => ms(times.map((time) => time[part])))]);
}

say('');
const idle = readyPids.at(-1) ?? 0;
const before = await cpuSeconds(idle);
await pause(5_000);
say(
  `A warm process that waits: ${await residentMegabytes(idle)} MB, ${((await cpuSeconds(idle)) - before).toFixed(2)} s of CPU in 5 s.`,
);

say('');
say('At once, all cold: milliseconds until the last upstream request, and peak memory of all processes:');
row(['questions', 'last upstream request', 'last done', 'peak memory, MB']);
row(['---:', '---:', '---:', '---:']);
for (const count of [1, 4, 8]) {
  pids.length = 0;
  const peaks = new Map<number, number>();
  const watching = setInterval(async () => {
    for (const pid of pids) peaks.set(pid, Math.max(peaks.get(pid) ?? 0, await peakMegabytes(pid)));
  }, 20);
  const times = await Promise.all(Array.from({ length: count }, (_, index) => ask(cold, `at-once-${count}-${index}`)));
  clearInterval(watching);
  row([
    count,
    Math.round(Math.max(...times.map((time) => time.upstreamMs))),
    Math.round(Math.max(...times.map((time) => time.doneMs))),
    Math.round([...peaks.values()].reduce((sum, peak) => sum + peak, 0)),
  ]);
  await pause(500);
}

await Promise.all([cold.close(), warm.close(), sdk.close(), mock.close()]);
await rm(directory, { recursive: true, force: true });
const [warmMs, coldMs] = [timings.warm, timings.cold].map((times) => medianOf(times.map((time) => time.upstreamMs)));
const [aimMs, share] = [60, (warmMs ?? 0) / (coldMs ?? 1)];
say('');
say(
  `Aim: warm ≤ ${aimMs} ms from start to upstream request, where cold takes 200–300 ms. Here ${Math.round(warmMs ?? 0)} ms,` +
    ` cold ${Math.round(coldMs ?? 0)} ms: ${Math.round(share * 100)} % of it.`,
);
