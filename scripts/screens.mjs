/**
 * Photographs every moment of the screens into docs/screens/: `node scripts/screens.mjs [moment …]`.
 * The pages must have been built. The views are still ones (scripts/screens/), so the pictures do not change by chance.
 */
import { mkdirSync, statSync } from 'node:fs';
import { ensureBrowser, findBrowser } from './ground/browser.mjs';
import { at } from './ground/places.mjs';
import { photographs } from './screens/photographs.mjs';
import { openStage } from './screens/stage.mjs';

const SETTLED_MS = 900;

const wanted = new Set(process.argv.slice(2));
const { chromium } = await import('playwright');
await ensureBrowser();
const executablePath = (await findBrowser())?.path;
const { port, close } = await openStage(at());
/** Not `localhost`, which browsers trust more than a school's network. */
const origin = `http://classroom.test:${port}`;
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--host-resolver-rules=MAP classroom.test 127.0.0.1'],
});
mkdirSync(at('docs', 'screens'), { recursive: true });

let bytes = 0;
for (const { moment, size, theme, language, act } of photographs) {
  if (wanted.size > 0 && !wanted.has(moment)) continue;
  const [width, height] = size;
  const phone = width < 600;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    locale: language,
    timezoneId: 'Asia/Taipei',
    reducedMotion: 'reduce',
    isMobile: phone,
    hasTouch: phone,
  });
  await context.addCookies([
    { name: 'classline_language', value: language, url: origin },
    ...(moment === 'JOIN' ? [] : [{ name: 'classline_device', value: 'joined-before', url: origin }]),
  ]);
  const page = await context.newPage();
  const path = moment === 'HOME' ? '/' : moment.startsWith('BOARD') ? `/projector/${moment}` : `/j/${moment}`;
  await page.goto(origin + path, { waitUntil: 'networkidle' });
  await act?.(page, context);
  await page.waitForTimeout(SETTLED_MS);
  const name = [moment.toLowerCase(), act?.name, `${width}x${height}`, theme, language];
  const file = at('docs', 'screens', `${name.filter(Boolean).join('-')}.png`);
  await page.screenshot({ path: file });
  bytes += statSync(file).size;
  await context.close();
}
process.stdout.write(`${(bytes / 1e6).toFixed(1)} MB in docs/screens\n`);
await browser.close();
await close();
process.exit(0);
