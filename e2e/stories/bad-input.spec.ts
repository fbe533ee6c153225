/** What people get wrong, and what the school's network and disk get wrong: a clear sentence, and the text stays. */
import { writeFileSync } from 'node:fs';
import { runServer } from '../running/server.ts';
import { expect, inBothLanguages, test } from '../story.ts';

inBothLanguages(() => {
  test.describe('the way in', () => {
    test('says what is wrong with a code or a name, and keeps what was typed', async ({ arrive, code }) => {
      const student = await arrive.student('小明');
      const { page, words } = student;
      await page.goto('/');
      const refused = async (typedCode: string, name: string, key: string, facts = {}) => {
        await student.fillAndJoin(typedCode, name);
        await expect(student.says(`failure.${key}`, facts)).toBeVisible();
        await expect(page.getByLabel(words('join.name'), { exact: true })).toHaveValue(name);
        await expect(page).toHaveURL(/\/$/);
      };
      await refused('', '小明', 'code-unknown');
      await refused('ABCDEF', '小明', 'code-unknown');
      await refused(code, '', 'name-empty');
      await refused(code, '\u3000\u200b', 'name-empty');
      await refused(code, '很'.repeat(25), 'name-too-long', { max: 24 });
      await refused(code, '小\u202e明', 'name-characters');
      await refused(code, '老師', 'name-reserved');
      await refused(code, 'Ｔeacher', 'name-reserved');
      await refused(code, 'Claude', 'name-reserved');
      await student.fillAndJoin(` ${code.slice(0, 3)}-${code.slice(3).toLowerCase()} `, '小明');
      await student.arrived();

      const other = await arrive.student('小明');
      await other.page.goto('/');
      await other.fillAndJoin(code, '小 明');
      await expect(other.says('failure.name-taken')).toBeVisible();
    });
  });

  test.describe('asking', () => {
    test('an empty or too long question is refused, and stays in the box', async ({ arrive }) => {
      const student = await arrive.student('小明');
      await student.joinByLink();
      await student.button('student.ask.send').click();
      await expect(student.says('failure.question-empty')).toBeVisible();
      const long = '長'.repeat(4001);
      await student.write(long);
      await expect(student.says('student.ask.over', { over: 1 })).toBeVisible();
      await student.button('student.ask.send').click();
      await expect(student.says('failure.question-too-long', { max: 4000, length: 4001 })).toBeVisible();
      await expect(student.box).toHaveValue(long);
      await student.write('\u200b\u2060');
      await student.button('student.ask.send').click();
      await expect(student.says('failure.question-empty')).toBeVisible();
    });

    test('the Enter of an input method does not send', async ({ arrive }) => {
      const student = await arrive.student('小明');
      await student.joinByLink();
      await student.write('ㄊㄧㄢ');
      await student.box.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true });
      await expect(student.box).toHaveValue('ㄊㄧㄢ');
      await expect(student.log.getByRole('article')).toHaveCount(0);
      await student.box.press('Enter');
      await expect(student.exchange(1)).toContainText('ㄊㄧㄢ');
    });

    test('a question that is written without a connection goes once when it is back', async ({ arrive, server }) => {
      const student = await arrive.student('小明');
      await student.joinByLink();
      await server.kill();
      await student.ask('還在嗎？');
      await expect(student.says('student.ask.outbox')).toBeVisible();
      await student.reload().catch(() => undefined);
      await server.start();
      await student.page.goto(`/j/${student.code}`);
      await student.reads(1, '還在嗎？', 60_000);
      await expect(student.log.getByRole('article')).toHaveCount(1);
    });

    test('a removed student is told so, and stays out after a reload', async ({ arrive }) => {
      const [student, teacher] = [await arrive.student('小明'), await arrive.teacher()];
      await student.joinByLink();
      await teacher.signIn();
      await teacher.atDesk();
      await teacher.record('students');
      await teacher.button('teacher.students.menu', { name: '小明' }).click();
      await teacher.page
        .getByRole('menuitem', { name: teacher.words('teacher.students.remove', { name: '小明' }) })
        .click();
      await expect(student.says('student.gone.removedTitle')).toBeVisible();
      await student.reload();
      await expect(student.says('student.gone.removedTitle')).toBeVisible();
    });
  });
});

test.describe('settings', () => {
  test('wrong ones refuse to start, all named at once', async ({ claude }, info) => {
    const server = await runServer(info.outputPath('wrong'), {
      CLAUDE_BIN: claude.bin,
      MAX_CONCURRENT: 'many',
      MIN_INTERVAL_SECONDS: '-1',
      PROVIDER: 'chatty',
    });
    await expect(server.start()).rejects.toThrow();
    for (const name of ['MAX_CONCURRENT', 'MIN_INTERVAL_SECONDS', 'PROVIDER']) expect(server.output()).toContain(name);
    expect(server.output()).not.toMatch(/\n\s+at /);
  });

  test('a taken port is said so', async ({ server }, info) => {
    const second = await runServer(info.outputPath('second'), { PROVIDER: 'demo', PORT: String(server.port) });
    await expect(second.start()).rejects.toThrow();
    expect(second.output()).toContain(String(server.port));
    expect(second.output()).not.toMatch(/\n\s+at /);
  });

  test('a file that is no database is kept, and the start says what to do', async ({ claude }, info) => {
    const file = info.outputPath('not-a-database');
    writeFileSync(file, 'This is a shopping list, not a database. '.repeat(200));
    const server = await runServer(info.outputPath('server'), { CLAUDE_BIN: claude.bin, DATABASE_URL: `file:${file}` });
    await expect(server.start()).rejects.toThrow();
    expect(server.output()).toContain(file);
    expect(server.output()).not.toMatch(/\n\s+at /);
  });
});

test.describe('a failing CLI', () => {
  for (const behaviour of ['die-1', 'die-0', 'error-as-success', 'tool']) {
    test(`${behaviour}: the student is never shown half or foreign text as an answer`, async ({ arrive }) => {
      const student = await arrive.student('小明');
      await student.joinByLink();
      await student.ask(`[fake:${behaviour}] 會發生什麼事？`);
      await expect(student.says('student.state.failed.title')).toBeVisible({ timeout: 30_000 });
      await expect(student.log).not.toContainText(/API Error|never to be shown/);
      expect(student.watch.errors).toEqual([]);
    });
  }
});
