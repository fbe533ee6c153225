/** What the teacher looks at first: questions, and who wants to join; and an answer by hand to what has failed. */
import type { Locator } from '@playwright/test';
import { expectAccessible } from '../actors/accessible.ts';
import { Caller } from '../actors/caller.ts';
import type { Student } from '../actors/student.ts';
import type { Teacher } from '../actors/teacher.ts';
import { expect, inBothLanguages, test } from '../story.ts';

async function atDesk(teacher: Teacher): Promise<Teacher> {
  await teacher.signIn();
  await teacher.atDesk();
  return teacher;
}

const toApprove = (teacher: Teacher): Locator =>
  teacher.page.getByRole('list', { name: teacher.words('teacher.line.tab.approve') }).getByRole('listitem');

const look = (teacher: Teacher) =>
  teacher.page
    .getByRole('region', { name: teacher.words('teacher.approve.label') })
    .getByRole('button', { name: teacher.words('teacher.approve.look') })
    .click();

const atDoor = (teacher: Teacher): Locator =>
  teacher.page.getByRole('region', { name: teacher.words('teacher.door.label') });

inBothLanguages(() => {
  test('Q2.9 a question is looked at first: approved by a press, by a key, all at once, or declined', async ({
    arrive,
    server,
  }) => {
    const teacher = await atDesk(await arrive.teacher());
    await teacher.settle('approval', true);
    const names = ['小明', 'Hua', '安安', 'Bo'];
    const students: Student[] = [];
    for (const name of names) {
      const student = await arrive.student(name);
      await student.joinByLink();
      await student.ask(`${name}: 為什麼天空是藍色的？`);
      students.push(student);
    }
    const [ming, hua, ann, bo] = students as [Student, Student, Student, Student];

    await test.step('calm words for the student, all four for the teacher', async () => {
      await expect(ming.exchange(1)).toContainText(ming.words('student.state.unapproved.title'));
      await expect(ming.exchange(1)).toContainText(ming.words('student.slip.placeOf', { before: 0 }));
      await expectAccessible(ming.page, 'a question that waits for approval');
      await look(teacher);
      await expect(toApprove(teacher)).toHaveCount(4);
      await expectAccessible(teacher.page, 'questions to approve');
    });

    await test.step('an edit is read again', async () => {
      await ming.edit(1, '小明: Why is the sea blue?');
      await expect(toApprove(teacher).first()).toContainText(teacher.words('teacher.approve.edited'));
      await teacher.button('teacher.approve.one', { ticket: 1 }).click();
      await ming.reads(1, 'Why is the sea blue?');
    });

    await test.step('by a key; the next one has the focus then', async () => {
      await teacher.row(2, hua.name).focus();
      await teacher.page.keyboard.press('a');
      await hua.reads(2, '為什麼天空是藍色的');
      await expect(teacher.row(3, ann.name)).toBeFocused();
    });

    await test.step('declined with a reason, undone, and still not started', async () => {
      await teacher.button('teacher.approve.declineOne', { ticket: 3 }).click();
      const row = toApprove(teacher).first();
      await row.getByRole('textbox', { name: teacher.words('teacher.action.reason') }).fill('請看黑板');
      await row.getByRole('button', { name: teacher.words('teacher.action.declineGo') }).click();
      await expect(toApprove(teacher)).toHaveCount(1);
      await teacher.show('line');
      await teacher.button('teacher.action.undo').click();
      await expect(ann.exchange(3)).toContainText(ann.words('student.state.unapproved.title'));
    });

    await test.step('it survives a power cut, and all are approved at once', async () => {
      await server.kill();
      await server.start();
      await expect(ann.exchange(3)).toContainText(ann.words('student.state.unapproved.title'));
      await look(teacher);
      await expect(toApprove(teacher)).toHaveCount(2);
      await teacher.button('teacher.approve.all', { count: 2 }).click();
      await Promise.all([ann.reads(3, '安安'), bo.reads(4, 'Bo')]);
    });

    await test.step('switched off, what waits goes; another program was told why it waits', async () => {
      const asked = await new Caller(server).ask('s-17', 'What is a prime number?');
      expect(await asked.json()).toMatchObject({ status: 'queued', estimated_wait: null, awaiting_approval: true });
      await teacher.settle('approval', false);
      await teacher.show('ended');
      await expect(teacher.row(5, 's-17')).toBeVisible();
    });
  });

  test('who joins waits at the door: seen by name, let in, turned away; the page opens by itself', async ({
    arrive,
    server,
  }) => {
    const teacher = await atDesk(await arrive.teacher());
    const early = await arrive.student('早到的人');
    await early.joinByLink();
    await teacher.settle('door', true);
    const [ming, hua, ann, bo] = [
      await arrive.student('小明'),
      await arrive.student('Hua'),
      await arrive.student('安安'),
      await arrive.student('Bo'),
    ];
    for (const student of [ming, hua, ann, bo]) await student.knock();

    await test.step('nothing of the lesson is there to be seen', async () => {
      await expect(ming.page.getByText(ming.name, { exact: true })).toBeVisible();
      await expect(ming.box).toHaveCount(0);
      await expectAccessible(ming.page, 'the waiting room');
      await expect(early.box).toBeVisible();
    });

    await test.step('a reload and a power cut leave everybody at the door', async () => {
      await ming.reload();
      await expect(ming.says('student.door.title')).toBeVisible();
      await server.kill();
      await server.start();
      await expect(atDoor(teacher).getByRole('listitem')).toHaveCount(4);
      await expectAccessible(teacher.page, 'students at the door');
    });

    await test.step('one is let in, one is turned away, and comes in after all', async () => {
      await teacher.button('teacher.door.admit', { name: ming.name }).click();
      await expect(ming.box).toBeVisible();
      await ming.ask('我進來了嗎？');
      await ming.reads(1, '我進來了嗎');
      await teacher.button('teacher.door.turnAway', { name: hua.name }).click();
      await expect(hua.says('student.gone.turnedAwayTitle')).toBeVisible();
      await expectAccessible(hua.page, 'turned away');
      await hua.reload();
      await expect(hua.says('student.gone.turnedAwayTitle')).toBeVisible();
      const list = await teacher.record('students');
      await list.getByRole('button', { name: teacher.words('teacher.students.letIn') }).click();
      await hua.button('student.gone.again').click();
      await expect(hua.box).toBeVisible();
    });

    await test.step('the rest at once', async () => {
      await teacher.button('teacher.door.admitAll', { count: 2 }).click();
      await Promise.all([expect(ann.box).toBeVisible(), expect(bo.box).toBeVisible()]);
      await expect(atDoor(teacher).getByRole('listitem')).toHaveCount(0);
    });
  });

  test('Q7.4 what failed is answered by hand afterwards, and counts as that', async ({ arrive }) => {
    const [teacher, student] = [await atDesk(await arrive.teacher()), await arrive.student('小明')];
    await student.joinByLink();
    await student.ask('[fake:400] 這一題會失敗');
    await expect(student.exchange(1)).toContainText(student.words('student.state.failed.title'));
    await teacher.show('failed');
    await teacher.row(1, student.name).click();
    await teacher.button('teacher.action.hand').click();
    await expectAccessible(teacher.page, 'answering by hand');
    await teacher.page
      .getByRole('textbox', { name: teacher.words('teacher.action.handLabel') })
      .fill('因為**散射**，我們明天一起看。');
    await teacher.button('teacher.action.handGo').click();
    await student.reads(1, '我們明天一起看');
    await expect(student.exchange(1)).toContainText(student.words('student.answer.fromTeacher'));
    await expect(student.exchange(1)).not.toContainText(student.words('student.state.failed.title'));
    await teacher.page.keyboard.press('Escape');
    const figures = await teacher.record('figures');
    await expect(figures.getByRole('img', { name: teacher.words('teacher.figures.addsUp') })).toBeVisible();
    await expect(
      teacher.page.getByRole('button', { name: teacher.words('teacher.strip.showFailed', { count: 1 }) }),
    ).toHaveCount(0);
  });
});

test('Q2.6 a waiting question is dragged with a finger, with a mouse, and moved by keys', async ({ arrive }) => {
  const teacher = await atDesk(await arrive.teacher());
  await teacher.turn('dispatch', 'off');
  for (const name of ['A1', 'B2', 'C3']) {
    const student = await arrive.student(name);
    await student.joinByLink();
    await student.ask(`${name}?`);
  }
  const rows = teacher.page.getByRole('list', { name: teacher.words('teacher.line.tab.line') }).getByRole('listitem');
  const order = async (...names: string[]) => {
    for (const [index, name] of names.entries()) await expect(rows.nth(index)).toContainText(name);
  };
  await order('A1', 'B2', 'C3');
  const middle = async (row: Locator) => {
    const box = await row.boundingBox();
    if (box === null) throw new Error('The row is not on the screen');
    return { x: box.x + 18, y: box.y + box.height / 2, height: box.height };
  };

  await test.step('a finger on the grip of the first one takes it to the end', async () => {
    const [from, to] = [await middle(rows.nth(0)), await middle(rows.nth(2))];
    const touch = await teacher.page.context().newCDPSession(teacher.page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', y: number) =>
      touch.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x: from.x, y }] });
    await send('touchStart', from.y);
    for (let step = 1; step <= 5; step += 1) {
      await send('touchMove', from.y + ((to.y + to.height / 3 - from.y) * step) / 5);
    }
    await send('touchEnd', 0);
    await order('B2', 'C3', 'A1');
  });

  await test.step('a mouse takes the last one to the front, and opens nothing by it', async () => {
    const [from, to] = [await middle(rows.nth(2)), await middle(rows.nth(0))];
    await teacher.page.mouse.move(from.x + 200, from.y);
    await teacher.page.mouse.down();
    await teacher.page.mouse.move(from.x + 200, to.y - to.height / 3, { steps: 6 });
    await teacher.page.mouse.up();
    await order('A1', 'B2', 'C3');
    await expect(teacher.page.getByRole('dialog')).toHaveCount(0);
    await teacher.row(1, 'A1').click();
    await expect(teacher.page.getByRole('dialog')).toHaveCount(1);
    await teacher.page.keyboard.press('Escape');
  });

  await test.step('by keys', async () => {
    await teacher.row(1, 'A1').focus();
    await teacher.page.keyboard.press('Alt+ArrowDown');
    await order('B2', 'A1', 'C3');
  });
});
