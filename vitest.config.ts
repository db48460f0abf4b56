import { defineConfig } from 'vitest/config';

/** Without the reactRouter plugin: pages are tested as they are built, over HTTP. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    environment: 'node',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
