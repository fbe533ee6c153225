/** What it costs, and what happens near the budget and at it. */
import { expectAccessible } from '../actors/accessible.ts';
import { Records } from '../actors/records.ts';
import { startMockApi } from '../mock-api/mock-api.mjs';
import { expect, inBothLanguages, test } from '../story.ts';

/** As long as this, an answer costs about twenty cents. */
const ANSWER = '光合作用需要光。'.repeat(5_000);

inBothLanguages(() => {
  test.use({
    scenario: { upstream: true },
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it what the fixture needs
    settings: async ({}, use) => {
      const api = await startMockApi({ defaultBehaviour: { kind: 'answer', text: ANSWER } });
      await use({ MIN_INTERVAL_SECONDS: '0', CLAUDE_MODEL: 'claude-opus-5-5', ANTHROPIC_BASE_URL: api.url });
      await api.close();
    },
  });

  test('an answer by hand shows what the try before it has used', async ({ arrive }) => {
    const [teacher, ming] = [await arrive.teacher(), await arrive.student('小明')];
    await teacher.signIn();
    await teacher.atDesk();
    await ming.joinByLink();
    await ming.ask('[mock:stall-mid] 為什麼天空是藍色的？');
    await expect(ming.exchange(1)).toContainText('Half an ans');
    const sheet = await teacher.read(1, '小明');
    await teacher.in(sheet, 'teacher.action.hand').click();
    await sheet.getByRole('textbox', { name: teacher.words('teacher.action.handLabel') }).fill('因為散射。');
    await teacher.in(sheet, 'teacher.action.handGo').click();
    await ming.reads(1, '因為散射');
    const records = new Records(teacher);
    await records.open('history');
    await teacher.button('history.list.read', { ticket: 1, name: '小明' }).click();
    const found = teacher.page.getByRole('dialog', { name: teacher.words('history.question.title', { ticket: 1 }) });
    await expect(found).toContainText('因為散射。');
    const tries = found.getByText(teacher.words('history.question.tries'));
    await expect(tries).toContainText(/[1-9]\d*/);
    await expect(tries).toContainText(/\$\d\.\d{4}/);
  });

  test('use, a warning at 80 %, a stop at 100 %', async ({ arrive }) => {
    const [teacher, desk] = [await arrive.teacher(), await arrive.teacher()];
    const [ming, wall] = [await arrive.student('小明'), await arrive.projector()];
    const records = new Records(teacher);
    const { page, words } = teacher;
    await ming.joinByLink();
    await wall.open();
    await ming.ask('告訴我全部。');
    await ming.reads(1, '光合作用', 60_000);
    for (const each of [teacher, desk]) {
      await each.signIn();
      await each.atDesk();
    }
    await records.open('use');
    const month = page.getByRole('region', { name: words('use.month.title') });
    const budget = async (usd: number) => {
      await month.getByLabel(words('use.month.budget'), { exact: true }).fill(usd.toFixed(4));
      await teacher.in(month, 'use.month.set').click();
      await expect(month.getByText(words('use.month.saved'))).toBeVisible();
    };

    const spent = await test.step('figures by day, week and month, by whom and what', async () => {
      for (const unit of ['week', 'month', 'day']) {
        await teacher.button(`use.unit.${unit}`).click();
        await expect(teacher.button(`use.unit.${unit}`)).toHaveAttribute('aria-pressed', 'true');
        await expect(page.getByRole('heading', { name: words('use.chart') })).toBeVisible();
      }
      await expect(page.getByRole('rowheader', { name: '小明' })).toBeVisible();
      await expect(page.getByRole('rowheader', { name: 'claude-opus-5-5' })).toBeVisible();
      await expect(page.getByRole('rowheader', { name: words('use.ways.browser') })).toBeVisible();
      await page.getByRole('switch', { name: words('chart.showNumbers') }).click();
      await expect(page.getByRole('columnheader', { name: words('use.output') }).first()).toBeVisible();
      await expectAccessible(page, 'use and cost');
      const figure = month.getByRole('definition').first();
      return Number(/[\d.]+/.exec((await figure.textContent()) ?? '')?.[0]);
    });
    expect(spent).toBeGreaterThan(0);

    await test.step('over 80 %: a warning here and on the desk, and the line goes on', async () => {
      await budget(spent / 0.85);
      await expect(month.getByText(words('use.month.warning'))).toBeVisible();
      await expect(desk.says('teacher.provider.warning.budget')).toBeVisible();
      await expectAccessible(page, 'a budget nearly used');
    });

    await test.step('the answer that goes over it is finished; then nothing starts, and everybody reads why', async () => {
      await ming.ask('Is there still some left?');
      await ming.reads(2, '光合作用', 60_000);
      await expect(desk.strip).toContainText(words('pause.name.budget'));
      await records.open('use');
      await expect(month.getByText(words('use.month.stopped'))).toBeVisible();
      await ming.ask('還可以問嗎？');
      await expect(ming.exchange(3)).toContainText(ming.words('pause.name.budget'));
      await expect(ming.exchange(3)).toContainText(ming.words('pause.student.budget'));
      await expect(wall.says('pause.room.budget')).toBeVisible();
      await expectAccessible(desk.page, 'a desk without budget');
      await expectAccessible(ming.page, 'a student without budget');
    });

    await test.step('raised: the line goes on by itself', async () => {
      await budget(spent * 10);
      await ming.reads(3, '光合作用', 60_000);
      await expect(desk.strip).not.toContainText(words('pause.name.budget'));
      await teacher.in(month, 'use.month.remove').click();
      await expect(month).toContainText(words('use.month.noBudget'));
    });
    for (const { watch } of [teacher, desk, ming, wall]) {
      expect(watch).toEqual({ outside: [], dialogs: [], errors: [], violations: [] });
    }
  });
});
