/** A lesson with three students, the teacher and the projector, told once for the fake CLI and once for the real one. */
import { expect, test } from '@playwright/test';
import { expectAccessible } from '../actors/accessible.ts';
import type { Projector } from '../actors/projector.ts';
import type { Student } from '../actors/student.ts';
import type { Teacher } from '../actors/teacher.ts';

export type Class = {
  readonly ming: Student;
  readonly hua: Student;
  readonly ann: Student;
  readonly teacher: Teacher;
  readonly projector: Projector;
};

export type Claude = {
  /** Makes Claude refuse the next question once with 429, and gives that question's text. */
  refuseOnce(): string;
  /** All that reached Claude so far, to look for what a question carried with it. */
  heard(): string;
};

export const QUESTIONS = {
  ming: '為什麼天空是藍色的？ Why is the sky blue?',
  hua: 'What is a prime number?',
  huaEdited: 'Is 91 a prime number? 為什麼？',
  ann: '這一題我想收回。',
  followUp: '那黃昏為什麼是紅色的？',
  behind: '彩虹有幾種顏色？',
};

export const NAMES = { ming: '小明', hua: 'Hua', ann: '安安' };

export async function tellLesson({ ming, hua, ann, teacher, projector }: Class, claude: Claude): Promise<void> {
  await test.step('everybody comes in', async () => {
    await Promise.all([teacher.signIn().then(() => teacher.atDesk()), projector.open()]);
    await expect(projector.says('projector.nobody')).toBeVisible();
    await expect(projector.page.getByRole('img', { name: /QR/ })).toBeVisible();
    await ming.page.goto('/');
    await expectAccessible(ming.page, 'the way in');
    await Promise.all([ming.joinByCode(), hua.joinByLink(), ann.joinByLink()]);
    await expectAccessible(ming.page, 'a student who has asked nothing');
  });

  await test.step('questions wait while the teacher has stopped the start of answers', async () => {
    await teacher.turn('dispatch', 'off');
    await ming.ask(QUESTIONS.ming);
    await expect(ming.exchange(1)).toContainText(ming.words('student.slip.placeOf', { before: 0 }));
    await hua.ask(QUESTIONS.hua);
    await expect(hua.exchange(2)).toContainText(hua.words('student.slip.placeOf', { before: 1 }));
    await ann.ask(QUESTIONS.ann);
    await expect(ann.exchange(3)).toContainText(ann.words('student.slip.placeOf', { before: 2 }));
    await expect(ann.exchange(3)).toContainText(ann.words('student.slip.wait'));
    await expect(projector.next).toHaveText(['1', '2', '3']);
    await expect(projector.figure('waiting')).toHaveText('3');
    await expect(teacher.row(2, hua.name)).toBeVisible();
    await expectAccessible(ann.page, 'a student in line');
    await expectAccessible(projector.page, 'a projector with a line');
    await expectAccessible(teacher.page, 'a desk with a line');
  });

  await test.step('one at a time: the next question stays in the box', async () => {
    await ming.write(QUESTIONS.followUp);
    await expect(ming.button('student.ask.send')).toBeDisabled();
    await expect(ming.says('student.ask.waitingFirst', { ticket: 1 })).toBeVisible();
    await ming.reload();
    await expect(ming.box).toHaveValue(QUESTIONS.followUp);
    await ming.write('');
  });

  await test.step('edit and leave while waiting', async () => {
    await hua.edit(2, QUESTIONS.huaEdited);
    await expect(hua.exchange(2)).toContainText(QUESTIONS.huaEdited);
    await expect(hua.exchange(2)).toContainText(hua.words('student.answer.edited'));
    await expect(hua.exchange(2)).toContainText(hua.words('student.slip.placeOf', { before: 1 }));
    await ann.leaveLine(3);
    await expect(ann.exchange(3)).toContainText(ann.words('student.state.cancelled.student'));
    await expect(projector.next).toHaveText(['1', '2']);
  });

  await test.step('the answer streams; a reload in the middle shows the same text, whole', async () => {
    await teacher.turn('dispatch', 'on');
    await expect(ming.exchange(1)).toContainText(ming.words('student.state.answering.title'), { timeout: 30_000 });
    await expect(projector.now).toHaveText(['1']);
    await expect(ming.exchange(1)).toContainText(/You asked/, { timeout: 30_000 });
    await ming.reload();
    await expect(ming.exchange(1)).toContainText(/You asked/);
    await ming.reads(1, QUESTIONS.ming);
    const whole = await ming.settledText(1);
    await ming.reload();
    await ming.reads(1, QUESTIONS.ming);
    expect(await ming.settledText(1)).toBe(whole);
    await hua.reads(2, QUESTIONS.huaEdited);
    await expectAccessible(ming.page, 'a student with an answer');
  });

  await test.step('a follow-up carries its thread, a new topic does not', async () => {
    await ming.followUp(QUESTIONS.followUp, 'same');
    await ming.reads(4, QUESTIONS.followUp);
    const after = claude.heard();
    expect(after.lastIndexOf('Why is the sky blue?')).toBeGreaterThan(after.indexOf('Is 91 a prime number?'));
    await hua.followUp(QUESTIONS.behind, 'new');
    await hua.reads(5, QUESTIONS.behind);
    const last = claude.heard().slice(after.length);
    expect(last).toContain(QUESTIONS.behind);
    expect(last).not.toContain('Is 91 a prime number?');
  });

  await test.step('stop while it streams', async () => {
    await ann.ask('數到一百，一個一個慢慢數。 '.repeat(20));
    await expect(ann.exchange(6)).toContainText(ann.words('student.state.answering.text'), { timeout: 30_000 });
    await ann.stop(6);
    await expect(ann.exchange(6)).toContainText(ann.words('student.state.stopped'));
  });

  await test.step('a 429 puts the question back to the head, with a named pause on every screen', async () => {
    await teacher.turn('dispatch', 'off');
    await hua.ask(claude.refuseOnce());
    await expect(hua.exchange(7)).toBeVisible();
    await ann.ask(QUESTIONS.behind);
    await expect(ann.exchange(8)).toBeVisible();
    await teacher.turn('dispatch', 'on');
    const name = hua.words('pause.name.pace');
    await expect(hua.exchange(7)).toContainText(hua.words('student.state.refused.text'), { timeout: 30_000 });
    await expect(hua.exchange(7)).toContainText(name);
    await expect(hua.page.getByRole('timer')).toContainText(/0:\d\d/);
    await expect(ann.exchange(8)).toContainText(name);
    await expect(projector.says('pause.name.pace')).toBeVisible();
    await expect(projector.countdown).toHaveText(/^0:\d\d$/);
    await expect(projector.next).toHaveText(['7', '8']);
    await expect(teacher.strip).toContainText(name);
    await expect(teacher.strip).toContainText(/0:\d\d/);
    await expectAccessible(hua.page, 'a student whose question was refused');
    await expectAccessible(projector.page, 'a projector in a pause');
    await expectAccessible(teacher.page, 'a desk in a pause');
    await expect(await teacher.record('refusals')).toContainText('429');
    await hua.reads(7, /You asked/, 60_000);
    await ann.reads(8, QUESTIONS.behind);
  });

  await test.step('the teacher stops taking questions, and takes them again', async () => {
    await teacher.turn('intake', 'off');
    await expect(ming.says('student.ask.intakeOff')).toBeVisible();
    await expect(projector.says('projector.intakeOff')).toBeVisible();
    await ming.write(QUESTIONS.behind);
    await expect(ming.button('student.ask.send')).toBeDisabled();
    await teacher.turn('intake', 'on');
    await expect(ming.button('student.ask.send')).toBeEnabled();
    await expect(ming.box).toHaveValue(QUESTIONS.behind);
  });

  await test.step('the sum is right, and the projector told no secrets', async () => {
    await expect((await teacher.record('figures')).getByLabel(teacher.words('teacher.figures.addsUp'))).toBeVisible();
    const shown = await projector.page.locator('body').textContent();
    for (const secret of [...Object.values(NAMES), ...Object.values(QUESTIONS)]) expect(shown).not.toContain(secret);
    for (const { watch } of [ming, hua, ann, teacher, projector]) {
      expect(watch).toEqual({ outside: [], dialogs: [], errors: [], violations: [] });
    }
  });
}
