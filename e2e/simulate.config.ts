import { defineConfig } from '@playwright/test';
import stories from './playwright.config.ts';

/** `npm run simulate`: a whole class in one Chromium. */
export default defineConfig(stories, {
  testDir: './simulate',
  outputDir: '../test-results/simulate-browser',
  timeout: 0,
  // Thirty browsers share this machine with the server.
  expect: { timeout: 30_000 },
  workers: 1,
  reporter: './simulate/plain-lines.ts',
  use: { actionTimeout: 30_000, screenshot: 'off', trace: 'off' },
});
