/** After the lesson: found again, read, printed, exported, deleted. */
import Database from 'better-sqlite3';
import { expectAccessible } from '../actors/accessible.ts';
import { Caller } from '../actors/caller.ts';
import { printedScales } from '../actors/paper.ts';
import { Records } from '../actors/records.ts';
import { expect, inBothLanguages, test } from '../story.ts';

const ASKED = [
  ['王小明', '光合作用需要什麼？'],
  ['王小明', '葉子為什麼是綠色的？'],
  ['Ella', 'Why does photosynthesis need light?'],
  ['=1+1', '=HYPERLINK("http://evil.test","click")'],
  ['Ben', '[fake:400] This one cannot be answered: call 0912 345 678.'],
] as const;

/** A page without its margins, in CSS pixels. */
const A4 = { width: 688, height: 1032 };

inBothLanguages(() => {
  test.use({ settings: { MIN_INTERVAL_SECONDS: '0', MAX_CONCURRENT: '3' } });

  test('the history of a lesson', async ({ arrive, server }) => {
    const teacher = await arrive.teacher();
    const records = new Records(teacher);
    const { page, words } = teacher;
    const caller = new Caller(server);
    for (const [student, question] of ASKED) await caller.ask(student, question);
    await teacher.signIn();
    await teacher.atDesk();
    await expect.poll(async () => (await caller.status()).queue_size).toBe(0);
    await expect.poll(async () => (await caller.status()).active_requests).toBe(0);

    await test.step('found again, in Chinese and in English', async () => {
      await teacher.account('history');
      await expect(records.found).toHaveCount(ASKED.length);
      await expectAccessible(page, 'the history');
      await records.field('words').fill('光合');
      await expect(records.found).toHaveCount(1);
      await expect(page.locator('mark').first()).toHaveText('光合');
      await records.field('words').fill('PHOTOSYNTHESIS light');
      await expect(records.found).toHaveCount(1);
      await expect(records.found).toContainText('Ella');
      await records.field('words').fill('沒有人問過');
      await expect(teacher.says('history.list.notFound')).toBeVisible();
      await expectAccessible(page, 'a search that finds nothing');
      await records.clear();
      await records.field('name').fill('小明');
      await expect(records.found).toHaveCount(2);
      await page.reload();
      await expect(records.found).toHaveCount(2);
      await records.clear();
      await records.field('state').selectOption('failed');
      await expect(records.found).toHaveCount(1);
      await expect(records.found).toContainText('Ben');
      await records.clear();
      await records.field('flag').selectOption('any');
      await expect(records.found).toHaveCount(1);
      await expect(records.found).toContainText('Ben');
      await page.reload();
      await expect(records.field('flag')).toHaveValue('any');
      await expect(records.found).toHaveCount(1);
      expect(JSON.parse((await records.download('json')).text)).toHaveLength(1);
      await records.field('flag').selectOption('urgent');
      await expect(records.found).toHaveCount(0);
      await records.clear();
      await records.field('until').fill('2020-01-01');
      await expect(records.found).toHaveCount(0);
      await records.clear();
      await expect(records.found).toHaveCount(ASKED.length);
    });

    await test.step('oldest first, and back', async () => {
      const sort = page.getByRole('columnheader', { name: words('history.list.asked') });
      await expect(sort).toHaveAttribute('aria-sort', 'descending');
      await sort.getByRole('button').click();
      await expect(sort).toHaveAttribute('aria-sort', 'ascending');
      await expect(sort.getByRole('button')).toBeFocused();
      await expect(records.found.first()).toContainText(ASKED[0][1]);
      await expect(teacher.says('history.list.loadedOldest', { count: ASKED.length })).toBeVisible();
      await page.reload();
      await expect(records.found.first()).toContainText(ASKED[0][1]);
      expect(JSON.parse((await records.download('json')).text)[0]).toMatchObject({ question: ASKED[0][1] });
      await sort.getByRole('button').click();
      await expect(records.found.last()).toContainText(ASKED[0][1]);
    });

    await test.step('a question in full', async () => {
      const read = page.getByRole('button', { name: words('history.list.read', { ticket: 2, name: '王小明' }) });
      await read.click();
      const sheet = page.getByRole('dialog', { name: words('history.question.title', { ticket: 2 }) });
      await expect(sheet).toContainText('葉子為什麼是綠色的？');
      await expect(sheet.getByRole('table')).toBeVisible();
      await expectAccessible(page, 'a question of the history');
      await teacher.in(sheet, 'history.question.onlyStudent').click();
      await expect(records.found).toHaveCount(2);
    });

    await test.step('files', async () => {
      const markdown = await records.download('markdown');
      expect(markdown.name).toMatch(/\.md$/);
      expect(markdown.text).toContain('王小明');
      expect(markdown.text).not.toContain('Ella');
      await records.clear();
      await expect(records.found).toHaveCount(ASKED.length);
      const csv = await records.download('csv');
      expect(csv.name).toMatch(/\.csv$/);
      expect(csv.text.charCodeAt(0)).toBe(0xfeff);
      expect(csv.text).toContain(`"${words('history.columns.student')}"`);
      expect(csv.text).toContain(`"'=1+1"`);
      expect(csv.text).toContain(`"'=HYPERLINK(""http://evil.test"",""click"")"`);
      const json = await records.download('json');
      expect(JSON.parse(json.text)).toHaveLength(ASKED.length);
    });

    await test.step('the report, on the screen and on paper', async () => {
      await page.getByRole('button', { name: words('history.list.read', { ticket: 1, name: '王小明' }) }).click();
      await page
        .getByRole('dialog')
        .getByRole('link', { name: words('history.list.report') })
        .click();
      await expect(page.getByRole('heading', { name: words('history.report.perStudent') })).toBeVisible();
      await expect(page.getByRole('rowheader', { name: '王小明' })).toBeVisible();
      await expectAccessible(page, 'the report of a lesson');
      await expect(teacher.button('history.erase.lesson')).toBeDisabled();
      const scales = await printedScales(page);
      expect(Math.min(...scales), scales.join()).toBeGreaterThan(0.95);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      await expect(teacher.button('history.report.print')).toBeHidden();
      await expect(page.locator('body')).toHaveCSS('color', 'rgb(0, 0, 0)');
      // The chart can't be broken: where it stands there is always room for it on the first page of A4.
      const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
      await page.setViewportSize(A4);
      const chart = page.getByRole('region', { name: words('chart.lesson.title') });
      await expect.poll(async () => bottomOf(await chart.boundingBox())).toBeLessThan(0.85 * A4.height);
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ media: null, colorScheme: null });
    });

    await test.step('a student, and then the lesson, deleted for good', async () => {
      const report = page.url();
      await records.erase(teacher.button('history.erase.studentLabel', { name: 'Ella' }));
      await expect(page.getByRole('rowheader', { name: 'Ella' })).toBeHidden();
      await page.goto('/teacher');
      await teacher.lessonMenu('end');
      await teacher.in(teacher.dialog('teacher.lesson.endSure'), 'teacher.lesson.end').click();
      await expect(teacher.strip).toContainText(words('teacher.standing.ended.title'));
      await page.goto(report);
      await records.erase(teacher.button('history.erase.lesson'));
      await expect(teacher.says('history.list.none')).toBeVisible();
      await page.goto(report);
      await expect(teacher.says('failure.not-found')).toBeVisible();
    });
    expect(teacher.watch).toEqual({ outside: [], dialogs: [], errors: [], violations: [] });
  });
});

const bottomOf = (box: { y: number; height: number } | null) => (box === null ? Infinity : box.y + box.height);

test.describe('retention', () => {
  test.use({ settings: { RETENTION_DAYS: '30' } });

  test('a lesson that ended long enough ago is really gone at the next start', async ({ arrive, server }, info) => {
    const teacher = await arrive.teacher();
    await new Caller(server).ask('王小明', '會留多久？');
    await teacher.signIn();
    await teacher.atDesk();
    await teacher.lessonMenu('end');
    await teacher.in(teacher.dialog('teacher.lesson.endSure'), 'teacher.lesson.end').click();
    await expect(teacher.strip).toContainText(teacher.words('teacher.standing.ended.title'));
    await server.stop();
    const file = info.outputPath('server', 'data', 'classline.db');
    const endedBefore = (days: number) => {
      const database = new Database(file);
      const endedAt = new Date(Date.now() - days * 86_400_000).toISOString().replace('Z', '+00:00');
      database.prepare('UPDATE Lesson SET endedAt = ?').run(endedAt);
      database.close();
    };
    const records = new Records(teacher);
    endedBefore(29);
    await server.start();
    await records.open('history');
    await expect(records.found).toHaveCount(1);
    await server.stop();
    endedBefore(31);
    await server.start();
    await expect(async () => {
      await records.open('history');
      await expect(teacher.says('history.list.none')).toBeVisible({ timeout: 1_000 });
    }).toPass();
  });
});
