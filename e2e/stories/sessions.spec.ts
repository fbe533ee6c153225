/** Where the teacher is signed in, and signing out another device. */
import { expectAccessible } from '../actors/accessible.ts';
import { expect, inBothLanguages, test } from '../story.ts';

inBothLanguages(() => {
  test('signed-in devices are listed, and ended at once', async ({ arrive }) => {
    const [here, there, elsewhere] = [await arrive.teacher(), await arrive.teacher(), await arrive.teacher()];
    for (const teacher of [here, there, elsewhere]) {
      await teacher.signIn();
      await teacher.atDesk();
    }
    await here.button('teacher.account.menu').click();
    await here.button('sessions.title').click();
    const list = here.page.getByRole('dialog', { name: here.words('sessions.title') });
    await expect(list.getByRole('listitem')).toHaveCount(3);
    await expect(list.getByRole('listitem').first()).toContainText(here.words('sessions.own'));
    await expect(list.getByRole('listitem').first()).toContainText(/Chrome|Linux/);
    await expectAccessible(here.page, 'the list of sessions');

    // One of the two others, then the rest.
    await list
      .getByRole('button', { name: here.words('sessions.end') })
      .first()
      .click();
    await expect(list.getByRole('listitem')).toHaveCount(2);
    const signedOut = (teacher: typeof here) => teacher.says('ui.connection.signedOut').isVisible();
    await expect.poll(async () => [await signedOut(there), await signedOut(elsewhere)].filter(Boolean).length).toBe(1);
    await list.getByRole('button', { name: here.words('sessions.endOthers') }).click();
    await expect(list.getByRole('listitem')).toHaveCount(1);
    await expect(there.says('ui.connection.signedOut')).toBeVisible();
    await expect(elsewhere.says('ui.connection.signedOut')).toBeVisible();
    await here.page.keyboard.press('Escape');
    await here.atDesk();
  });
});
