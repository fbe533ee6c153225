import { defineConfig } from '@playwright/test';
import stories from './playwright.config.ts';

/** `npm run pictures`: a lesson is played and photographed for the README. */
export default defineConfig(stories, { testDir: './pictures', workers: 1, reporter: 'list' });
