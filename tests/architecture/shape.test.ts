// Size, names and opening comments of the sources, and what must not lie about in them.
import { describe, expect, test } from 'vitest'
import { codeIn, filesIn, lineCount, textOf } from './sources'

const BANNED = /^(utils?|lib|libs|helpers?|common|shared|services?|managers?|data|info|misc|stuff)$/
const BANNED_WORDS = /(^|-)(utils?|helpers?|services?|managers?|misc)(-|$)/

const written = filesIn('app', 'db').filter((f) => /\.(tsx?|m?js|css)$/.test(f))
const code = codeIn('app', 'db')

describe('size', () => {
  // every address on one page: a list, which nobody reads from end to end
  const lists = ['app/routes.ts']

  test('no file is over 300 lines', () => {
    const read = written.filter((f) => !lists.includes(f))
    expect(read.filter((f) => lineCount(f) > 300).map((f) => `${f}: ${lineCount(f)}`)).toEqual([])
  })

  test('half of the files are within 60 lines, nine of ten within 150 (doors 200)', () => {
    const sizes = (files: string[]) => files.map(lineCount).sort((a, b) => a - b)
    const share = (sorted: number[], part: number) => sorted[Math.floor((sorted.length - 1) * part)] ?? 0
    const isDoor = (f: string) => f.startsWith('app/routes/')
    expect(share(sizes(code), 0.5)).toBeLessThanOrEqual(60)
    expect(share(sizes(code.filter((f) => !isDoor(f))), 0.9)).toBeLessThanOrEqual(150)
    expect(share(sizes(code.filter(isDoor)), 0.9)).toBeLessThanOrEqual(200)
  })
})

describe('names', () => {
  test('no file or folder is a drawer', () => {
    const parts = (file: string) => file.split('/').map((part) => part.split('.')[0] ?? '')
    const isDrawer = (part: string) => BANNED.test(part) || BANNED_WORDS.test(part)
    expect(filesIn('app', 'db', 'tests').filter((file) => parts(file).some(isDrawer))).toEqual([])
  })

  test('source files are in kebab-case', () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/
    expect([...written, ...filesIn('tests')].filter((f) => !kebab.test(f.split('/').at(-1) ?? ''))).toEqual([])
  })

  test('app holds the four shelves, words and styles, and the doors', () => {
    const folders = new Set(filesIn('app').flatMap((f) => /^app\/([^/]+)\//.exec(f)?.[1] ?? []))
    const shelves = ['routes', 'domain', 'ui', 'platform', 'locales', 'styles']
    expect([...folders].filter((folder) => !shelves.includes(folder))).toEqual([])
  })
})

describe('comments', () => {
  test('each file of the domain and of the schema opens with its promise, in one to three sentences', () => {
    const wrong = codeIn('app/domain', 'db/schema').filter((file) => {
      const count = sentences(openingComment(file))
      return count < 1 || count > 3
    })
    expect(wrong.map((file) => `${file}: ${sentences(openingComment(file))} sentences`)).toEqual([])
  })
})

describe('left-overs', () => {
  const sources = filesIn('app', 'db', 'tests').filter((f) => /\.(tsx?|m?js|cjs|css|sql)$/.test(f))
  const lines = (pattern: RegExp, files: string[]) =>
    files.flatMap((file) =>
      textOf(file)
        .split('\n')
        .flatMap((text, i) => (pattern.test(text) ? [`${file}:${i + 1}`] : [])),
    )

  test('nothing is put off', () => {
    expect(lines(/(?<!\w)(T[O]DO|F[I]XME|X{3}|H[A]CK|@ts-[i]gnore|@ts-[n]ocheck)\b/, sources)).toEqual([])
  })

  test('a lint rule is switched off only with its reason (-- why)', () => {
    expect(lines(/(es|ox)lint-[d]isable(?!.* -- \w)/, sources)).toEqual([])
  })

  test('no test is skipped or alone', () => {
    const tests = filesIn('app', 'db', 'tests').filter((f) => /\.(test|spec)\.tsx?$/.test(f))
    expect(lines(/\b(it|test|describe)\.(only|skip|fixme|todo)\b|expect\(true\)/, tests)).toEqual([])
  })

  test('nothing of anybody’s own machine is in the tree', () => {
    const text = filesIn('.').filter((f) => /\.(tsx?|[mc]?js|css|sql|json|ya?ml|md|html|vtt|txt)$|^\.(ci|env)/.test(f))
    expect(lines(/[/](work|home|Users)[/]\w|[/]tmp[/]bash/, text)).toEqual([])
  })

  test('package-lock.json is whole: npm ci refuses one without the packages of every platform', () => {
    type Entry = { optionalDependencies?: Record<string, string> }
    const { packages } = JSON.parse(textOf('package-lock.json')) as { packages: Record<string, Entry> }
    const missing = Object.entries(packages).flatMap(([path, entry]) =>
      Object.keys(entry.optionalDependencies ?? {})
        .map((name) => `node_modules/${name}`)
        .filter((place) => !packages[place] && !packages[`${path}/${place}`]),
    )
    expect(missing, 'node tests/complete-lock.mjs adds them').toEqual([])
  })

  test('packages come from the public registry', () => {
    const lock = textOf('package-lock.json')
    const hosts = new Set([...lock.matchAll(/"resolved": "(\w+:\/\/[^/"]+)/g)].map((match) => match[1]))
    expect([...hosts].filter((host) => host !== 'https://registry.npmjs.org')).toEqual([])
    expect(filesIn('.').filter((f) => /(^|\/)\.(npmrc|yarnrc|env)$/.test(f))).toEqual([])
  })
})

/** The comment block at the very top of a file, without its signs. */
function openingComment(file: string): string {
  const text = textOf(file)
  const block = /^\/\*\*?([\s\S]*?)\*\//.exec(text)?.[1] ?? /^(?:\/\/.*\n)+/.exec(text)?.[0] ?? ''
  return block
    .replace(/^\s*(\/\/|\*) ?/gm, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function sentences(comment: string): number {
  if (!/\p{L}{3}/u.test(comment)) return 0
  return comment.split(/[.!?]['’")]*\s+(?=[\p{Lu}«"'`])/u).filter(Boolean).length
}
