/** The desk with flags, their log and the lists of words, in both languages. */
import path from 'node:path';
import type { Language } from '../../server/protocol/bounds.ts';
import { Caller } from '../actors/caller.ts';
import { expect, inBothLanguages, test } from '../story.ts';

const ASKED: Record<Language, readonly (readonly [name: string, text: string])[]> = {
  'zh-TW': [
    ['林宜君', '老師，我好想死，沒有人理我'],
    ['陳柏宇', '我的電話是 0912-345-678，可以打給我嗎？'],
    ['黃子晴', '三稜鏡為什麼能把光分開？'],
    ['張家豪', '你是笨蛋嗎'],
    ['吳佩珊', '影子為什麼有時候很長？'],
  ],
  en: [
    ['Amelia', 'I want to die, nobody likes me'],
    ['Benjamin', 'Please call me on 0912-345-678'],
    ['Chloe', 'Why does a prism split light?'],
    ['Daniel', 'Are you an idiot?'],
    ['Ella', 'Why are shadows long in the evening?'],
  ],
};

inBothLanguages((language) => {
  test('flags', async ({ arrive, server }) => {
    const teacher = await arrive.teacher();
    const { page } = teacher;
    await page.emulateMedia({ colorScheme: language === 'en' ? 'dark' : 'light' });
    const picture = (name: string) =>
      page.screenshot({ path: path.resolve(`docs/screens/flags-${name}-${language}.png`), animations: 'disabled' });
    await teacher.signIn();
    await teacher.atDesk();
    await teacher.turn('dispatch', 'off');
    const caller = new Caller(server);
    for (const [name, text] of ASKED[language]) await caller.ask(name, text);
    await expect(teacher.says('flags.banner.look')).toBeVisible();
    await expect(teacher.row(5, ASKED[language][4]?.[0] ?? '')).toBeVisible();
    await picture('desk');
    await teacher.line.getByRole('tab', { name: teacher.words('flags.tab') }).click();
    await teacher.button('flags.banner.seen', { ticket: 4, name: ASKED[language][3]?.[0] ?? '' }).click();
    await teacher.button('flags.log.open').click();
    await expect(teacher.says('flags.log.title')).toBeVisible();
    await picture('log');
    await page.keyboard.press('Escape');
    await teacher.button('flags.words.open').click();
    const sentence = page.getByRole('textbox', { name: teacher.words('flags.words.try') });
    await sentence.fill(ASKED[language][0]?.[1] ?? '');
    await picture('words');
  });
});
