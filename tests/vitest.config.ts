import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: [
      'app/**/*.test.{ts,tsx}',
      'db/**/*.test.ts',
      'tests/{routes,architecture,server,bench}/**/*.test.{ts,tsx}',
    ],
    environment: 'node',
    // no page waits while a test does: ffmpeg need not give way
    env: { NODE_ENV: 'test', LOG_LEVEL: 'silent', FFMPEG_NICE: '0' },
    pool: 'forks',
    // Loading the modules anew for each file took longer than half of the tests; what a file changes it puts back itself.
    isolate: false,
    unstubGlobals: true,
    restoreMocks: true,
    maxWorkers: 2,
    // a shared machine may stall for seconds, and no test is about time
    testTimeout: 180_000,
    hookTimeout: 60_000,
  },
})
