/** The check-up of the computer as a page of the desk. */
import { expectAccessible } from '../actors/accessible.ts';
import { expect, inBothLanguages, test } from '../story.ts';

inBothLanguages(() => {
  test('the check-up says what is in order and what mends the rest', async ({ arrive }) => {
    const teacher = await arrive.teacher();
    const { page, words } = teacher;
    await teacher.signIn();
    await teacher.atDesk();
    await teacher.account('readiness');
    await expect(page.getByRole('heading', { level: 2, name: words('readiness.groups.pass') })).toBeVisible({
      timeout: 30_000,
    });
    await expect(page.getByText(words('operations.doctor.name.database'), { exact: true })).toBeVisible();
    await expectAccessible(page, 'the check-up');
    const checked = page.getByText(words('readiness.at', { time: '@' }).split('@')[0] ?? '');
    const before = await checked.textContent();
    await teacher.button('readiness.again').click();
    await expect(checked).not.toHaveText(before ?? '', { timeout: 30_000 });
    expect(teacher.watch).toEqual({ outside: [], dialogs: [], errors: [], violations: [] });
  });
});
