/** The same lesson with the real CLI, in the pinned version, against a loopback mock of the API. */
import { installClaude } from '../../scripts/claude-install.mjs';
import { type MockApi, startMockApi } from '../mock-api/mock-api.mjs';
import { test as base, expect } from '../story.ts';
import { NAMES, tellLesson } from './whole-lesson.ts';

const installed = await installClaude();

const test = base.extend<{ upstream: MockApi }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from this pattern
  upstream: async ({}, use) => {
    const upstream = await startMockApi({ defaultBehaviour: { kind: 'answer', delayMs: 300, perChunkMs: 150 } });
    await use(upstream);
    await upstream.close();
  },
  settings: async ({ upstream }, use) => {
    await use({
      CLAUDE_BIN: installed.ok ? installed.bin : '',
      ANTHROPIC_BASE_URL: upstream.url,
      MIN_INTERVAL_SECONDS: '1',
      MAX_CONCURRENT: '1',
      COOLDOWN_SECONDS: '60',
    });
  },
});

test('a lesson with the real CLI', async ({ arrive, upstream }) => {
  test.skip(!installed.ok, installed.ok ? '' : `the real Claude CLI cannot be had here: ${installed.reason}`);
  test.setTimeout(240_000);
  await tellLesson(
    {
      teacher: await arrive.teacher(),
      projector: await arrive.projector(),
      ming: await arrive.student(NAMES.ming),
      hua: await arrive.student(NAMES.hua),
      ann: await arrive.student(NAMES.ann),
    },
    {
      refuseOnce: () => {
        upstream.play({ kind: 'error', status: 429, headers: { 'retry-after': '8' } });
        return '光速是多少？';
      },
      heard: () => upstream.requests.map(({ body }) => body).join('\n'),
    },
  );
  // Every question that started reached the API exactly once, but for the one that was refused and came again.
  expect(upstream.requests.filter(({ method }) => method === 'POST')).toHaveLength(8);
});
