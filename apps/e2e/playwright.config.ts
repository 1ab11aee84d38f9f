import { defineConfig } from '@playwright/test';
import { findBrowser } from './browser.mjs';
import { told } from './src/setup/people.ts';

const executablePath = await findBrowser();
const report = process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'];

/** One product, one browser, one test after the other: what a test changes, the next one meets. */
export default defineConfig({
  testDir: 'src',
  testMatch: '*.spec.ts',
  outputDir: 'results',
  // A product that stands already, with everyone signed in, serves too.
  ...(process.env[told.address] === undefined ? { globalSetup: './src/setup/start-once.ts' } : {}),
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ...(report === undefined ? [] : [['json', { outputFile: report }] as const])],
  use: {
    actionTimeout: 15_000,
    locale: 'en-GB',
    timezoneId: 'UTC',
    viewport: { width: 1280, height: 800 },
    trace: 'off',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
