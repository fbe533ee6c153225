/** `npm run e2e [-- playwright arguments]`: the stories, played in Chromium against what is built. */
import { build } from './build.mjs';
import { ensureBrowser } from './ground/browser.mjs';
import { entry } from './ground/entry.mjs';
import { at } from './ground/places.mjs';
import { start } from './ground/processes.mjs';
import { setUp } from './setup.mjs';

await entry.run(async () => {
  await setUp();
  await build();
  await ensureBrowser();
  const playwright = at('node_modules', '@playwright', 'test', 'cli.js');
  const child = start(process.execPath, [playwright, 'test', '-c', 'e2e', ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  process.exitCode = await new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
});
