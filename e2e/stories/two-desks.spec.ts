/** Two teachers at one lesson, each in a language of their own; and who may stay when a password changes. */
import type { Teacher } from '../actors/teacher.ts';
import { expect, test } from '../story.ts';

const [FIRST, SECOND] = ['粉筆 and patience', 'another 密碼 for May'];

test.use({ settings: { TEACHER_PASSWORD: '' } });

test('two desks show the same, the last change wins, and a sign-out closes what it should', async ({
  arrive,
  server,
}) => {
  const [ada, bo] = [await arrive.teacher('zh-TW'), await arrive.teacher('en')];
  const printed = /https?:\/\/\S+(\/teacher\/setup\?token=\S+)/.exec(server.output())?.[1] ?? '';
  await ada.page.goto(printed);
  for (const key of ['newPassword', 'again']) {
    await ada.page.getByLabel(ada.words(`teacher.account.${key}`), { exact: true }).fill(FIRST);
  }
  await ada.button('teacher.account.setUpGo').click();
  await ada.atDesk();
  await bo.signIn(FIRST);
  await bo.atDesk();

  await test.step('what one does, both see', async () => {
    await ada.turn('intake', 'off');
    await expect(bo.switch('intake')).not.toBeChecked();
    await expect(bo.strip).toContainText(bo.words('teacher.standing.intake-off.title'));
    await bo.turn('intake', 'on');
    await expect(ada.switch('intake')).toBeChecked();
    await ada.turn('dispatch', 'off');
    const ming = await arrive.student('小明');
    await ming.joinByLink();
    await ming.ask('Who sees this first? 誰先看到？');
    for (const desk of [ada, bo]) await expect(desk.row(1, ming.name)).toBeVisible();
    const sheet = await ada.read(1, ming.name);
    await bo.in(await bo.read(1, ming.name), 'teacher.action.cancel').click();
    await ada.in(sheet, 'teacher.action.undo').click();
    await bo.page.keyboard.press('Escape');
    await expect(bo.item(1, ming.name)).toContainText(/\d:\d\d/);
    await ada.close(sheet);
  });

  await test.step('both rename the lesson: the later name stands on both desks', async () => {
    const rename = async (desk: Teacher, title: string) => {
      const settings = await desk.settings();
      await settings.getByLabel(desk.words('teacher.lesson.title'), { exact: true }).fill(title);
      return () => desk.in(settings, 'teacher.lesson.save').click();
    };
    const [saveFirst, saveLast] = [await rename(ada, '光學'), await rename(bo, 'Optics')];
    await saveFirst();
    await expect(bo.lesson).toHaveText(/光學/);
    await saveLast();
    for (const desk of [ada, bo]) await expect(desk.lesson).toHaveText(/Optics/);
  });

  await test.step('a new password puts the other desk out', async () => {
    await bo.account('change');
    const dialog = bo.dialog('teacher.account.change');
    await dialog.getByLabel(bo.words('teacher.account.current'), { exact: true }).fill('not this one');
    await dialog.getByLabel(bo.words('teacher.account.newPassword'), { exact: true }).fill(SECOND);
    await bo.in(dialog, 'teacher.account.changeGo').click();
    await expect(bo.says('failure.password-wrong')).toBeVisible();
    await dialog.getByLabel(bo.words('teacher.account.current'), { exact: true }).fill(FIRST);
    await bo.in(dialog, 'teacher.account.changeGo').click();
    await expect(bo.says('teacher.account.changed')).toBeVisible();
    await expect(ada.says('ui.connection.signedOut')).toBeVisible();
    await bo.turn('dispatch', 'on');
    await ada.signIn(FIRST);
    await expect(ada.says('failure.password-wrong')).toBeVisible();
    await ada.signIn(SECOND);
    await ada.atDesk();
  });

  await test.step('a sign-out closes every tab of its browser, and no other', async () => {
    const tab = await bo.page.context().newPage();
    await tab.goto('/teacher');
    await expect(tab.getByRole('tablist', { name: bo.words('teacher.line.label') })).toBeVisible();
    await bo.account('signOut');
    await expect(bo.button('teacher.account.signIn')).toBeVisible();
    await expect(tab.getByRole('button', { name: bo.words('teacher.account.signIn'), exact: true })).toBeVisible();
    await ada.turn('intake', 'off');
    await expect(ada.strip).toContainText(ada.words('teacher.standing.intake-off.title'));
  });
});
