/** The teacher's screens, on a laptop and a tablet, light and dark, in both languages. */
import path from 'node:path';
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { Caller } from '../actors/caller.ts';
import { Records } from '../actors/records.ts';
import { startMockApi } from '../mock-api/mock-api.mjs';
import { expect, inBothLanguages, test } from '../story.ts';
import { CLASS } from './class.ts';
import { photograph } from './photograph.ts';

/** The lessons of three weeks before, as they leave their cost behind. */
function rememberPastUse(file: string): void {
  const database = new Database(file);
  const insert = database.prepare(
    `INSERT INTO PastUse VALUES (?, 'claude-opus-5-5', 'claude-cli', ?, 30, ?, 0, 0, ?, ?)`,
  );
  for (let days = 1; days <= 21; days += 1) {
    const hour = new Date(Date.now() - days * 86_400_000).toISOString().replace(/:.*/, ':00:00.000+00:00');
    const busy = (days * 7) % 5;
    if (busy > 0) insert.run(hour, busy % 2 ? 'browser' : 'api', busy * 9_000, busy * 6_400, busy * 0.021);
  }
  database.close();
}

inBothLanguages((language) => {
  const { names, questions, me, mine, answer } = CLASS[language];
  test.use({
    scenario: { upstream: true },
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it what the fixture needs
    settings: async ({}, use) => {
      const api = await startMockApi({ defaultBehaviour: { kind: 'answer', text: answer } });
      await use({
        ANTHROPIC_BASE_URL: api.url,
        CLAUDE_MODEL: 'claude-opus-5-5',
        LANG: language === 'en' ? 'en_US.UTF-8' : 'zh_TW.UTF-8',
        MIN_INTERVAL_SECONDS: '0',
      });
      await api.close();
    },
  });

  const both = (page: Page, name: string) => photograph(page, name, language, ['laptop', 'tablet']);
  const once = (page: Page, name: string) => photograph(page, name, language, ['laptop']);

  test('the teacher’s screens', async ({ arrive, server }, info) => {
    rememberPastUse(info.outputPath('server', 'data', 'classline.db'));
    const [teacher, student] = [await arrive.teacher(), await arrive.student(me)];
    const { page, words } = teacher;
    const records = new Records(teacher);
    const caller = new Caller(server);
    const ask = async () => {
      for (const [at, name] of names.entries()) await caller.ask(name, questions[at] ?? '');
    };
    await student.joinByLink();
    await teacher.signIn();
    await teacher.atDesk();
    await ask();
    await expect.poll(async () => (await caller.status()).stats.total_processed).toBeGreaterThan(7);
    await expect.poll(async () => (await caller.status()).queue_size).toBe(0);
    await teacher.turn('dispatch', 'off');
    await student.ask(mine);
    await ask();
    await expect(student.exchange(9)).toBeVisible();
    await student.button('student.help.call').click();
    await expect(page.getByText(words('teacher.needsMe.title', { count: 1 }))).toBeVisible();
    await both(page, 'desk');

    const sheet = await teacher.read(9, me);
    await once(page, 'desk-question');
    await teacher.close(sheet);
    const settings = await teacher.settings();
    await once(page, 'desk-settings');
    await teacher.close(settings);

    await records.open('history');
    await expect(records.found.first()).toBeVisible();
    await both(page, 'history');
    const read = page.getByRole('button', { name: words('history.list.read', { ticket: 1, name: names[0] ?? '' }) });
    await read.click();
    await expect(page.getByRole('dialog').getByRole('table')).toBeVisible();
    await once(page, 'history-question');
    await page
      .getByRole('dialog')
      .getByRole('link', { name: words('history.list.report') })
      .click();
    await expect(page.getByRole('heading', { name: words('history.report.perStudent') })).toBeVisible();
    await both(page, 'report');
    await page.emulateMedia({ media: 'print' });
    // An A4 page without its margins.
    await page.setViewportSize({ width: 688, height: 1032 });
    await page.screenshot({ path: path.resolve('docs/screens', `report-paper-${language}.png`) });
    await page.emulateMedia({ media: null });

    await records.open('use');
    const month = page.getByRole('region', { name: words('use.month.title') });
    await month.getByLabel(words('use.month.budget'), { exact: true }).fill('1.2');
    await teacher.in(month, 'use.month.set').click();
    await expect(month.getByText(words('use.month.saved'))).toBeVisible();
    await both(page, 'use');

    await records.open('readiness');
    await expect(page.getByRole('heading', { level: 2, name: words('readiness.groups.pass') })).toBeVisible();
    await once(page, 'readiness');
  });
});
