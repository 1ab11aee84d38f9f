import { defineConfig } from 'vitest/config';

// Tests run on the sources of every room, so that one module has one instance.
const conditions = ['tidewaiter-source', 'node'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['.ci/*.test.ts', 'packages/*/src/**/*.test.{ts,tsx}', 'apps/{api,web}/src/**/*.test.{ts,tsx}'],
    setupFiles: ['.ci/property-seed.ts'],
    globalSetup: ['packages/database/src/testing/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
