/** How a lesson goes, in charts and tables: at the desk while it goes on, and in its report and the history afterwards. */
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../actors/accessible.ts';
import { Caller } from '../actors/caller.ts';
import type { Teacher } from '../actors/teacher.ts';
import { type MockApi, startMockApi } from '../mock-api/mock-api.mjs';
import { expect, inBothLanguages, test as story } from '../story.ts';

const left = (dimension: string, limit: number, remaining: number) => ({
  [`anthropic-ratelimit-${dimension}-limit`]: String(limit),
  [`anthropic-ratelimit-${dimension}-remaining`]: String(remaining),
  [`anthropic-ratelimit-${dimension}-reset`]: new Date(Date.now() + 600_000).toISOString(),
});

const test = story.extend<{ upstream: MockApi }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from this pattern
  upstream: async ({}, use) => {
    const headers = { ...left('requests', 1_000, 812), ...left('output-tokens', 80_000, 9_000) };
    const upstream = await startMockApi({ defaultBehaviour: { kind: 'answer', perChunkMs: 5, headers } });
    await use(upstream);
    await upstream.close();
  },
  settings: async ({ upstream }, use) => {
    await use({
      PROVIDER: 'anthropic-api',
      ANTHROPIC_BASE_URL: upstream.url,
      MIN_INTERVAL_SECONDS: '0.1',
      MAX_CONCURRENT: '4',
      COOLDOWN_SECONDS: '2',
    });
  },
});

const table = (teacher: Teacher, name: string): Locator => teacher.page.getByRole('table', { name, exact: true });

async function askMany(caller: Caller, from: number, until: number): Promise<void> {
  for (let each = from; each <= until; each += 1) {
    expect((await caller.ask(`pupil-${each}`, `Question ${each}: why is the sky blue?`)).ok).toBe(true);
  }
}

/** The rows of a table's column, as they stand. */
const column = (of: Locator, at: number) =>
  of.locator('tbody tr').evaluateAll((rows, cell) => rows.map((row) => row.children[cell]?.textContent ?? ''), at);

const pressed = (page: Page) => (key: string) => page.keyboard.press(key);

inBothLanguages(() => {
  test('the chart over the lesson, its numbers, what is left, and every refusal', async ({
    arrive,
    server,
    code,
    upstream,
  }) => {
    expect(code).toHaveLength(6);
    const caller = new Caller(server);
    const teacher = await arrive.teacher();
    await teacher.signIn();
    await teacher.atDesk();
    const { page, words } = teacher;
    await teacher.line.getByRole('tab', { name: teacher.words('chart.tab') }).click();
    await expect(teacher.says('chart.lesson.nothing')).toBeVisible();

    await askMany(caller, 1, 6);
    upstream.play({ kind: 'error', status: 429, headers: { 'retry-after': '3' } });
    await askMany(caller, 7, 12);
    await expect.poll(async () => (await caller.status()).stats.total_429).toBe(1);
    await expect.poll(async () => (await caller.status()).stats.total_processed, { timeout: 40_000 }).toBe(12);

    const title = words('chart.lesson.title');
    const chart = page.getByRole('region', { name: title, exact: true });
    await expect(chart.getByRole('list', { name: words('chart.lesson.legend') })).toContainText(
      words('chart.lesson.refused', { kind: words('teacher.refusals.kind.pace'), count: 1 }),
      { timeout: 20_000 },
    );
    await expect(chart.locator('canvas')).toHaveCount(3);

    const reading = chart.getByRole('slider', { name: words('chart.read', { title }) });
    await reading.focus();
    await pressed(page)('End');
    await pressed(page)('Home');
    await expect(reading).toHaveAttribute('aria-valuenow', '0');
    await pressed(page)('End');
    await expect(reading).toHaveAttribute('aria-valuetext', new RegExp(words('chart.lesson.startsCount')));

    await chart.getByRole('switch', { name: words('chart.showNumbers') }).click();
    const numbers = table(teacher, words('chart.numbersOf', { title }));
    await expect(numbers.getByRole('columnheader', { name: words('chart.lesson.startsCount') })).toBeVisible();
    await expect
      .poll(async () => (await column(numbers, 1)).reduce((sum, count) => sum + Number(count), 0))
      .toBeGreaterThanOrEqual(13);

    const log = table(teacher, words('chart.log.title'));
    await expect(log.getByRole('row')).toHaveCount(2);
    await expect(log.getByRole('columnheader', { name: words('chart.log.at') })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
    await expectAccessible(page, 'the chart at the desk');

    const figures = await teacher.record('figures');
    await expect(figures).toContainText(words('chart.quota.left', { left: '812', limit: '1,000' }));
    await expect(figures).toContainText(words('chart.quota.scarce'));
    await expectAccessible(page, 'what is left');

    await page.getByRole('button', { name: words('teacher.steer.pauseOpen') }).click();
    const pauses = page.getByRole('region', { name: words('chart.pauses') });
    await pauses.getByRole('button', { name: words('teacher.steer.endAll') }).click();
    await expect(pauses).toBeHidden();
  });

  test('afterwards: the report’s chart and sorted table, and a history that goes on by itself', async ({
    arrive,
    server,
    code,
  }) => {
    expect(code).toHaveLength(6);
    const caller = new Caller(server);
    await askMany(caller, 1, 130);
    await expect.poll(async () => (await caller.status()).stats.total_processed, { timeout: 60_000 }).toBe(130);
    const teacher = await arrive.teacher();
    const { page, words } = teacher;
    await teacher.signIn();
    await teacher.atDesk();

    await page.goto('/teacher/history');
    const list = table(teacher, words('history.list.label'));
    await expect(list.getByRole('row').nth(1)).toContainText('Question 130');
    await expect(list).toHaveAttribute('aria-rowcount', '-1');
    const region = page.getByRole('region', { name: words('history.list.label') });
    await region.focus();
    for (const count of [100, 130]) {
      await pressed(page)('End');
      await expect(page.getByRole('status')).toContainText(String(count));
    }
    await pressed(page)('End');
    await expect(list.getByRole('row').last()).toContainText('Question 1:');
    await expect(list).toHaveAttribute('aria-rowcount', '131');
    await expect(list.getByRole('row').last()).toHaveAttribute('aria-rowindex', '131');
    await expectAccessible(page, 'the history');

    await list.getByRole('button', { name: words('history.list.read', { ticket: 1, name: 'pupil-1' }) }).click();
    await page.getByRole('link', { name: words('history.list.report') }).click();
    const students = table(teacher, words('history.report.perStudent'));
    await expect(students.getByRole('columnheader', { name: words('history.report.name') })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
    const wait = students.getByRole('columnheader', { name: words('history.report.waitMedian') });
    await wait.getByRole('button').click();
    await expect(wait).toHaveAttribute('aria-sort', 'descending');
    const first = (await column(students, 0))[0];
    await wait.getByRole('button').click();
    await expect(wait).toHaveAttribute('aria-sort', 'ascending');
    expect((await column(students, 0))[0]).not.toBe(first);
    await expect(page.getByRole('slider')).toBeVisible();
    await expectAccessible(page, 'the report');

    await page.goto('/teacher/use');
    await page.getByRole('switch', { name: words('chart.showNumbers') }).click();
    const title = words('use.chart');
    await expect(table(teacher, words('chart.numbersOf', { title })).getByRole('row')).not.toHaveCount(1);
    await expectAccessible(page, 'use and cost');
  });
});
