// Who may import whom: the arrows between shelves, between nouns, and to packages from outside.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { posix } from 'node:path'
import { cruise, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { describe, expect, test } from 'vitest'
import { HOMES, NOUNS, PLATFORM_TABLES } from './graph'
import { codeIn, filesIn, importsOf, ROOT } from './sources'

const config = createRequire(import.meta.url)('./dependency-cruiser.cjs') as IFlattenedRuleSet & { options: object }

test('every arrow between files is one that the house allows', async () => {
  const ruleSet = { forbidden: config.forbidden ?? [] }
  const options = { ...config.options, ruleSet, validate: true, baseDir: ROOT }
  const { output } = await cruise(['app', 'db'], options, undefined, { tsConfig: extractTSConfig('tsconfig.json') })
  const { summary } = output as ICruiseResult
  expect(summary.totalCruised).toBeGreaterThan(50)
  expect(summary.violations.map((v) => `${v.rule.name}: ${v.from} → ${v.to}`)).toEqual([])
})

describe('noun graph', () => {
  test('every folder of app/domain has a line in graph.ts', () => {
    const folders = new Set(filesIn('app/domain').flatMap((file) => /^app\/domain\/([^/]+)\//.exec(file)?.[1] ?? []))
    expect([...folders].filter((noun) => !NOUNS[noun])).toEqual([])
  })

  test('a noun uses only the code and tables of the nouns before it', () => {
    const wrong = codeIn('app/domain').flatMap((file) => {
      const noun = /^app\/domain\/([^/]+)\//.exec(file)?.[1]
      const allowed = noun ? [noun, ...(NOUNS[noun] ?? [])] : []
      // jobs.ts names the handlers of every noun; the other root files are below all nouns.
      if (file === 'app/domain/jobs.ts') return []
      return nounsUsed(file)
        .filter((used) => !allowed.includes(used))
        .map((used) => `${file} → ${used}`)
    })
    expect(wrong).toEqual([])
  })

  test('tables refer to the tables of their own noun and of the nouns before it', () => {
    const wrong = codeIn('db/schema').flatMap((file) => {
      const noun = posix.basename(file, '.ts')
      if (noun === 'schema') return []
      const allowed = [noun, ...(NOUNS[noun] ?? [])]
      const used = importsOf(file)
        .filter((name) => name.startsWith('./'))
        .map((name) => name.slice(2))
      return used.filter((other) => !allowed.includes(other)).map((other) => `${file} → ${other}`)
    })
    expect(wrong).toEqual([])
  })

  test('reports write nothing', () => {
    const verbs = codeIn('app/domain/reports').filter((f) => f.endsWith('.server.ts') && !/quer|job/.test(f))
    expect(verbs.filter((file) => /\.(insert|update|delete)\(/.test(file))).toEqual([])
  })
})

describe('packages from outside', () => {
  const manifest = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8')) as { dependencies: Record<string, string> }
  const uses = codeIn('app', 'db').flatMap((file) => importsOf(file).map((name) => ({ file, vendor: vendorOf(name) })))

  test('each is imported only in its home', () => {
    const astray = uses.filter(({ file, vendor }) => vendor && HOMES[vendor] && !HOMES[vendor].test(file))
    expect(astray.map(({ file, vendor }) => `${file} imports ${vendor}`)).toEqual([])
  })

  test('each has a home', () => {
    const homeless = Object.keys(manifest.dependencies).filter((name) => name !== 'remix' && !HOMES[name])
    expect(homeless).toEqual([])
  })
})

/** Nouns whose code (app/domain/<noun>) or tables (db/schema/<noun>) a file imports. */
function nounsUsed(file: string): string[] {
  return importsOf(file).flatMap((name) => {
    if (!name.startsWith('.')) return []
    const path = posix.join(posix.dirname(file), name)
    const noun = /^app\/domain\/([^/]+)\//.exec(path)?.[1]
    if (noun) return [noun]
    const table = /^db\/schema\/([^/.]+)/.exec(path)?.[1]
    if (!table) return []
    return PLATFORM_TABLES.includes(table) ? [`db/schema/${table} (the platform's)`] : [table]
  })
}

function vendorOf(name: string): string | undefined {
  if (name.startsWith('.') || name.startsWith('node:') || name.startsWith('virtual:')) return undefined
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')
}
