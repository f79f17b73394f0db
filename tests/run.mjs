// The test command: `npm test` runs everything, `npm run check` the quick part, `npm test -- <filter>` the test files
// whose path contains the filter. Ends with one line that adds up every runner; plain Node, because it installs the rest.
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { installMissing } from '../app/install.mjs'
import { buildStale } from '../app/launch-build.mjs'
import { browserPath } from './browser.mjs'
import { playwrightFailures, tellFailures, vitestFailures } from './failures.mjs'

const root = resolve(import.meta.dirname, '..')
const [word = ''] = process.argv.slice(2)
const quick = word === 'check'
const filter = ['check', 'fix'].includes(word) ? '' : word
const scratch = mkdtempSync(join(tmpdir(), 'minicursos-tests-'))
const STEP_LIMIT_MS = 40 * 60_000 // a runner that hangs is a runner that failed; one on a slow shared machine is not

// A pattern with a star beside folders' names would leave out what is inside the folders: hence the whole, less what is not ours to shape.
const FORMATTED = [
  '.',
  '!**/*.md',
  '!package-lock.json',
  '!drizzle',
  '!docs',
  '!db/seed/courses',
  '!tests/fixtures',
  '!build',
  '!public',
]
const LINTED = ['app', 'db', 'tests', 'remix.config.js']
const bin = (path) => [process.execPath, join(root, 'node_modules', path)]
const oxfmt = (...args) => [...bin('oxfmt/bin/oxfmt'), '-c', 'tests/oxfmt.json', ...args, ...FORMATTED]
const oxlint = (...args) => [...bin('oxlint/bin/oxlint'), '-c', 'tests/oxlintrc.json', ...args, ...LINTED]
const knip = (what) => [
  ...bin('knip/bin/knip.js'),
  '--config',
  'tests/knip.json',
  '--no-progress',
  '--no-config-hints',
  '--include',
  what,
]
const vitest = (...args) => [...bin('vitest/vitest.mjs'), 'run', '--config', 'tests/vitest.config.ts', ...args]

const format = { name: 'format', command: oxfmt('--check') }
const lint = { name: 'lint', command: oxlint('--deny-warnings') }
const types = { name: 'types', command: [...bin('typescript/bin/tsc'), '--noEmit', '-p', '.'] }
const unused = { name: 'unused', command: knip('files,dependencies,unlisted,unresolved,duplicates') }
const build = { name: 'build', work: () => buildStale(root) }
const unit = (...args) => ({
  name: 'tests',
  command: vitest(
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(scratch, 'vitest.json')}`,
    ...args,
  ),
  count: () => vitestCounts(report('vitest.json')),
  failures: () => vitestFailures(report('vitest.json'), root),
})
const browser = (...args) => ({
  name: 'browser',
  command: [...bin('@playwright/test/cli.js'), 'test', '--config', 'tests/playwright.config.ts', ...args],
  env: async () => ({
    CHROMIUM_PATH: await browserPath(root),
    PLAYWRIGHT_JSON_OUTPUT_FILE: join(scratch, 'playwright.json'),
  }),
  count: () => playwrightCounts(report('playwright.json')),
  failures: () => playwrightFailures(report('playwright.json')),
})

process.exitCode = await main().finally(() => rmSync(scratch, { recursive: true, force: true }))

async function main() {
  await installMissing(root)
  if (word === 'fix') {
    const lintFailed = await run(oxlint('--fix'))
    return (await run(oxfmt('--write'))) || lintFailed
  }
  const total = { passed: 0, failed: 0, skipped: 0 }
  const failures = []
  for (const step of steps()) {
    const counts = await take(step)
    if (counts.failed > 0) failures.push(...namedFailures(step))
    for (const key of Object.keys(total)) total[key] += counts[key]
    // Journeys through what an earlier build left would say nothing about these sources.
    if (step === build && counts.failed > 0) break
  }
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
  if (failures.length > 0) console.log(`\n${tellFailures(failures)}`)
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`)
  return total.failed === 0 && total.passed > 0 ? 0 : 1
}

function steps() {
  if (quick) return [format, lint, types, unused, unit('tests/architecture')]
  if (!filter) return [format, lint, types, unused, unit(), build, browser()]
  const hasJourney = readdirSync(join(root, 'tests/e2e')).some((file) => `tests/e2e/${file}`.includes(filter))
  return [unit('--passWithNoTests', filter), ...(hasJourney ? [build, browser(filter)] : [])]
}

/** Runs a step, says how it went, and returns its counts. A runner that fails without a failed test counts as one. */
async function take(step) {
  console.log(`\n── ${step.name}`)
  const started = performance.now()
  let failed = true
  try {
    if (step.work) await step.work()
    failed = step.command ? (await run(step.command, await step.env?.())) !== 0 : false
  } catch (error) {
    console.error(error.message)
  }
  const counts = step.count?.() ?? { passed: failed ? 0 : 1, failed: failed ? 1 : 0, skipped: 0 }
  if (failed && counts.failed === 0) counts.failed = 1
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`── ${step.name}: ${counts.failed ? `${counts.failed} failed` : 'ok'}, ${seconds} s`)
  return counts
}

/** What of a step failed, by name; a step without a report, or one that fell over, is named as a whole. */
function namedFailures(step) {
  const named = step.failures?.() ?? []
  return named.length > 0 ? named : [{ name: step.name, message: 'see above' }]
}

function run([file, ...args], env = {}) {
  return new Promise((done, fail) => {
    // Own settings of the machine (a demo's PORT, DATA_DIR …) must not reach the tests.
    const {
      PORT: _p,
      DATA_DIR: _d,
      ORIGIN: _o,
      DEMO: _m,
      SMTP_URL: _s,
      STORAGE: _t,
      NODE_ENV: _n,
      ...rest
    } = process.env
    const child = spawn(file, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...rest, ...env },
      timeout: STEP_LIMIT_MS,
    })
    child.once('error', fail)
    child.once('exit', (code) => done(code ?? 1))
  })
}

function report(name) {
  try {
    return JSON.parse(readFileSync(join(scratch, name), 'utf8'))
  } catch {
    return undefined
  }
}

// A file that cannot be loaded holds no test that could fail, so it counts itself.
function vitestCounts(json) {
  if (!json) return undefined
  const broken = json.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length
  return {
    passed: json.numPassedTests,
    failed: json.numFailedTests + broken,
    skipped: json.numPendingTests + json.numTodoTests,
  }
}

function playwrightCounts(json) {
  if (!json) return undefined
  const { expected, flaky, unexpected, skipped } = json.stats
  return { passed: expected + flaky, failed: unexpected, skipped }
}
