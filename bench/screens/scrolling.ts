/** A finger that goes through a long thread, from its end to its beginning and back. */
import type { Browser } from 'playwright';
import { medianOf } from '../measures.ts';
import { SLOW_CPU, slowPage } from './opening.ts';

export type Scrolling = {
  readonly screens: number;
  /** Milliseconds between two frames. */
  readonly median: number;
  readonly slowest: number;
  /** Percent of the frames that came later than `SMOOTH.lateMs`. */
  readonly late: number;
  readonly longTasks: number;
  readonly longest: number;
  readonly smooth: boolean;
};

/** Three frames late is what an eye sees as a jerk. */
export const SMOOTH = { lateMs: 50, latePercent: 5, slowestMs: 250 };
/** There and back, at 60 frames a second 3,000 px a second: a quick finger. */
const TRAVEL_PX = 48_000;
const STEP_PX = 50;

type Watched = { frames: number[]; tasks: number[]; scrolled: number };

export async function measureScrolling(
  browser: Browser,
  baseURL: string,
  address: string,
  cookie: string,
): Promise<Scrolling> {
  const page = await slowPage(browser, baseURL, cookie);
  await page.goto(address);
  await page.getByRole('article').last().waitFor();
  await page.waitForTimeout(3000);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOW_CPU });
  const { frames, tasks, scrolled } = await page.evaluate(scrollAndWatch, { travel: TRAVEL_PX, step: STEP_PX });
  await page.context().close();
  const late = (100 * frames.filter((ms) => ms > SMOOTH.lateMs).length) / frames.length;
  const slowest = Math.max(0, ...frames);
  return {
    screens: Math.round(scrolled / 844),
    median: Math.round(medianOf(frames)),
    slowest: Math.round(slowest),
    late: Math.round(late * 10) / 10,
    longTasks: tasks.length,
    longest: Math.round(Math.max(0, ...tasks)),
    smooth: late <= SMOOTH.latePercent && slowest <= SMOOTH.slowestMs,
  };
}

/** Runs in the page. Moved by script, since a gesture of the mouse would also measure what the mouse hovers over. */
async function scrollAndWatch({ travel, step }: { travel: number; step: number }): Promise<Watched> {
  const watched: Watched = { frames: [], tasks: [], scrolled: 0 };
  const tasks = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watched.tasks.push(duration);
  });
  tasks.observe({ type: 'longtask' });
  let last = performance.now();
  for (const direction of [-1, 1]) {
    for (let moved = 0; moved < travel; moved += step) {
      const at = window.scrollY;
      window.scrollBy({ top: direction * step, behavior: 'instant' });
      watched.scrolled += Math.abs(window.scrollY - at);
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      watched.frames.push(now - last);
      last = now;
    }
  }
  tasks.disconnect();
  return watched;
}
