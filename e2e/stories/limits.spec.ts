/** The limits at the desk: changed, raised for a while, and back. */
import { expectAccessible } from '../actors/accessible.ts';
import { expect, inBothLanguages, test } from '../story.ts';

inBothLanguages(() => {
  test('a limit is set, raised until the end of the lesson, and brought back', async ({ arrive }) => {
    const teacher = await arrive.teacher();
    await teacher.signIn();
    await teacher.atDesk();
    const pace = await teacher.record('pace');
    const name = teacher.words('quotas.name.questions');
    const row = pace.getByRole('listitem').filter({ hasText: name }).first();
    const change = row.getByRole('button', { name: teacher.words('quotas.editNamed', { name }) });
    const dialog = teacher.page.getByRole('dialog', { name });

    await change.click();
    await dialog.getByRole('spinbutton', { name: teacher.words('quotas.value'), exact: true }).fill('3');
    await teacher.page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(row.getByRole('strong')).toHaveText('3');

    await change.click();
    await expectAccessible(teacher.page, 'a limit being raised');
    const higher = dialog.getByRole('spinbutton', { name: teacher.words('quotas.raiseTo') });
    const raise = dialog.getByRole('button', { name: teacher.words('quotas.raiseGo'), exact: true });
    await higher.fill('2');
    await raise.click();
    await expect(dialog.getByRole('alert').filter({ hasText: '3' })).toBeVisible();
    await higher.fill('8');
    await raise.click();
    await expect(dialog).toBeHidden();
    await expect(row).toContainText(teacher.words('quotas.raisedLesson', { value: '8', base: '3' }));

    // It is still so after the page is loaded again.
    await teacher.reload();
    await teacher.record('pace');
    await expect(row).toContainText(teacher.words('quotas.raisedLesson', { value: '8', base: '3' }));
    await row.getByRole('button', { name: teacher.words('quotas.endNamed', { name }) }).click();
    await expect(row.getByRole('strong')).toHaveText('3');
    await pace.getByText(teacher.words('quotas.history')).click();
    await expect(pace).toContainText(teacher.words('quotas.why.ended'));
    await expectAccessible(teacher.page, 'the limits');
  });
});
