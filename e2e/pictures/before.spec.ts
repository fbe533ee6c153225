/** What a teacher looks at first: the class at the door, questions to approve, and a rehearsal. */
import { expect, inBothLanguages, test } from '../story.ts';
import { CLASS } from './class.ts';
import { photograph } from './photograph.ts';

const ALL = ['laptop', 'tablet', 'phone'] as const;

inBothLanguages((language) => {
  const { names, questions, me, mine } = CLASS[language];
  test.use({
    settings: { MIN_INTERVAL_SECONDS: '1', LANG: language === 'en' ? 'en_US.UTF-8' : 'zh_TW.UTF-8' },
    scenario: { delayMs: 1_500, perChunkMs: 60 },
  });

  test('approval and the door', async ({ arrive }) => {
    const teacher = await arrive.teacher();
    const { page, words } = teacher;
    await teacher.signIn();
    await teacher.atDesk();
    const student = await arrive.student(me);
    await student.joinByLink();
    const settings = await teacher.settings();
    for (const rule of ['approval', 'door'] as const) {
      await settings.getByRole('switch', { name: words(`teacher.lesson.${rule}`), exact: true }).click();
    }
    await settings.getByRole('switch', { name: words('teacher.lesson.door'), exact: true }).scrollIntoViewIfNeeded();
    await photograph(page, 'rules', language, ['laptop']);
    await teacher.close(settings);

    await student.ask(mine);
    const door = page.getByRole('region', { name: words('teacher.door.label') });
    for (const [at, name] of names.slice(0, 3).entries()) {
      const guest = await arrive.student(name);
      await guest.page.goto(`/j/${guest.code}`);
      await guest.fillAndJoin(guest.code, guest.name);
      await expect(guest.says('student.door.title')).toBeVisible();
      await teacher.in(door, 'teacher.door.admit', { name }).click();
      await guest.ask(questions[at] ?? '');
    }
    for (const name of names.slice(3, 7)) {
      const guest = await arrive.student(name);
      await guest.page.goto(`/j/${guest.code}`);
      await guest.fillAndJoin(guest.code, guest.name);
      await expect(guest.says('student.door.title')).toBeVisible();
    }
    await photograph(page, 'door', language, ALL);
    await page
      .getByRole('region', { name: words('teacher.approve.label') })
      .getByRole('button', { name: words('teacher.approve.look') })
      .click();
    await teacher.button('teacher.approve.declineOne', { ticket: 3 }).click();
    await photograph(page, 'approval', language, ALL);
  });

  test('a rehearsal', async ({ arrive }) => {
    const teacher = await arrive.teacher();
    const { page, words } = teacher;
    await teacher.signIn();
    await teacher.atDesk();
    await page.goto('/teacher/rehearsal');
    await expect(teacher.button('rehearsal.page.go')).toBeVisible();
    await photograph(page, 'rehearsal-door', language, ALL);
    await teacher.button('rehearsal.page.go').click();
    await expect(teacher.strip).toContainText('429', { timeout: 60_000 });
    await photograph(page, 'rehearsal', language, ALL);
    const bar = page.getByRole('region', { name: words('rehearsal.bar.label') });
    await bar.getByRole('button', { name: words('rehearsal.bar.stop') }).click();
    await expect(teacher.says('rehearsal.over.stopped')).toBeVisible();
    await photograph(page, 'rehearsal-over', language, ['laptop']);
  });
});
