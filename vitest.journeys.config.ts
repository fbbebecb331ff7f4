import { defineConfig } from 'vitest/config';

/** Journeys by role in a real browser, against a real server with the demo data. One at a time: they share both. */
export default defineConfig({
  test: {
    include: ['tests/journeys/**/*.journey.ts'],
    globalSetup: ['tests/support/journeys-setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    fileParallelism: false,
  },
});
