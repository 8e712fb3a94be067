import { defineConfig } from '@playwright/test'

const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Journeys of pages that have no script of their own, and what is asked for without a page: taken once. */
const SCRIPTS_MAKE_NO_DIFFERENCE = [
  'adviser',
  'canary',
  'learning-notes',
  'meetings',
  'open-numbers',
  'public-pages',
  'uploads',
].map((name) => `**/${name}.e2e.ts`)

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results/playwright',
  globalSetup: './e2e/support/global-setup.ts',
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 600_000,
  expect: { timeout: 10_000 },
  use: {
    browserName: 'chromium',
    launchOptions: {
      executablePath: process.env.CHROMIUM || '/usr/bin/chromium-headless-shell',
      args: BROWSER_FLAGS,
    },
    actionTimeout: 15_000,
    screenshot: 'only-on-failure',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  },
  projects: [
    // Things that break: portal and database of their own, and no browser. First, because they are long and mostly
    // wait: the journeys go on beside them.
    { name: 'faults', testMatch: '**/*.fault.ts' },
    // Each page is seen wide and narrow, where scripts run and where they do not.
    {
      name: 'with JavaScript',
      testIgnore: SCRIPTS_MAKE_NO_DIFFERENCE,
      grepInvert: /@without-scripts/,
      use: { javaScriptEnabled: true, viewport: { width: 1280, height: 720 } },
    },
    {
      name: 'without JavaScript',
      grepInvert: /@with-scripts/,
      use: { javaScriptEnabled: false, viewport: { width: 320, height: 720 } },
    },
  ],
})
