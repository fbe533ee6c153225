/** One visit with an empty cache on a slow phone and a slow network. */
import type { Browser, Page } from 'playwright';

export type Opening = {
  /** Milliseconds from the start of the navigation: first contentful paint; a box that one can type in stands there;
   * the page answers (it is hydrated, and a student's is connected). */
  readonly paint: number;
  readonly ready: number;
  readonly awake: number;
  /** What came over the wire until then. */
  readonly kilobytes: number;
  /** What was typed as soon as the box stood there is still in it when the page is awake. */
  readonly kept: boolean;
};

/** Lighthouse's slow 4G, and a phone of a quarter of this machine's speed. */
export const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
export const SLOW_CPU = 4;

type Seen = { ready?: number; awake?: number };
const TYPED = '為什麼';

export async function slowPage(browser: Browser, baseURL: string, cookie: string | null): Promise<Page> {
  const context = await browser.newContext({
    baseURL,
    locale: 'zh-TW',
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
  });
  const [name = '', value = ''] = cookie?.split('=') ?? [];
  if (cookie) await context.addCookies([{ name, value, url: baseURL, httpOnly: true, sameSite: 'Strict' }]);
  return context.newPage();
}

export async function measureOpening(
  browser: Browser,
  baseURL: string,
  address: string,
  cookie: string | null,
  box: string,
): Promise<Opening> {
  const page = await slowPage(browser, baseURL, cookie);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', SLOW_4G);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOW_CPU });
  let bytes = 0;
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.addInitScript(watchBox, box);
  await page.goto(address, { waitUntil: 'commit' });
  const seen = (key: keyof Seen) =>
    page.waitForFunction((name) => (globalThis as unknown as { seen: Seen }).seen[name], key, { polling: 50 });
  const ready = (await (await seen('ready')).jsonValue()) ?? Number.NaN;
  await page.locator(box).evaluate((element) => (element as HTMLElement).focus());
  await page.keyboard.insertText(TYPED);
  const awake = (await (await seen('awake')).jsonValue()) ?? Number.NaN;
  const kilobytes = bytes / 1000;
  await page.waitForTimeout(300);
  const kept = (await page.locator(box).inputValue()) === TYPED;
  const paint = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  );
  await page.context().close();
  return { paint, ready, awake, kilobytes, kept };
}

/** Runs in the page, before anything of it: notes when a box can be typed in, and when the page answers. */
function watchBox(selector: string): void {
  const seen: Seen = {};
  Object.assign(globalThis, { seen });
  const look = () => {
    const box = document.querySelector<HTMLInputElement>(selector);
    const shown = box?.checkVisibility() === true && !box.disabled && !box.readOnly;
    if (shown) seen.ready ??= performance.now();
    const hydrated = shown && Object.keys(box).some((key) => key.startsWith('__reactFiber'));
    if (hydrated && document.querySelector('[aria-busy=true]') === null) seen.awake ??= performance.now();
    if (seen.awake === undefined) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
