/** A finger that goes through a long thread, from its end to its beginning and back. */
import type { Browser } from 'playwright';
import { SLOW_CPU, slowPage } from './opening.ts';

export type Scrolling = {
  readonly screens: number;
  /** Share of the main thread that it takes at a phone's speed. */
  readonly busyPercent: number;
  /** Tasks of more than `SMOOTH.lateMs`, and the longest. */
  readonly late: number;
  readonly longest: number;
  readonly smooth: boolean;
};

/** A task of 50 ms leaves out three frames, which an eye sees as a jerk: one in twenty frames at most, and no stop. */
export const SMOOTH = { lateMs: 50, lateShare: 0.05, longestMs: 250 };
const FRAME_MS = 1000 / 60;
/** There and back, at 60 frames a second 3,000 px a second: a quick finger. */
const TRAVEL_PX = 48_000;
const STEP_PX = 50;

type TraceEvent = { name: string; pid: number; tid: number; tdur?: number; args?: { name?: string } };

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
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
  const scrolled = await page.evaluate(scroll, { travel: TRAVEL_PX, step: STEP_PX });
  const tasks = mainThreadTasks(await browser.stopTracing()).map((ms) => ms * SLOW_CPU);
  await page.context().close();
  const late = tasks.filter((ms) => ms > SMOOTH.lateMs).length;
  const longest = Math.round(Math.max(0, ...tasks));
  const frames = (2 * TRAVEL_PX) / STEP_PX;
  return {
    screens: Math.round(scrolled / 844),
    busyPercent: Math.round((tasks.reduce((sum, ms) => sum + ms, 0) / (frames * FRAME_MS)) * 100),
    late,
    longest,
    smooth: late / frames <= SMOOTH.lateShare && longest <= SMOOTH.longestMs && scrolled > TRAVEL_PX,
  };
}

/** Milliseconds of the processor, not of the clock, so that a busy machine measures the same. */
function mainThreadTasks(trace: Buffer): number[] {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] };
  const threads = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return traceEvents.flatMap(({ name, pid, tid, tdur }) =>
    name === 'ThreadControllerImpl::RunTask' && tdur !== undefined && threads.has(`${pid} ${tid}`) ? [tdur / 1000] : [],
  );
}

/** Runs in the page. Moved by script, since a gesture of the mouse would also measure what the mouse hovers over. */
async function scroll({ travel, step }: { travel: number; step: number }): Promise<number> {
  let scrolled = 0;
  for (const direction of [-1, 1]) {
    for (let moved = 0; moved < travel; moved += step) {
      const at = window.scrollY;
      window.scrollBy({ top: direction * step, behavior: 'instant' });
      scrolled += Math.abs(window.scrollY - at);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }
  return scrolled;
}
