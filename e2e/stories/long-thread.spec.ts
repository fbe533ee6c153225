/** A long thread on a phone: what is rendered late moves what stands behind it, and nothing else. */
import { readFileSync } from 'node:fs';
import { expect, test } from '../story.ts';

const LONG = readFileSync('e2e/corpora/answers/long-answer.md', 'utf8');
/** The last three are rendered at once, those before them when they come near. */
const QUESTIONS = 5;

test.use({ settings: { WARM_PROCESSES: '0' }, scenario: { text: `${LONG}\n\n${LONG}` } });

test('every piece of an answer stands in a box of its own, and one that comes late moves none before it', async ({
  arrive,
}) => {
  const ming = await arrive.student('小明');
  await ming.joinByLink();
  for (let ticket = 1; ticket <= QUESTIONS; ticket += 1) {
    await ming.ask(`第 ${ticket} 題：為什麼迴圈會跳過一個數字？`);
    await ming.reads(ticket, 'The end.');
  }
  await ming.reload();
  await ming.arrived();
  await expect(ming.exchange(QUESTIONS).locator('.katex').first()).toBeVisible();

  const pieces = ming.log.locator('.answer-piece');
  const bare = await ming.log.evaluate((log) =>
    [...log.querySelectorAll('.answer > *')].filter((each) => {
      const { contain } = getComputedStyle(each);
      return !each.classList.contains('answer-piece') || !['layout', 'style'].every((word) => contain.includes(word));
    }),
  );
  expect(bare).toEqual([]);
  expect(await pieces.count()).toBeGreaterThan(QUESTIONS * 10);

  // The first answer is far away: its text is there, its pieces are not.
  const first = ming.exchange(1);
  await expect(first).toContainText('The end.');
  await expect(first.locator('.answer-piece')).toHaveCount(0);
  await first.evaluate(watchPieces);
  await ming.page.mouse.move(200, 400);
  await expect
    .poll(
      async () => {
        await ming.page.mouse.wheel(0, -700);
        return ming.page.evaluate(() => window.scrollY);
      },
      { intervals: [100], timeout: 60_000 },
    )
    .toBe(0);
  await expect(first.locator('.answer-piece > p.whitespace-pre-wrap')).toHaveCount(0);
  const { late, moved } = await ming.page.evaluate(() => {
    const seen = globalThis as unknown as Seen;
    return { late: seen.late, moved: seen.moved };
  });
  expect(moved).toEqual([]);
  expect(late).toBeGreaterThan(10);
});

type Seen = { late: number; moved: string[] };

/** Runs in the page: looks at each rendering of a piece where those before it stand. */
function watchPieces(exchange: Element): void {
  const seen = Object.assign(globalThis as unknown as Seen, { late: 0, moved: [] });
  let tops: number[] = [];
  new MutationObserver((changes) => {
    const pieces = [...exchange.querySelectorAll<HTMLElement>('.answer-piece')];
    const now = pieces.map(({ offsetTop }) => offsetTop);
    const changed = changes.map(({ target }) => pieces.findIndex((piece) => piece.contains(target)));
    const first = Math.min(...changed.filter((index) => index >= 0));
    if (tops.length > 0 && Number.isFinite(first)) {
      seen.late += 1;
      for (let index = 0; index <= first; index += 1) {
        if (now[index] !== tops[index]) seen.moved.push(`${index} by ${first}`);
      }
    }
    tops = now;
  }).observe(exchange, { childList: true, subtree: true });
}
