/** Pinned answers: the teacher pins one, students read it, and take it instead of asking. */
import { expectAccessible } from '../actors/accessible.ts';
import { expect, inBothLanguages, test } from '../story.ts';

const QUICK = { settings: { WARM_PROCESSES: '0' }, scenario: { text: 'Because **short waves** scatter most.' } };

const SKY = {
  'zh-TW': { pinned: '為什麼天空是藍色的？', alike: '請問老師，天空為什麼會是藍色的呢？', other: '為什麼海水是鹹的？' },
  en: { pinned: 'Why is the sky blue?', alike: 'can you explain why the sky is blue', other: 'Why is the sea salty?' },
};

inBothLanguages((language) => {
  test.use(QUICK);
  const { pinned, alike, other } = SKY[language];

  test('a pinned answer is read instead of asked for, or asked for all the same', async ({ arrive }) => {
    const [ming, hua, teacher] = [await arrive.student('小明'), await arrive.student('Hua'), await arrive.teacher()];
    await Promise.all([ming.joinByLink(), hua.joinByLink(), teacher.signIn()]);
    await ming.ask(pinned);
    await ming.reads(1, /short waves/);

    await test.step('the teacher pins it', async () => {
      await teacher.show('ended');
      await teacher.row(1, ming.name).click();
      await teacher.button('teacher.pin.pin').click();
      await expect(teacher.button('teacher.pin.unpin')).toBeVisible();
      await expectAccessible(teacher.page, 'an answer that is pinned');
      await teacher.button('ui.close').first().click();
    });

    await test.step('everybody finds it in a quiet place, without a name', async () => {
      await hua.button('student.pinned.open', { count: 1 }).click();
      const dialog = hua.page.getByRole('dialog');
      await expect(dialog).toContainText(pinned);
      await expect(dialog.locator('strong')).toHaveText('short waves');
      await expect(dialog).not.toContainText(ming.name);
      await expectAccessible(hua.page, 'the pinned answers');
      await hua.page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    });

    await test.step('a similar question brings the nudge, and taking the answer sends nothing', async () => {
      await hua.write(alike);
      await hua.button('student.ask.send').click();
      await expect(hua.page.locator('form').getByRole('alert')).toContainText(hua.words('student.pinned.nudgeTitle'));
      await expect(hua.box).toHaveValue(alike);
      await expectAccessible(hua.page, 'the nudge to a pinned answer');
      await hua.button('student.pinned.read').click();
      await expect(hua.page.getByRole('dialog')).toContainText('short waves');
      await expectAccessible(hua.page, 'a pinned answer that may do');
      await hua.button('student.pinned.take').click();
      await expect(hua.box).toHaveValue('');
      await expect(hua.says('student.pinned.taken')).toBeVisible();
      await expect(hua.log.getByRole('article')).toHaveCount(0);
      await hua.button('student.pinned.putBack').click();
      await expect(hua.box).toHaveValue(alike);
    });

    await test.step('who wants to, asks all the same, and may still leave the line for it', async () => {
      await teacher.turn('dispatch', 'off');
      await hua.button('student.ask.send').click();
      await hua.button('student.pinned.ask').click();
      await expect(hua.exchange(2)).toContainText(alike);
      await expectAccessible(hua.page, 'in line with a pinned answer beside it');
      await hua
        .exchange(2)
        .getByRole('button', { name: hua.words('student.pinned.read') })
        .click();
      await hua.button('student.pinned.takeLeave').click();
      await expect(hua.exchange(2)).toContainText(hua.words('student.state.cancelled.student'));
    });

    await test.step('another question goes its way', async () => {
      await hua.ask(other);
      await expect(hua.exchange(3)).toContainText(other);
      await expect(hua.exchange(3)).not.toContainText(hua.words('student.pinned.nudgeTitle'));
    });

    await test.step('what is taken out is gone from every screen', async () => {
      await teacher.row(1, ming.name).click();
      await teacher.button('teacher.pin.unpin').click();
      await expect(hua.button('student.pinned.open', { count: 1 })).toBeHidden();
    });
    for (const { watch } of [ming, hua, teacher]) {
      expect(watch).toEqual({ outside: [], dialogs: [], errors: [], violations: [] });
    }
  });
});
