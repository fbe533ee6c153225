/** The three screens of one moment in a lesson, in both languages, for the README. */
import path from 'node:path';
import type { Language } from '../../server/protocol/bounds.ts';
import { Caller } from '../actors/caller.ts';
import { expect, inBothLanguages, test } from '../story.ts';

const CLASS: Record<Language, { names: string[]; questions: string[]; me: string; mine: string; answer: string }> = {
  'zh-TW': {
    names: ['林宜君', '陳柏宇', '黃子晴', '張家豪', '吳佩珊', '李冠廷', '王思涵', '周子翔'],
    questions: [
      '為什麼彩虹是圓弧形的？',
      '光在水裡會變慢嗎？',
      '三稜鏡為什麼能把光分開？',
      '日食和月食有什麼不同？',
      '影子為什麼有時候很長？',
      '紅外線看不見，為什麼會感覺到熱？',
      '雷射筆的光為什麼不會散開？',
      '鏡子裡左右相反，為什麼上下不會？',
    ],
    me: '小明',
    mine: '為什麼天空是藍色的？',
    answer:
      '陽光看起來是白色的，其實混合了**各種顏色**。\n\n光進入大氣時會撞到空氣分子而*散射*。波長越短，散射得越厲害：\n\n$$I \\propto \\frac{1}{\\lambda^4}$$\n\n| 顏色 | 波長 | 散射 |\n| --- | --- | --- |\n| 藍 | 450 nm | 強 |\n| 紅 | 700 nm | 弱 |\n\n所以藍光從四面八方進到眼睛裡。想一想：**黃昏時陽光走的路變長了，天空會變成什麼顏色？**',
  },
  en: {
    names: ['Amelia', 'Ben', 'Chloe', 'Daniel', 'Ella', 'Finn', 'Grace', 'Hugo'],
    questions: [
      'Why is a rainbow round?',
      'Is light slower in water?',
      'Why does a prism split light?',
      'How do eclipses of the sun and the moon differ?',
      'Why are shadows long in the evening?',
      'Why do we feel infrared light as warmth?',
      'Why does a laser not spread?',
      'Why does a mirror swap left and right only?',
    ],
    me: 'Ming',
    mine: 'Why is the sky blue?',
    answer:
      'Sunlight looks white, but it is a **mix of all colours**.\n\nIn the air it meets molecules and is *scattered*. The shorter the wave, the stronger:\n\n$$I \\propto \\frac{1}{\\lambda^4}$$\n\n| colour | wavelength | scattered |\n| --- | --- | --- |\n| blue | 450 nm | strongly |\n| red | 700 nm | weakly |\n\nSo blue light reaches your eyes from everywhere. Think: **in the evening the light comes a longer way. Which colours are left?**',
  },
};

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
