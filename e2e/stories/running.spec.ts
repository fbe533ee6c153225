/** Starting, stopping, and the teacher's first minute. */
import { request } from 'node:http';

import { Caller } from '../actors/caller.ts';
import { Teacher } from '../actors/teacher.ts';
import { watchPage } from '../actors/watch-page.ts';
import { expect, inBothLanguages, test } from '../story.ts';

inBothLanguages((language) => {
  test.describe('the first start', () => {
    test.use({ settings: { TEACHER_PASSWORD: '' } });

    test('the printed link sets the password, once', async ({ server, browser }) => {
      const printed = /https?:\/\/\S+(\/teacher\/setup\?token=\S+)/.exec(server.output())?.[1] ?? '';
      expect(printed).not.toBe('');
      const enter = async () => {
        const context = await browser.newContext({ locale: language, baseURL: server.url });
        const page = await context.newPage();
        return new Teacher({ page, watch: await watchPage(page, new URL(server.url).host) }, language);
      };
      const teacher = await enter();
      const password = '粉筆 and patience';
      const fill = async (who: Teacher) => {
        await who.page.goto(printed);
        await who.page.getByLabel(who.words('teacher.account.newPassword'), { exact: true }).fill(password);
        await who.page.getByLabel(who.words('teacher.account.again'), { exact: true }).fill(password);
        await who.button('teacher.account.setUpGo').click();
      };
      await fill(teacher);
      await teacher.atDesk();

      const latecomer = await enter();
      await fill(latecomer);
      await expect(latecomer.says('failure.setup-link-used')).toBeVisible();
      await latecomer.signIn('not the password');
      await expect(latecomer.says('failure.password-wrong')).toBeVisible();
      await latecomer.page.getByRole('textbox', { name: latecomer.words('teacher.account.password') }).fill(password);
      await latecomer.button('teacher.account.signIn').click();
      await latecomer.atDesk();
      await teacher.page.context().close();
      await latecomer.page.context().close();
    });
  });

  test.describe('the demo', () => {
    test.use({ settings: { PROVIDER: 'demo' } });

    test('says on every screen that it is one', async ({ arrive }) => {
      const [student, teacher, projector] = [
        await arrive.student('小明'),
        await arrive.teacher(),
        await arrive.projector(),
      ];
      await student.joinByLink();
      await expect(student.says('ui.demoLong')).toBeVisible();
      await student.ask('為什麼天空是藍色的？');
      await student.reads(1, student.words('student.answer.fromDemo'), 60_000);
      await projector.open();
      await expect(projector.says('ui.demo')).toBeVisible();
      await teacher.signIn();
      await teacher.atDesk();
      await expect(teacher.says('teacher.provider.demo')).toBeVisible();
    });
  });
});

test('SIGTERM ends it with exit code 0, its children with it, and what waits is kept', async ({ server }) => {
  const caller = new Caller(server);
  const asked = (await (await caller.ask('s-1', '[fake:hang-mid times=1] Will this be kept?')).json()) as {
    id: string;
  };
  await expect.poll(async () => (await caller.status()).active_requests).toBe(1);
  expect(await server.stop()).toBe(0);
  await server.start();
  await expect.poll(async () => (await caller.read(asked.id)).status, { timeout: 30_000 }).toBe('answered');
});

test('no request is answered for a host name that is not ours', async ({ server }) => {
  const status = await new Promise((resolve, reject) => {
    request(server.local, { headers: { host: 'evil.test' } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .once('error', reject)
      .end();
  });
  expect(status).toBe(421);
});
