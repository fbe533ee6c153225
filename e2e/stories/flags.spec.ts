/** What a teacher should look at: flagged on every desk, seen by nobody else, and never in the way of a question. */
import { expectAccessible } from '../actors/accessible.ts';
import { Records } from '../actors/records.ts';
import type { Student } from '../actors/student.ts';
import type { Teacher } from '../actors/teacher.ts';
import { expect, inBothLanguages, test } from '../story.ts';

const TEXTS = {
  'zh-TW': {
    urgent: '老師，我好想死',
    phone: '可以打 0912-345-678 給我嗎？',
    plain: '1234567890 是質數嗎？',
    own: '我可以帶香蕉嗎？',
    word: '香蕉',
  },
  en: {
    urgent: 'I want to die',
    phone: 'Can you call me on 0912-345-678?',
    plain: 'Is 1234567890 a prime number?',
    own: 'May I bring a banana?',
    word: 'banana',
  },
};

const flagsOf = (teacher: Teacher) =>
  teacher.page.getByRole('region', { name: teacher.words('flags.label'), exact: true });
const kind = (teacher: Teacher, name: string) => teacher.words(`flags.kind.${name}`);
const openOf = (teacher: Teacher, ticket: number, name: string, kinds: string) =>
  flagsOf(teacher).getByRole('button', {
    name: teacher.words('flags.banner.read', { ticket, name, kinds }),
    exact: true,
  });
const flaggedTab = (teacher: Teacher) => teacher.line.getByRole('tab', { name: teacher.words('flags.tab') });

async function seesNothing({ page, words }: Student) {
  const text = (await page.locator('body').textContent()) ?? '';
  for (const key of ['flags.banner.urgent', 'flags.banner.look', 'flags.label']) expect(text).not.toContain(words(key));
}

inBothLanguages((language) => {
  test.use({ settings: { MIN_INTERVAL_SECONDS: '0.2' }, scenario: { text: 'Ok.' } });

  test('flags', async ({ arrive }) => {
    const texts = TEXTS[language];
    const teacher = await arrive.teacher();
    const colleague = await arrive.teacher();
    const projector = await arrive.projector();
    const [ming, hua, ann] = [await arrive.student('小明'), await arrive.student('Hua'), await arrive.student('安安')];
    await Promise.all([teacher, colleague].map((each) => each.signIn().then(() => each.atDesk())));
    await projector.open();
    await Promise.all([ming, hua, ann].map((each) => each.joinByLink()));
    await teacher.turn('dispatch', 'off');

    await test.step('words of the lists and personal data come to every desk, urgent ones apart', async () => {
      await ming.ask(texts.urgent);
      await expect(ming.exchange(1)).toBeVisible();
      await hua.write(texts.phone);
      await hua.button('student.ask.send').click();
      await hua.button('student.personal.send').click();
      await expect(hua.exchange(2)).toBeVisible();
      await ann.ask(texts.plain);
      await expect(ann.exchange(3)).toBeVisible();
      for (const desk of [teacher, colleague]) {
        await expect(openOf(desk, 1, '小明', kind(desk, 'words'))).toBeVisible();
        await expect(openOf(desk, 2, 'Hua', kind(desk, 'phone'))).toBeVisible();
        await expect(flagsOf(desk).getByRole('alert')).toContainText('小明');
        await expect(desk.row(1, '小明')).toHaveAccessibleDescription(new RegExp(desk.words('flags.strength.urgent')));
        await expect(desk.row(3, '安安')).toHaveAccessibleDescription('');
      }
      await expectAccessible(teacher.page, 'a desk with flags');
    });

    await test.step('nobody but the teacher sees them', async () => {
      for (const student of [ming, hua]) await seesNothing(student);
      expect(await projector.text()).not.toContain(projector.words('flags.label'));
    });

    await test.step('a look, by keyboard: why it is flagged, and that it has been seen', async () => {
      await openOf(teacher, 1, '小明', kind(teacher, 'words')).focus();
      await teacher.page.keyboard.press('Enter');
      const sheet = teacher.page.getByRole('dialog', { name: teacher.words('teacher.line.sheet', { ticket: 1 }) });
      await expect(sheet).toContainText(
        teacher.words('flags.question.because', { words: language === 'en' ? 'want to die' : '想死' }),
      );
      await expectAccessible(teacher.page, 'a flagged question');
      await sheet.getByRole('button', { name: teacher.words('flags.log.seen'), exact: true }).press('Enter');
      await expect(sheet.getByRole('heading', { name: '小明' })).toBeFocused();
      await teacher.page.keyboard.press('Escape');
      for (const desk of [teacher, colleague])
        await expect(openOf(desk, 1, '小明', kind(desk, 'words'))).toHaveCount(0);
      await expect(openOf(teacher, 2, 'Hua', kind(teacher, 'phone'))).toBeVisible();
    });

    await test.step('it can be undone, and the other desk may do it as well', async () => {
      await teacher.button('flags.undo').click();
      await expect(openOf(colleague, 1, '小明', kind(colleague, 'words'))).toBeVisible();
      await colleague.button('flags.banner.seen', { ticket: 1, name: '小明' }).press('Enter');
      await expect(openOf(teacher, 1, '小明', kind(teacher, 'words'))).toHaveCount(0);
      // The focus goes on to the next one.
      await expect(colleague.button('flags.banner.seen', { ticket: 2, name: 'Hua' })).toBeFocused();
    });

    await test.step('marked in the log by keyboard, the focus goes on, and after the last one to the heading', async () => {
      await colleague.button('flags.undo').click();
      await expect(openOf(colleague, 1, '小明', kind(colleague, 'words'))).toBeVisible();
      await flaggedTab(colleague).click();
      await colleague.button('flags.log.open').click();
      const log = colleague.page.getByRole('dialog', { name: colleague.words('flags.log.title') });
      const seen = log.getByRole('button', { name: colleague.words('flags.log.seen'), exact: true });
      await expect(seen).toHaveCount(2);
      await seen.first().press('Enter');
      await expect(seen).toHaveCount(1);
      await expect(seen).toBeFocused();
      await colleague.page.keyboard.press('Enter');
      await expect(seen).toHaveCount(0);
      await expect(log.getByRole('heading', { name: colleague.words('flags.log.title') })).toBeFocused();
      await colleague.page.keyboard.press('Escape');
      await colleague.button('flags.undo').first().click();
      await expect(openOf(colleague, 2, 'Hua', kind(colleague, 'phone'))).toBeVisible();
      await expect(openOf(colleague, 1, '小明', kind(colleague, 'words'))).toHaveCount(0);
    });

    await test.step('the log keeps what was seen, also after the page is loaded again', async () => {
      await teacher.reload();
      await teacher.atDesk();
      await flaggedTab(teacher).click();
      await expect(teacher.row(2, 'Hua')).toBeVisible();
      await expect(teacher.row(1, '小明')).toHaveCount(0);
      await teacher.button('flags.log.open').click();
      const log = teacher.page.getByRole('dialog', { name: teacher.words('flags.log.title') });
      await expect(log.getByRole('listitem')).toHaveCount(2);
      await expect(log.getByRole('listitem').filter({ hasText: '小明' })).toContainText(
        language === 'en' ? /seen at \d\d:\d\d/ : /\d\d:\d\d 看過/,
      );
      await expectAccessible(teacher.page, 'the log of flags');
      await log.getByRole('button', { name: teacher.words('ui.close') }).click();
    });

    await test.step('only the flagged students', async () => {
      const students = await teacher.record('students');
      await expect(students.getByRole('listitem')).toHaveCount(3);
      const show = (filter: string, count: number) =>
        students.getByRole('radio', { name: `${teacher.words(`teacher.students.filter.${filter}`)} ${count}` });
      await show('flagged', 1).check();
      await expect(students.getByRole('listitem')).toHaveCount(1);
      await expect(students.getByRole('listitem')).toContainText('Hua');
      // The arrow keys go on from there: nobody is away.
      await teacher.page.keyboard.press('ArrowRight');
      await expect(show('away', 0)).toBeChecked();
      await expect(students.getByRole('listitem')).toHaveCount(0);
      await expectAccessible(teacher.page, 'the students who are away');
      await show('all', 3).check();
    });

    await test.step('the teacher’s own words, tried before they are saved, hold on every desk', async () => {
      await teacher.button('flags.words.open').click();
      const dialog = teacher.page.getByRole('dialog', { name: teacher.words('flags.words.title') });
      const list = dialog.getByRole('textbox', { name: teacher.words('flags.words.urgent') });
      await list.fill(texts.word);
      await dialog.getByRole('textbox', { name: teacher.words('flags.words.try') }).fill(texts.own);
      await expect(dialog.getByText(teacher.words('flags.words.tryUrgent', { words: texts.word }))).toBeVisible();
      await expectAccessible(teacher.page, 'the lists of words');
      await dialog.getByRole('button', { name: teacher.words('flags.words.save') }).click();
      await expect(teacher.says('flags.words.saved')).toBeVisible();
      await ann.leaveLine(3);
      await ann.ask(texts.own);
      await expect(openOf(colleague, 4, '安安', kind(colleague, 'words'))).toBeVisible();
      await flaggedTab(colleague).click();
      await colleague.button('flags.words.open').click();
      const other = colleague.page.getByRole('dialog', { name: colleague.words('flags.words.title') });
      await expect(other.getByRole('textbox', { name: colleague.words('flags.words.urgent') })).toHaveValue(texts.word);
      await other.getByRole('button', { name: colleague.words('flags.words.reset') }).click();
      await expect(colleague.says('flags.words.resetDone')).toBeVisible();
    });

    await test.step('every question is answered all the same', async () => {
      await teacher.turn('dispatch', 'on');
      await ming.reads(1, 'Ok.');
      await hua.reads(2, 'Ok.');
      await ann.reads(4, 'Ok.');
      await seesNothing(ann);
    });

    await test.step('the history bears the marks', async () => {
      const records = new Records(teacher);
      await records.open('history');
      const rows = records.found;
      await expect(rows.filter({ hasText: texts.urgent })).toContainText(teacher.words('flags.strength.urgent'));
      await expect(rows.filter({ hasText: texts.phone })).toContainText(teacher.words('flags.strength.look'));
      await expect(rows.filter({ hasText: texts.plain })).not.toContainText(teacher.words('flags.strength.look'));
    });

    for (const { watch } of [teacher, colleague, projector, ming, hua, ann]) {
      expect([watch.errors, watch.violations, watch.outside]).toEqual([[], [], []]);
    }
  });
});
