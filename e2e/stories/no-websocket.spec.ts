/** A network that lets no WebSocket through: the lesson goes on by long polling. */
import { Student } from '../actors/student.ts';
import { watchPage } from '../actors/watch-page.ts';
import { openMiddlebox } from '../running/middlebox.ts';
import { expect, test } from '../story.ts';

for (const how of ['refuse', 'swallow'] as const) {
  test(`${how}: a student asks and reads, and comes back after a restart`, async ({
    arrive,
    browser,
    code,
    server,
    language,
  }) => {
    const middlebox = await openMiddlebox(server.port, how);
    const baseURL = server.url.replace(`:${server.port}`, `:${middlebox.port}`);
    const context = await browser.newContext({ locale: language, baseURL });
    const page = await context.newPage();
    const watch = await watchPage(page, new URL(baseURL).host);
    const student = new Student({ page, watch }, language, code, '小明');
    await student.joinByLink();
    await student.ask('天空為什麼是藍色的？');
    await student.reads(1, 'You asked');
    expect(middlebox.kept()).toBeGreaterThan(0);

    // The desk, in a network without such a box, sees this student as it sees others.
    const teacher = await arrive.teacher();
    await teacher.signIn();
    await teacher.atDesk();
    await expect((await teacher.record('students')).getByText('小明')).toBeVisible();

    await server.kill();
    await server.start();
    await student.ask('海也是嗎？');
    await student.reads(2, 'You asked', 60_000);
    expect(watch.errors).toEqual([]);
    await context.close();
    await middlebox.close();
  });
}
