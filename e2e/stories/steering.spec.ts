/** A lesson as its teacher steers it, from a template to its end, and what students and projector make of it. */
import { expectAccessible } from '../actors/accessible.ts';
import { expect, inBothLanguages, test } from '../story.ts';

const INSTRUCTIONS = 'Answer in two sentences. 用兩句話回答。';

inBothLanguages(() => {
  test.use({ settings: { MIN_INTERVAL_SECONDS: '0.2', MAX_CONCURRENT: '1' } });

  test('a lesson from its template to its end', async ({ arrive }) => {
    // Long, and on a machine that tests other things beside it, slow.
    test.setTimeout(240_000);
    const [teacher, projector] = [await arrive.teacher(), await arrive.projector()];
    const { words } = teacher;
    await teacher.signIn();
    await teacher.atDesk();

    await test.step('name and instructions', async () => {
      const settings = await teacher.settings();
      await settings.getByLabel(words('teacher.lesson.title'), { exact: true }).fill('光與影 8C');
      await settings.getByLabel(words('teacher.lesson.instructions'), { exact: true }).fill(INSTRUCTIONS);
      const cap = settings.getByLabel(words('teacher.lesson.maxQuestions'), { exact: true });
      await cap.fill('2');
      await cap.press('Enter');
      await expectAccessible(teacher.page, 'the settings of a lesson');
      await teacher.in(settings, 'teacher.lesson.save').click();
      await expect(teacher.lesson).toHaveText(/光與影 8C/);
      await expect(teacher.says('teacher.lesson.saved')).toBeVisible();
    });

    const code = await test.step('the next lesson like it', async () => {
      await teacher.lessonMenu('new');
      const form = teacher.dialog('teacher.lesson.new');
      const title = form.getByLabel(words('teacher.lesson.title'), { exact: true });
      await form.getByLabel(words('teacher.lesson.like')).selectOption({ index: 1 });
      await expect(title).toHaveValue('光與影 8C');
      await expect(form.getByLabel(words('teacher.lesson.instructions'), { exact: true })).toHaveValue(INSTRUCTIONS);
      await expectAccessible(teacher.page, 'a new lesson');
      await title.fill('Light and shade 8D');
      await teacher.in(form, 'teacher.lesson.openGo').click();
      await expect(teacher.lesson).toHaveText(/Light and shade 8D/);
      const button = teacher.page.getByRole('button', {
        name: words('teacher.join.button', { code: '' }).trim().split(/[:：]/)[0] ?? '',
      });
      return /[0-9A-Z]{6}/.exec((await button.textContent()) ?? '')?.[0] ?? '';
    });
    const ming = await arrive.student('小明', undefined, code);
    const wall = Object.assign(projector, { code });
    await ming.joinByLink();
    await wall.open();

    await test.step('two questions each, and a third as a gift', async () => {
      await expect(ming.says('student.ask.questionsLeft', { count: 2 })).toBeVisible();
      await ming.ask('為什麼影子是黑的？');
      await ming.reads(1, '為什麼影子是黑的？');
      await ming.ask('Is light a wave?');
      await ming.reads(2, 'Is light a wave?');
      await expect(ming.says('student.ask.noneLeft')).toBeVisible();
      await expectAccessible(ming.page, 'a student with no questions left');
      await teacher.student('小明', 'resetCap');
      await expect(ming.says('student.ask.questionsLeft', { count: 2 })).toBeVisible();
    });

    const late = await test.step('closed for newcomers, open again', async () => {
      let settings = await teacher.settings();
      const locked = settings.getByRole('switch', { name: words('teacher.lesson.locked'), exact: true });
      await locked.click();
      await expect(locked).toBeChecked();
      await teacher.close(settings);
      const late = await arrive.student('遲到', undefined, code);
      await late.page.goto(`/j/${code}`);
      await late.page.getByLabel(late.words('join.name'), { exact: true }).fill(late.name);
      await late.button('join.submit').click();
      await expect(late.says('failure.lesson-locked')).toBeVisible();
      settings = await teacher.settings();
      await locked.click();
      await expect(locked).not.toBeChecked();
      await teacher.close(settings);
      await late.button('join.submit').click();
      await late.arrived();
      return late;
    });

    await test.step('everything pauses, with what each screen says of it', async () => {
      await teacher.button('teacher.steer.pauseOpen').click();
      await ming.ask('黃昏為什麼是紅色的？');
      await expect(ming.exchange(3)).toContainText(ming.words('pause.name.teacher'));
      const idle = late.page.getByRole('banner');
      await expect(idle).toContainText(late.words('pause.student.teacher'));
      await expectAccessible(late.page, 'a student without a question while all pauses');
      await expect(wall.says('pause.room.teacher')).toBeVisible();
      await expect(teacher.strip).toContainText(words('teacher.standing.pausedByYou'));
      await expectAccessible(teacher.page, 'a desk that paused');
      await teacher.in(teacher.strip, 'teacher.standing.goOn').click();
      await expect(wall.says('pause.room.teacher')).toBeHidden();
      await expect(idle).not.toContainText(late.words('pause.student.teacher'));
      await ming.reads(3, '黃昏');
    });

    await test.step('an announcement', async () => {
      await teacher.announce('收拾一下 & listen.');
      for (const { page } of [ming, wall])
        await expect(page.getByText('收拾一下 & listen.', { exact: true })).toBeVisible();
      await expectAccessible(wall.page, 'a projector with an announcement');
      await teacher.button('teacher.announce.takeBack').click();
      for (const { page } of [ming, wall])
        await expect(page.getByText('收拾一下 & listen.', { exact: true })).toBeHidden();
    });

    await test.step('last call, and called off', async () => {
      await teacher.turn('dispatch', 'off');
      await ming.ask('彩虹有幾種顏色？');
      await expect(ming.exchange(4)).toBeVisible();
      await teacher.button('teacher.lastCall.new').click();
      const when = teacher.page.getByRole('group', { name: words('teacher.lastCall.when') });
      await teacher.in(when, 'ui.cancel').click();
      await expect(teacher.button('teacher.lastCall.new')).toBeFocused();
      await teacher.page.keyboard.press('Enter');
      await teacher.in(when, 'teacher.lastCall.minutes', { minutes: 5 }).click();
      const bell = teacher.page.getByRole('region', { name: words('teacher.lastCall.new') });
      await expect(bell).toContainText(words('teacher.lastCall.unknown', { count: 1 }));
      await expectAccessible(teacher.page, 'a desk at the last call');
      const lastWords = late.words('student.ask.lastCall', { time: '@' }).split('@')[0]?.trim() ?? '';
      await expect(late.page.getByRole('contentinfo').getByText(lastWords)).toBeVisible();
      const stays = ming.words('student.ask.lastCallWaiting', { time: '@' }).split('@')[1]?.trim() ?? '';
      await expect(ming.page.getByRole('contentinfo').getByText(stays)).toBeVisible();
      await teacher.in(bell, 'teacher.lastCall.callOff').click();
      await expect(late.page.getByRole('contentinfo').getByText(lastWords)).toBeHidden();
    });

    await test.step('another code: who is in stays, the old one leads nowhere', async () => {
      await teacher.changeCode();
      await expect(wall.says('projector.renewedTitle')).toBeVisible();
      await expect(ming.exchange(4)).toBeVisible();
      const lost = await arrive.student('迷路', undefined, code);
      await lost.page.goto('/');
      await lost.fillAndJoin(code, lost.name);
      await expect(lost.says('failure.code-unknown')).toBeVisible();
    });

    await test.step('the end, and on again', async () => {
      await teacher.lessonMenu('end');
      const sure = teacher.dialog('teacher.lesson.endSure');
      await expect(sure).toContainText(words('teacher.lesson.endText', { waiting: 1 }));
      await teacher.in(sure, 'teacher.lesson.end').click();
      await expect(ming.exchange(4)).toContainText(ming.words('student.state.cancelled.lesson-end'));
      await expect(ming.says('student.ask.ended')).toBeVisible();
      await expect(teacher.strip).toContainText(words('teacher.standing.ended.title'));
      await expectAccessible(teacher.page, 'a desk after the lesson');
      await teacher.in(teacher.strip, 'teacher.standing.reopen').click();
      await expect(ming.says('student.ask.ended')).toBeHidden();
      await expect(ming.box).toBeEditable();
    });

    for (const { watch } of [teacher, wall, ming]) {
      expect(watch).toEqual({ outside: [], dialogs: [], errors: [], violations: [] });
    }
  });
});
