/** Before class: one real question as a test student, and a rehearsal that leaves nothing behind. */
import { expectAccessible } from '../actors/accessible.ts';
import { Projector } from '../actors/projector.ts';
import { expect, inBothLanguages, test } from '../story.ts';

inBothLanguages((language) => {
  test.describe('a test question', () => {
    test.use({ scenario: { delayMs: 300, perChunkMs: 60 } });

    test('goes the whole way, told step by step', async ({ arrive }) => {
      const teacher = await arrive.teacher();
      await teacher.signIn();
      await teacher.atDesk();
      await teacher.button('rehearsal.try.button').click();
      const sheet = teacher.page.getByRole('dialog', { name: teacher.words('rehearsal.try.title') });
      await expect(sheet.getByRole('textbox')).toBeFocused();
      await sheet.getByRole('textbox').fill('光速是多少？');
      await sheet.getByRole('button', { name: teacher.words('rehearsal.try.go') }).click();
      await expect(sheet.getByText(teacher.words('rehearsal.try.step.accepted', { ticket: 1 }))).toBeVisible();
      await expect(sheet.getByText(teacher.words('rehearsal.try.notYet'))).toHaveCount(0);
      await expect(sheet.getByRole('status')).toContainText(/\d/);
      await expectAccessible(teacher.page, 'a test question');
      await teacher.page.keyboard.press('Escape');
      await expect(sheet).toBeHidden();
      await teacher.button('teacher.account.menu').click();
      await teacher.in(teacher.page.getByRole('dialog'), 'rehearsal.try.button').click();
      await expect(sheet).toBeVisible();
      await teacher.page.keyboard.press('Escape');
      await expect(teacher.button('teacher.account.menu')).toBeFocused();
      const students = await teacher.record('students');
      await expect(students.getByText(teacher.words('rehearsal.try.badge'), { exact: true })).toBeVisible();
    });
  });

  test.describe('a test question that fails', () => {
    test('says why in words', async ({ arrive }) => {
      const teacher = await arrive.teacher();
      await teacher.signIn();
      await teacher.atDesk();
      await teacher.turn('dispatch', 'off');
      await teacher.button('rehearsal.try.button').click();
      const sheet = teacher.page.getByRole('dialog', { name: teacher.words('rehearsal.try.title') });
      await sheet.getByRole('button', { name: teacher.words('rehearsal.try.go') }).click();
      await expect(sheet.getByRole('status')).toContainText(teacher.words('rehearsal.try.held.dispatch'));
      await sheet.getByRole('button', { name: teacher.words('rehearsal.try.stop') }).click();
      await expect(sheet.getByRole('status')).toContainText(teacher.words('rehearsal.try.cancelled'));
    });
  });

  test.describe('a rehearsal', () => {
    test.use({ settings: { MIN_INTERVAL_SECONDS: '0.2' } });

    test('looks like a lesson of thirty, says what it is, and leaves nothing', async ({ arrive, code }) => {
      const teacher = await arrive.teacher();
      await teacher.signIn();
      await teacher.atDesk();
      await teacher.page.goto('/teacher/rehearsal');
      await expectAccessible(teacher.page, 'the door of the rehearsal');
      await teacher.button('rehearsal.page.go').click();
      const bar = teacher.page.getByRole('region', { name: teacher.words('rehearsal.bar.label') });
      await expect(bar).toContainText(teacher.words('rehearsal.bar.title'));
      await expect(teacher.page.getByRole('tab', { name: /30/ })).toBeVisible({ timeout: 30_000 });
      // The simulated refusal and its pause.
      await expect(teacher.strip).toContainText('429', { timeout: 30_000 });
      await expect(teacher.line.getByRole('tab', { name: teacher.words('chart.tab') })).toHaveCount(0);
      await expectAccessible(teacher.page, 'the desk of the rehearsal');

      const link = await teacher.page
        .getByRole('link', { name: teacher.words('teacher.bar.projector') })
        .getAttribute('href');
      const wall = await arrive.projector();
      await wall.page.goto(new URL(link ?? '').pathname);
      await expect(wall.says('rehearsal.projector.title')).toBeVisible();
      await expect(wall.page.getByText(new URL(link ?? '').pathname.split('/').at(-1) ?? '')).toHaveCount(0);
      await expectAccessible(wall.page, 'the projector of the rehearsal');

      await bar.getByRole('button', { name: teacher.words('rehearsal.bar.stop') }).click();
      await expect(teacher.says('rehearsal.over.stopped')).toBeVisible();
      await expect(wall.says('rehearsal.projector.over')).toBeVisible();

      // The real house knows of nothing.
      await teacher.page.goto('/teacher');
      await teacher.atDesk();
      for (const tab of ['students', 'refusals'] as const) {
        const name = teacher.words(`teacher.record.${tab}`);
        await expect(teacher.page.getByRole('tab', { name: `${name} 0`, exact: true })).toBeVisible();
      }
      const lessons = await teacher.page.evaluate(async () => (await fetch('/api/teacher/history/lessons')).text());
      expect(lessons).toContain('"ok":true');
      expect(lessons).not.toContain(teacher.words('classmates.title'));
      const real = new Projector({ page: wall.page, watch: wall.watch }, language, code);
      await real.open();
      await expect(real.says('rehearsal.projector.title')).toHaveCount(0);
    });

    test('makes room for a real class', async ({ arrive }) => {
      const teacher = await arrive.teacher();
      await teacher.signIn();
      await teacher.atDesk();
      await teacher.page.goto('/teacher/rehearsal');
      await teacher.button('rehearsal.page.go').click();
      await expect(teacher.page.getByRole('region', { name: teacher.words('rehearsal.bar.label') })).toBeVisible();
      const ming = await arrive.student('小明');
      await ming.joinByCode();
      await expect(teacher.says('rehearsal.over.class')).toBeVisible();
      await teacher.button('rehearsal.page.go').click();
      await expect(teacher.says('failure.class-present')).toBeVisible();
    });
  });
});
