/** An answer on the wall: in pages that are turned from the desk, by keys and by a presenter, and read from the last row. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../actors/accessible.ts';
import type { Student } from '../actors/student.ts';
import type { Teacher } from '../actors/teacher.ts';
import { expect, inBothLanguages, test } from '../story.ts';

const LONG = readFileSync('e2e/corpora/answers/long-answer.md', 'utf8');
const WIDE = readFileSync('e2e/corpora/answers/wide-answer.md', 'utf8');
/** Words that lead to code, a table or a list, one after the other, so that some of them would end a page. */
const LEADING = Array.from({ length: 24 }, (_, index) => {
  const filler = '因為串列在你腳下移動了，後面的元素都往前移一格。'.repeat(1 + (index % 4));
  const led = ['```python\na = 1\nb = 2\nprint(a + b)\n```', '| a | b |\n| --- | --- |\n| 1 | 2 |', '- one\n- two'];
  const lead = index % 2 === 0 ? `第 ${index + 1} 個例子 like this:` : `## Example ${index + 1}`;
  return `${filler}\n\n${lead}\n\n${led[index % 3]}`;
}).join('\n\n');
const SIZES = [
  { width: 1280, height: 720 },
  { width: 3840, height: 2160 },
];

inBothLanguages(() => {
  test.use({ settings: { WARM_PROCESSES: '0' }, scenario: { text: LONG } });

  test('page by page', async ({ arrive }) => {
    const [teacher, ming] = [await arrive.teacher(), await arrive.student('小明')];
    await spotlight(teacher, ming, 'The end.');

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

inBothLanguages(() => {
  test.use({ settings: { WARM_PROCESSES: '0' }, scenario: { text: LEADING } });

  test('words that lead to code, a table or a list go with it to the next page', async ({ arrive }) => {
    const [teacher, ming] = [await arrive.teacher(), await arrive.student('小明')];
    await spotlight(teacher, ming, 'Example 24');
    for (const size of SIZES) {
      await test.step(`${size.width} pixels wide`, async () => {
        const wall = await arrive.projector(size);
        await wall.open();
        await expect(wall.page.locator('.projector-flow .answer-piece')).toHaveCount(72);
        await expect.poll(() => left(wall.page)).toEqual([]);
        // The pages end in such places: without the rule some words would stay behind.
        await wall.page.addStyleTag({ content: '.projector-flow * { break-after: auto !important }' });
        await expect.poll(() => left(wall.page)).not.toEqual([]);
      });
    }
  });
});

inBothLanguages((language) => {
  test.use({ settings: { WARM_PROCESSES: '0' }, scenario: { text: WIDE } });

  test('what is wide fits the wall', async ({ arrive }) => {
    const [teacher, ming] = [await arrive.teacher(), await arrive.student('小明')];
    await spotlight(teacher, ming, 'The end.');
    for (const size of SIZES) {
      for (const theme of ['light', 'dark'] as const) {
        await test.step(`${size.width} pixels wide, ${theme}`, async () => {
          const wall = await arrive.projector(size);
          await wall.page.emulateMedia({ colorScheme: theme });
          await wall.open();
          await expect(wall.page.locator('.projector-flow .katex-display')).toHaveCount(4);
          await expect.poll(() => cutOff(wall.page)).toEqual([]);
          await expectAccessible(wall.page, `a wide answer on the projector in ${language}`);
        });
      }
    }
  });
});

/** Asks, reads the answer to its end, and puts it on the projector. */
async function spotlight(teacher: Teacher, ming: Student, end: string): Promise<void> {
  await teacher.signIn();
  await ming.joinByLink();
  await ming.ask('為什麼迴圈會跳過一個數字？');
  await ming.reads(1, end);
  await teacher.show('ended');
  const sheet = await teacher.read(1, ming.name);
  await teacher.in(sheet, 'teacher.spotlight.show').click();
  await teacher.in(sheet, 'teacher.spotlight.on').click();
  await teacher.close(sheet);
}

/** Headings, and words before code, tables and lists, that stand on an earlier page than what they lead to. */
function left(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const columnOf = (rect: DOMRect | undefined) => Math.round(rect?.left ?? 0);
    const pieces = [...document.querySelectorAll('.projector-flow .answer-piece > *')];
    return pieces.flatMap((each, index) => {
      const next = pieces[index + 1];
      const led = next?.querySelector('figcaption, tr, li') ?? next;
      if (led == null || !/^example|like this:/i.test(each.textContent ?? '')) return [];
      const indented = Math.abs(columnOf(led.getClientRects()[0]) - columnOf([...each.getClientRects()].at(-1)));
      return indented < window.innerWidth / 4 ? [] : [each.textContent ?? ''];
    });
  });
}

/** Parts of formulas, tables and code that stand over the edge of their page, or are too small for the last row. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const flow = document.querySelector('.projector-flow') as HTMLElement;
    const frame = flow.getBoundingClientRect();
    const step = frame.width + Number.parseFloat(getComputedStyle(flow).columnGap);
    return [...flow.querySelectorAll('.katex .base, td, th, .code-block, pre span')].flatMap((part) => {
      const over = [...part.getClientRects()].some(({ left, right }) => {
        const within = left - frame.left - Math.floor((left - frame.left + 1) / step) * step;
        return within + (right - left) > frame.width + 1;
      });
      const small = Number.parseFloat(getComputedStyle(part).fontSize) < window.innerWidth * 0.0125;
      return over || small ? [`${over ? 'over' : 'small'}: ${part.className} ${part.textContent?.slice(0, 40)}`] : [];
    });
  });
}

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
