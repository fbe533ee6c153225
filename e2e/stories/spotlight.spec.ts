/** A long answer on the wall: in pages that are turned from the desk, by keys and by a presenter, and read from the last row. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../actors/accessible.ts';
import { expect, inBothLanguages, test } from '../story.ts';

const LONG = readFileSync('e2e/corpora/answers/long-answer.md', 'utf8');
const SIZES = [
  { width: 1280, height: 720 },
  { width: 3840, height: 2160 },
];

inBothLanguages(() => {
  test.use({ settings: { WARM_PROCESSES: '0' }, scenario: { text: LONG } });

  test('page by page', async ({ arrive }) => {
    const [teacher, ming] = [await arrive.teacher(), await arrive.student('小明')];
    await teacher.signIn();
    await ming.joinByLink();
    await ming.ask('為什麼迴圈會跳過一個數字？');
    await ming.reads(1, 'The end.');
    await teacher.show('ended');
    const sheet = await teacher.read(1, '小明');
    await teacher.in(sheet, 'teacher.spotlight.show').click();
    await teacher.in(sheet, 'teacher.spotlight.on').click();
    await teacher.close(sheet);

    for (const size of SIZES) {
      await test.step(`${size.width} pixels wide`, async () => {
        const wall = await arrive.projector(size);
        await wall.open();
        const { keyboard } = wall.page;
        const spotlight = wall.page.getByRole('region', { name: wall.words('projector.spotlight.label') });
        const first = spotlight.getByRole('heading', { name: 'Loops and lists' });
        const last = spotlight.getByText('The end.');
        const count = spotlight.getByRole('status');
        await expect(spotlight.locator('.katex').first()).toBeAttached();
        await expect(first).toBeInViewport();
        await expect(last).not.toBeInViewport();
        const pages = Number(/(\d+)\D*$/.exec((await count.textContent()) ?? '')?.[1]);
        expect(pages).toBeGreaterThan(1);
        const at = (page: number) =>
          expect(count).toHaveText(wall.words('projector.spotlight.page', { page, count: pages }));
        await at(1);
        expect(await unreadable(wall.page)).toEqual([]);
        await expectAccessible(wall.page, 'the first page of a long answer');

        await keyboard.press('ArrowRight');
        await at(2);
        await expect(first).not.toBeInViewport();
        await keyboard.press('PageUp');
        await at(1);
        await keyboard.press('ArrowLeft');
        await at(1);
        await wall.button('projector.spotlight.on').click();
        await at(2);
        // Blanked, it keeps its page, and a presenter turns nothing.
        await keyboard.press('.');
        await keyboard.press('PageDown');
        await expect(spotlight).toBeHidden();
        await keyboard.press('.');
        await at(2);

        const strip = teacher.page.getByRole('region', { name: teacher.words('teacher.spotlight.shown') });
        await expect(strip).toContainText(teacher.words('teacher.spotlight.shownTicket', { ticket: 1 }));
        for (let page = 2; page < pages + 1; page += 1) await teacher.in(strip, 'teacher.spotlight.on').click();
        await at(pages);
        await expect(last).toBeInViewport();
        await expectAccessible(wall.page, 'the last page of a long answer');
        await teacher.in(strip, 'teacher.spotlight.back').click();
        await at(pages - 1);
        expect(wall.watch).toEqual({ outside: [], dialogs: [], errors: [], violations: [] });
      });
    }
    await expectAccessible(teacher.page, 'a desk with an answer on the projector');
    const strip = teacher.page.getByRole('region', { name: teacher.words('teacher.spotlight.shown') });
    await teacher.in(strip, 'teacher.spotlight.takeDown').click();
    await expect(strip).toBeHidden();
  });
});

/** Words of the answer that stand over the edge of a page, or are smaller than two hundredths of the picture's width. */
function unreadable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const flow = document.querySelector('.projector-flow') as HTMLElement;
    const frame = flow.getBoundingClientRect();
    const step = frame.width + Number.parseFloat(getComputedStyle(flow).columnGap);
    const words: string[] = [];
    if (Number.parseFloat(getComputedStyle(flow).fontSize) < window.innerWidth * 0.02 - 0.1) words.push('too small');
    const texts = document.createTreeWalker(flow, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      // Formulas are drawn with letters that stand in each other's way, and say the same again for screen readers.
      if (text.parentElement?.closest('.katex') || !text.textContent?.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const { left, right, bottom } of range.getClientRects()) {
        const within = left - frame.left - Math.floor((left - frame.left + 1) / step) * step;
        if (within + (right - left) > frame.width + 1 || bottom > frame.bottom + 1) words.push(text.textContent);
      }
    }
    return words;
  });
}
