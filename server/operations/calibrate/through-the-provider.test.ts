import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startMockApi } from '../../../e2e/mock-api/mock-api.mjs';
import { systemClock } from '../../dispatch/clock.ts';
import type { AnswerProvider } from '../../provider/answer-provider.ts';
import { createAnthropicApi } from '../../provider/anthropic-api.ts';
import { makeFakeCli } from '../../provider/claude-cli/fake-cli.fixture.ts';
import { calibrationsIn } from '../../store/operator.ts';
import { askShortest } from '../ask-once.ts';
import { lockNow } from './conclusion.ts';
import { runLevels } from './levels.ts';
import { keep, readyDatabase } from './record.ts';

const NOW = new Date(2026, 10, 21, 16, 0);

/** An API that refuses everything after its first `allowance` requests. */
async function api(allowance: number) {
  const mock = await startMockApi({ defaultBehaviour: { kind: 'answer', text: 'OK' } });
  onTestFinished(() => mock.close());
  mock.play(
    ...Array.from({ length: allowance }, () => ({ kind: 'answer', text: 'OK' }) as const),
    ...Array.from({ length: 50 }, () => ({ kind: 'error', status: 429, headers: { 'retry-after': '7' } }) as const),
  );
  return mock;
}

const calibrateWith = (provider: AnswerProvider) =>
  runLevels(
    { levels: [600, 1200], levelSeconds: 0.5 },
    {
      clock: systemClock,
      ask: (signal) => askShortest(provider, 'claude-haiku-4-5', signal),
      lessonBegan: () => false,
      mostRunning: 20,
      stop: new AbortController().signal,
      progress: () => {},
      ended: () => {},
    },
  );

const deadlines = { firstByteMs: 20_000, idleMs: 20_000, totalMs: 30_000 };

test('the API refuses above its rate: stopped, kept, locked until tomorrow', async () => {
  const mock = await api(7);
  const provider = createAnthropicApi({ apiKey: 'key', upstreamUrl: mock.url, deadlines, log: () => {} });
  onTestFinished(() => provider.close());
  const results = await calibrateWith(provider);
  expect(results).toMatchObject([
    { perMinute: 600, answered: 5, end: { as: 'passed' } },
    { perMinute: 1200, end: { as: 'refused', kind: 'pace', status: 429, retryAfterMs: 7000 } },
  ]);
  const sent = mock.requests.length;
  const folder = mkdtempSync(join(tmpdir(), 'classline-calibrate-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const databaseFile = join(folder, 'classline.db');
  readyDatabase(databaseFile, NOW);
  const { row } = keep(results, provider.face, { dataDirectory: folder, databaseFile }, NOW);
  expect(row).toMatchObject({ ended: 'refused', passedPerMinute: 600, lockedUntil: new Date(2026, 10, 22) });
  expect(calibrationsIn(databaseFile)).toEqual([row]);
  expect(lockNow(calibrationsIn(databaseFile), NOW)).toEqual(new Date(2026, 10, 22));
  const [file = ''] = readdirSync(join(folder, 'calibration'));
  expect(JSON.parse(readFileSync(join(folder, 'calibration', file), 'utf8'))).toMatchObject({ passedPerMinute: 600 });
  expect(mock.requests.length).toBe(sent);
});

test('through the CLI and its gateway the same refusal is seen, with its retry-after', async () => {
  const mock = await api(2);
  const fake = await makeFakeCli({ upstream: true });
  onTestFinished(() => fake.remove());
  const provider = await fake.provider({ upstreamUrl: mock.url });
  onTestFinished(() => provider.close());
  const results = await calibrateWith(provider);
  expect(results.at(-1)?.end).toMatchObject({ as: 'refused', kind: 'pace', status: 429, retryAfterMs: 7000 });
});
