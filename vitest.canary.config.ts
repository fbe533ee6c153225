import { defineConfig } from 'vitest/config';

/** The real Claude CLI against the mock API; started by scripts/claude-canary.mjs, which knows where the CLI is. */
export default defineConfig({
  test: {
    include: ['e2e/canary/**/*.canary.ts'],
    env: { CLASSLINE_CANARY_IN_ENVIRONMENT: 'canary-environment-4f1d' },
    provide: { claudeBin: process.env.CLAUDE_BIN ?? '' },
    // Each file starts processes of 150 MB and more: one after the other.
    fileParallelism: false,
    testTimeout: 20_000,
    hookTimeout: 20_000,
    onConsoleLog(log) {
      throw new Error(`A test printed: ${log}`);
    },
  },
});
