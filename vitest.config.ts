import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{server,components,messages,scripts}/**/*.test.{ts,tsx,mjs}'],
    // A quiet run is part of passing: whatever is printed fails the test that printed it.
    onConsoleLog(log) {
      throw new Error(`A test printed: ${log}`);
    },
    coverage: {
      provider: 'v8',
      include: ['server/queue/**', 'server/limits/**'],
      exclude: ['**/*.test.ts', '**/*-for-tests.ts'],
    },
  },
});
