/**
 * A phone is locked in the middle of a lesson: its page is frozen, its Wi-Fi is off, and the server gives up its line
 * (`PING` of server/realtime, 20 s). Unlocked, it shows what is true now, within moments and without a reload.
 */
import { expectAccessible } from '../actors/accessible.ts';
import { heardBy, listen } from '../actors/senses.ts';
import { expect, inBothLanguages, test } from '../story.ts';

/** Until the server has noticed that a phone is gone. */
const GIVEN_UP = 40_000;
/** From unlocking until all is right; on an idle machine well under a second. */
const SOON = { timeout: 5_000 };
const QUICK = { settings: { WARM_PROCESSES: '0' }, scenario: { text: 'Because **short waves** scatter most.' } };

inBothLanguages(() => {
  test.use(QUICK);

  test('it wakes up to its answer, the pause, the teacher’s words and its draft', async ({ arrive }) => {
    const [teacher, hua] = [await arrive.teacher(), await arrive.student('Hua')];
    const [ming, ann] = [await arrive.sleepyStudent('小明'), await arrive.sleepyStudent('Ann')];
    await ming.student.page.addInitScript(listen);
    await teacher.signIn();
    await teacher.turn('dispatch', 'off');
    for (const student of [hua, ming.student, ann.student]) await student.joinByLink();
    await hua.ask('Why is the sky blue?');
    await expect(hua.exchange(1)).toBeVisible();
    await ming.student.box.click();
    await ming.student.ask('為什麼天空是藍色的？');
    await expect(ming.student.exchange(2)).toContainText(ming.student.words('student.slip.placeOf', { before: 1 }));
    await ming.student.write('還沒寫完的 draft');
    // Sent at the very moment in which the network goes: it is on its way, and nobody knows whether it has arrived.
    ann.sleep.air.cut();
    await ann.student.ask('Why is grass green?');

    await Promise.all([ming.sleep.begin(), ann.sleep.begin()]);
    await teacher.turn('dispatch', 'on');
    await teacher.show('ended');
    await expect(teacher.row(2, '小明')).toBeVisible({ timeout: 30_000 });
    await teacher.turn('dispatch', 'off');
    await hua.ask('And at night?');
    await expect(hua.exchange(3)).toBeVisible();
    await teacher.button('teacher.steer.pauseOpen').click();
    await teacher.announce('請翻到第 12 頁 & listen');
    for (const name of ['小明', 'Ann']) await teacher.knows(name, 'isAway', GIVEN_UP);

    await test.step('the first phone', async () => {
      const { student, sleep } = ming;
      await sleep.end();
      await expect(student.exchange(2)).toContainText('short waves', SOON);
      await expect(student.page.getByRole('banner')).toContainText('請翻到第 12 頁 & listen', SOON);
      await expect(student.page.getByRole('banner')).toContainText(student.words('pause.name.teacher'), SOON);
      await expect(student.says('ui.connection.offline')).toBeHidden();
      await expect(student.box).toHaveValue('還沒寫完的 draft');
      await expect(student.page).toHaveTitle('Classline');
      // The moment is told: heard, felt, and spoken with all else that has happened. That the line is paused is no news:
      // it was when the phone was locked.
      await expect.poll(async () => (await heardBy(student.page)).notes, SOON).toBeGreaterThanOrEqual(2);
      expect((await heardBy(student.page)).buzzes).toBeGreaterThan(0);
      for (const news of [
        student.words('student.voice.answered', { ticket: 2 }),
        student.words('student.voice.announcement', { text: '請翻到第 12 頁 & listen' }),
      ]) {
        await expect.poll(async () => (await heardBy(student.page)).spoken).toContain(news);
      }
      await expectAccessible(student.page, 'a phone that woke up');
      expect(await sleep.isSamePage()).toBe(true);
      await teacher.knows('小明', 'isOnline');
    });

    await test.step('the other one sends what was on its way, once', async () => {
      const { student, sleep } = ann;
      await sleep.end();
      await expect(student.exchange(4)).toContainText('Why is grass green?', SOON);
      await expect(student.log.getByRole('article')).toHaveCount(1);
      await expect(student.says('student.ask.outbox')).toBeHidden();
      expect(await sleep.isSamePage()).toBe(true);
    });

    await test.step('and the line goes on for both', async () => {
      await teacher.in(teacher.strip, 'teacher.standing.goOn').click();
      await teacher.turn('dispatch', 'on');
      await ann.student.reads(4, 'short waves');
      await hua.reads(3, 'short waves');
      await expect(ming.student.page.getByRole('banner')).not.toContainText(ming.student.words('pause.name.teacher'));
      await teacher.show('ended');
      await expect(teacher.row(4, 'Ann')).toBeVisible();
      await expect(teacher.row(5, 'Ann')).toHaveCount(0);
    });

    for (const { watch } of [ming.student, ann.student, hua, teacher]) {
      expect(watch).toMatchObject({ outside: [], dialogs: [], errors: [], violations: [] });
    }
  });

  test('it wakes up to a clear word: another code, removed, signed out, restarted, ended', async ({
    arrive,
    server,
  }) => {
    test.setTimeout(180_000);
    const teacher = await arrive.teacher();
    await teacher.signIn();
    await teacher.atDesk();
    const [stays, goes, stranger, waits, letIn] = [
      await arrive.sleepyStudent('Stays'),
      await arrive.sleepyStudent('Goes'),
      await arrive.sleepyStudent('Stranger'),
      await arrive.sleepyStudent('Waits'),
      await arrive.sleepyStudent('LetIn'),
    ];
    const wall = await arrive.sleepyProjector();
    await wall.projector.open();
    const all = [stays, goes, stranger];
    for (const { student } of all) {
      await student.joinByLink();
      await student.write(`draft of ${student.name}`);
    }
    await stays.student.ask('Why is the sky blue?');
    await stays.student.reads(1, 'short waves');
    await stays.student.write('draft of Stays');
    await teacher.settle('door', true);
    for (const { student } of [waits, letIn]) await student.knock();
    await Promise.all([...all, waits, letIn, wall].map(({ sleep }) => sleep.begin()));
    for (const { student } of all) await teacher.knows(student.name, 'isAway', GIVEN_UP);

    await teacher.button('teacher.door.admit', { name: 'LetIn' }).click();
    await teacher.student('Goes', 'remove');
    // The browser has forgotten who it is: an expired cookie.
    await stranger.student.page.context().clearCookies();
    await teacher.changeCode();
    await server.stop();
    await server.start();

    await test.step('who is in stays in, under the new code', async () => {
      const { student, sleep } = stays;
      await sleep.end();
      await expect(student.page).not.toHaveURL(new RegExp(student.code), SOON);
      await expect(student.exchange(1)).toContainText('short waves');
      await expect(student.box).toHaveValue('draft of Stays');
      await expect(student.says('ui.connection.offline')).toBeHidden();
      expect(await sleep.isSamePage()).toBe(true);
      await teacher.knows('Stays', 'isOnline');
      await student.ask('And at night?');
      await student.reads(2, 'short waves');
    });

    await test.step('who waits at the door waits there still, and who was let in meanwhile is in', async () => {
      await Promise.all([waits.sleep.end(), letIn.sleep.end()]);
      await expect(waits.student.page).not.toHaveURL(new RegExp(waits.student.code), SOON);
      await expect(waits.student.says('student.door.title')).toBeVisible();
      await expect(letIn.student.box).toBeVisible(SOON);
      await expect(letIn.student.page).not.toHaveURL(new RegExp(letIn.student.code));
      expect([await waits.sleep.isSamePage(), await letIn.sleep.isSamePage()]).toEqual([true, true]);
      await teacher.button('teacher.door.admit', { name: 'Waits' }).click();
      await expect(waits.student.box).toBeVisible();
    });

    await test.step('the language can be changed there, and a reload finds the lesson', async () => {
      const { student } = stays;
      await student.write('another draft');
      const other = student.language === 'en' ? '正體中文' : 'English';
      await student.page.getByRole('button', { name: other }).click();
      await expect(student.page.locator('html')).toHaveAttribute('lang', student.language === 'en' ? 'zh-TW' : 'en');
      await student.page.reload();
      await student.page.getByRole('button', { name: student.language === 'en' ? 'English' : '正體中文' }).click();
      await expect(student.exchange(2)).toContainText('short waves');
      await expect(student.box).toHaveValue('another draft');
    });

    await test.step('who was removed is told so, and keeps the words', async () => {
      const { student, sleep } = goes;
      await sleep.end();
      await expect(student.says('student.gone.removedTitle')).toBeVisible(SOON);
      await expect(student.page.getByText('draft of Goes')).toBeVisible();
      await expectAccessible(student.page, 'removed while asleep');
    });

    await test.step('who is known no more may join again, and keeps the words', async () => {
      const { student, sleep } = stranger;
      await sleep.end();
      await expect(student.says('student.gone.unsent')).toBeVisible(SOON);
      await expect(student.page.getByText('draft of Stranger')).toBeVisible();
      await expect(student.page.getByLabel(student.words('join.name'), { exact: true })).toBeVisible();
      await expectAccessible(student.page, 'signed out while asleep');
    });

    await test.step('the projector does not show an old line', async () => {
      const { projector, sleep } = wall;
      await sleep.end();
      await expect(projector.says('projector.renewedTitle')).toBeVisible(SOON);
    });

    await test.step('the lesson ends in the sleep', async () => {
      const { student, sleep } = stays;
      await student.write('too late');
      await sleep.begin();
      await teacher.endLesson();
      await sleep.end();
      await expect(student.says('student.ask.ended')).toBeVisible(SOON);
      await expect(student.exchange(2)).toContainText('short waves');
      await expectAccessible(student.page, 'a lesson that ended in the sleep');
    });
  });
});
