// Browser tests: every journey on a phone and on a desktop, against the built product on a port and a data folder of its own.
import { defineConfig } from '@playwright/test'

const isCi = Boolean(process.env.CI)
const wantsJson = Boolean(process.env.PLAYWRIGHT_JSON_OUTPUT_FILE)

export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results',
  globalSetup: './e2e/setup.ts',
  // A shared machine may be slow, and no journey says anything about time: these only end what hangs.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  workers: 2,
  // A shared machine may stall for seconds; what fails twice is broken. The report names what needed a second try.
  retries: isCi ? 1 : 0,
  forbidOnly: isCi,
  reporter: wantsJson ? [['list'], ['json']] : [['list']],
  use: {
    // baseURL is set by e2e/setup.ts, which knows the port only once the server listens.
    // a recording of every journey costs a third of its time: made when it is tried again
    trace: 'on-first-retry',
    // what is not there to be pressed after so long will not come: a journey need not wait for its end to say so
    actionTimeout: 30_000,
    launchOptions: {
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--autoplay-policy=no-user-gesture-required',
      ],
    },
  },
  projects: [
    {
      name: 'phone',
      grepInvert: /@desktop/,
      // No screen is involved there: once is enough.
      testIgnore: /(crash|hostile|operations).spec.ts/,
      use: { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
    },
    { name: 'desktop', grepInvert: /@phone/, use: { viewport: { width: 1280, height: 800 } } },
  ],
})
