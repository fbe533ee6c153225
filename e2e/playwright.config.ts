import { defineConfig } from '@playwright/test';
import { findBrowser } from '../scripts/ground/browser.mjs';

const browser = await findBrowser();

/** Every story starts its own server, with its own data, ports and fake Claude. */
export default defineConfig({
  testDir: './stories',
  outputDir: '../test-results',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  // Each worker is a server and a handful of browsers.
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // A machine shared with others may starve a story for seconds. One that needs its second try is listed as flaky.
  retries: process.env.CI ? 1 : 0,
  reporter: [['list'], ['json', { outputFile: '../test-results/stories.json' }]],
  use: {
    actionTimeout: 15_000,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(browser?.path ? { executablePath: browser.path } : {}),
      // Plain http on a name that is not localhost: what a class has, where half of the browser's features are missing.
      args: ['--host-resolver-rules=MAP classroom.test 127.0.0.1'],
    },
  },
});
