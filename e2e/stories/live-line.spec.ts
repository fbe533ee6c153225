/** The live line under the teacher's hands, with keyboard alone where it can be, and the students in it. */
import { expectAccessible } from '../actors/accessible.ts';
import { expect, inBothLanguages, test } from '../story.ts';

inBothLanguages(() => {
  test.use({ settings: { MIN_INTERVAL_SECONDS: '0.2', MAX_CONCURRENT: '1' } });

  test('the line and its students', async ({ arrive }) => {
    // Long, and on a machine that tests other things beside it, slow.
    test.setTimeout(240_000);
    const [teacher, wall] = [await arrive.teacher(), await arrive.projector()];
    const [ming, hua, ann] = [await arrive.student('小明'), await arrive.student('Hua'), await arrive.student('安安')];
    const { words } = teacher;
    await teacher.signIn();
    await teacher.atDesk();
    await wall.open();
    await teacher.turn('dispatch', 'off');
    for (const [at, student] of [ming, hua, ann].entries()) {
      await student.joinByLink();
      await student.ask(`${at + 1}：為什麼水會結冰？ Why does ice float?`);
      await expect(student.exchange(at + 1)).toBeVisible();
    }

    await test.step('another order, with the keyboard', async () => {
      await expect(wall.next).toHaveText(['1', '2', '3']);
      await teacher.row(1, ming.name).focus();
      await teacher.page.keyboard.press('ArrowDown');
      await teacher.page.keyboard.press('ArrowDown');
      await expect(teacher.row(3, ann.name)).toBeFocused();
      await teacher.page.keyboard.press('Alt+ArrowUp');
      await expect(wall.next).toHaveText(['1', '3', '2']);
      await expect(teacher.row(3, ann.name)).toBeFocused();
      await teacher.page.keyboard.press('Alt+ArrowDown');
      await expect(wall.next).toHaveText(['1', '2', '3']);
      await expect(hua.exchange(2)).toContainText(hua.words('student.slip.placeOf', { before: 1 }));
    });

    await test.step('next, hold, let go', async () => {
      const sheet = await teacher.read(2, hua.name);
      await expect(sheet).toContainText('Why does ice float?');
      await expectAccessible(teacher.page, 'a question in full');
      await teacher.in(sheet, 'teacher.action.move.next').click();
      await expect(wall.next).toHaveText(['2', '1', '3']);
      await teacher.in(sheet, 'teacher.action.hold').click();
      await expect(hua.exchange(2)).toContainText(hua.words('student.state.held.title'));
      await expect(teacher.item(2, hua.name)).toContainText(words('teacher.progress.held'));
      await expectAccessible(hua.page, 'a student whose question is held');
      await teacher.in(sheet, 'teacher.action.letGo').click();
      await expect(hua.exchange(2)).not.toContainText(hua.words('student.state.held.title'));
      await teacher.page.keyboard.press('Escape');
      await expect(sheet).toBeHidden();
    });

    await test.step('declined, undone, and declined with a reason', async () => {
      const reason = words('teacher.action.ready.topic');
      const decline = async () => {
        const sheet = await teacher.read(1, ming.name);
        await teacher.in(sheet, 'teacher.action.decline').click();
        await sheet.getByRole('button', { name: reason }).click();
        await expect(sheet.getByLabel(words('teacher.action.reason'), { exact: true })).toHaveValue(reason);
        await teacher.in(sheet, 'teacher.action.declineGo').click();
        await expect(sheet.getByRole('button', { name: words('teacher.action.undo'), exact: true })).toBeVisible();
        await teacher.page.keyboard.press('Escape');
      };
      await decline();
      await expectAccessible(teacher.page, 'a desk with a question that leaves');
      await teacher.in(teacher.item(1, ming.name), 'teacher.action.undo').click();
      await expect(teacher.in(teacher.item(1, ming.name), 'teacher.action.undo')).toBeHidden();
      await expect(ming.exchange(1)).not.toContainText(ming.words('student.state.declined.title'));
      await decline();
      await expect(ming.exchange(1)).toContainText(ming.words('student.state.declined.title'), { timeout: 20_000 });
      await expect(ming.exchange(1)).toContainText(reason);
      await expectAccessible(ming.page, 'a student who was declined');
    });

    await test.step('answered by hand, and shown to everybody', async () => {
      const sheet = await teacher.read(2, hua.name);
      await teacher.in(sheet, 'teacher.action.hand').click();
      await sheet.getByLabel(words('teacher.action.handLabel'), { exact: true }).fill('冰比水**輕**：$0.92 < 1$');
      await teacher.in(sheet, 'teacher.action.handGo').click();
      await expect(hua.exchange(2)).toContainText(hua.words('student.answer.fromTeacher'));
      await expect(hua.exchange(2).locator('strong')).toHaveText('輕');
      await teacher.in(sheet, 'teacher.spotlight.showNamed').click();
      const spotlight = wall.page.getByRole('region', { name: wall.words('projector.spotlight.label') });
      await expect(spotlight).toContainText('Why does ice float?');
      await expect(spotlight).toContainText(hua.name);
      await expectAccessible(wall.page, 'a projector with a question for everybody');
      await teacher.in(sheet, 'teacher.spotlight.takeDown').click();
      await expect(spotlight).toBeHidden();
      await teacher.close(sheet);
    });

    await test.step('help, and whether the answer helped', async () => {
      await teacher.turn('dispatch', 'on');
      await ann.reads(3, 'Why does ice float?');
      await ann
        .exchange(3)
        .getByRole('button', { name: ann.words('student.help.down') })
        .click();
      await teacher.show('ended');
      await expect(teacher.item(3, ann.name)).toContainText(words('teacher.progress.thumb.down'));
      await ann.button('student.help.call').click();
      await expect(ann.says('student.help.called')).toBeVisible();
      const calling = teacher.page.getByRole('region', { name: words('teacher.needsMe.label') });
      await expect(calling).toContainText(ann.name);
      await expectAccessible(teacher.page, 'a desk with a call for help');
      await teacher.in(calling, 'teacher.needsMe.done', { name: ann.name }).click();
      await expect(ann.says('student.help.called')).toBeHidden();
    });

    await test.step('muted, renamed, removed, let back in', async () => {
      await teacher.student(ann.name, 'mute');
      await expect(ann.says('student.ask.muted')).toBeVisible();
      await teacher.student(ann.name, 'unmute');
      await expect(ann.says('student.ask.muted')).toBeHidden();

      await teacher.student(ann.name, 'rename');
      const name = teacher.page.getByLabel(words('teacher.students.newName', { name: ann.name }), { exact: true });
      await expect(name).toBeFocused();
      await name.fill('陳安安');
      await name.press('Enter');
      await expect(await teacher.record('students')).toContainText('陳安安');
      await teacher.show('ended');
      await expect(teacher.row(3, '陳安安')).toBeVisible();

      await teacher.student('陳安安', 'remove');
      await expect(ann.says('student.gone.removedTitle')).toBeVisible();
      await ann.page.goto(`/j/${ann.code}`);
      await expect(ann.says('student.gone.removedTitle')).toBeVisible();
      await expectAccessible(ann.page, 'a student who was removed');
      const students = await teacher.record('students');
      await expect(students).toContainText(words('teacher.students.isRemoved'));
      await students.getByRole('button', { name: words('teacher.students.readmit'), exact: true }).click();
      await expect(teacher.says('teacher.students.readmitted', { name: '陳安安' })).toBeVisible();
      await ann.page.goto(`/j/${ann.code}`);
      await ann.arrived();
      await expect(ann.exchange(3)).toContainText('Why does ice float?');
    });

    for (const { watch } of [teacher, wall, ming, hua, ann]) {
      expect(watch).toEqual({ outside: [], dialogs: [], errors: [], violations: [] });
    }
  });
});
