/** The three screens of one moment in a lesson, in both languages, for the README. */
import path from 'node:path';
import { Caller } from '../actors/caller.ts';
import { expect, inBothLanguages, test } from '../story.ts';
import { CLASS } from './class.ts';

const LESSON = { MIN_INTERVAL_SECONDS: '6', MAX_CONCURRENT: '2', WARM_PROCESSES: '0' };

inBothLanguages((language) => {
  const { names, questions, me, mine, answer } = CLASS[language];
  test.use({
    settings: { ...LESSON, LANG: language === 'en' ? 'en_US.UTF-8' : 'zh_TW.UTF-8' },
    scenario: { text: answer },
  });

  test('the README’s pictures', async ({ arrive, claude, server }) => {
    const [student, teacher, projector] = [await arrive.student(me), await arrive.teacher(), await arrive.projector()];
    await student.joinByLink();
    await student.ask(mine);
    await student.reads(1, /λ|450/);
    claude.play({ text: answer, perChunkMs: 1500 });
    const caller = new Caller(server);
    for (const [index, name] of names.entries()) await caller.ask(name, questions[index] ?? '');
    await teacher.signIn();
    await teacher.atDesk();
    await projector.open();
    await expect(projector.now).toHaveCount(2, { timeout: 30_000 });
    await student.settledText(1);
    for (const [name, { page }] of Object.entries({ student, desk: teacher, projector })) {
      await page.screenshot({ path: path.resolve(`docs/screens/readme-${name}-${language}.png`) });
    }
  });
});
