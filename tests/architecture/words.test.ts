// Words: every key asked for exists, every key is asked for, and the three languages say the same things.
import { describe, expect, test } from 'vitest'
import { REFUSALS } from '../../app/domain/refusal'
import { LANGUAGES } from '../../app/platform/languages'
import { words } from '../../app/platform/words'
import { DYNAMIC_KEYS } from './dynamic-keys'
import { keyUses } from './keys'
import { filesIn } from './sources'

/** A value filled in, or a tag of <Trans>; `<folder>` in a usage line is neither. */
const HOLE = /\{\{\s*(\w+)[^}]*\}\}|<\/?(?:\d+|strong|em|br|abbr)\s*\/?>/g
const PLURAL = /_(zero|one|two|few|many|other)$/
const OTHERS = ['pt', 'en'] as const

type Tree = { [key: string]: string | Tree }
const flat = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : flat(value, `${path}${key}.`),
  )
const all = Object.fromEntries(
  LANGUAGES.map((lang) => {
    const files = Object.entries(words[lang] as Record<string, Tree>)
    return [lang, new Map(files.flatMap(([file, tree]) => flat(tree, `${file}:`)))]
  }),
) as Record<(typeof LANGUAGES)[number], Map<string, string>>
const spanish = [...all.es.keys()]

describe('three languages', () => {
  test('every file of words is read by platform/words', () => {
    const onDisk = filesIn('app/locales').map((f) => f.replace(/^app\/locales\/|\.json$/g, ''))
    const read = LANGUAGES.flatMap((lang) => Object.keys(words[lang]).map((file) => `${lang}/${file}`))
    expect(onDisk.filter((file) => !read.includes(file))).toEqual([])
  })

  test.each(OTHERS)('%s has the keys of Spanish and no others', (lang) => {
    expect({
      lacks: spanish.filter((key) => !all[lang].has(key)),
      stray: [...all[lang].keys()].filter((key) => !all.es.has(key)),
    }).toEqual({ lacks: [], stray: [] })
  })

  test.each(OTHERS)('%s fills in the same values and tags as Spanish', (lang) => {
    // "one" may say it in words ("un intento") where "other" needs the number.
    const holes = (text: string, key: string) =>
      [...text.matchAll(HOLE)]
        .map((match) => match[1] ?? match[0])
        .filter((hole) => !(hole === 'count' && key.endsWith('_one')))
        .sort()
        .join(' ')
    const differing = spanish.filter((key) => {
      const other = all[lang].get(key)
      return other !== undefined && holes(other, key) !== holes(all.es.get(key) ?? '', key)
    })
    expect(differing).toEqual([])
  })

  test.each(OTHERS)('%s is translated: no sentence is word for word the Spanish one', (lang) => {
    const same = spanish.filter((key) => {
      const text = all.es.get(key) ?? ''
      const own = text.replace(HOLE, ' ').match(/\p{L}{2,}/gu) ?? []
      return own.length >= 5 && all[lang].get(key) === text
    })
    expect(same).toEqual([])
  })

  test.each(LANGUAGES)('%s has no empty words, and every plural has its one and its other', (lang) => {
    const keys = [...all[lang].keys()]
    expect(keys.filter((key) => all[lang].get(key)?.trim() === '')).toEqual([])
    const plurals = new Set(keys.filter((key) => PLURAL.test(key)).map((key) => key.replace(PLURAL, '')))
    const halves = [...plurals].filter((key) => !all[lang].has(`${key}_one`) || !all[lang].has(`${key}_other`))
    expect(halves).toEqual([])
  })
})

describe('refusals', () => {
  test.each(LANGUAGES)('every code has words in %s, and there are no words without a code', (lang) => {
    expect(Object.keys(words[lang].refusals).sort()).toEqual(Object.keys(REFUSALS).sort())
  })
})

describe('keys', () => {
  const uses = keyUses()
  const named = new Set(spanish.map((key) => key.replace(PLURAL, '')))
  const asPattern = (text: string) =>
    new RegExp(
      `^${text
        .split('*')
        .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
        .join('.+')}$`,
    )
  const told = (use: (typeof uses)[number]) => `${use.place}: ${use.namespaces.join('|')}:${use.key}`
  const candidates = (use: (typeof uses)[number]) => {
    const namespaces = use.namespaces.length > 0 ? use.namespaces : Object.keys(words.es)
    return namespaces.map((namespace) => `${namespace}:${use.key}`)
  }
  // A key may name a whole group, given to an island as an object.
  const stands = (name: string) => named.has(name) || [...named].some((key) => key.startsWith(`${name}.`))

  test('every key asked for exists', () => {
    const fixed = uses.filter((use) => !use.key.includes('*'))
    const missing = fixed.filter((use) => !candidates(use).some(stands))
    expect(missing.map(told)).toEqual([])
  })

  const meant = Object.entries(DYNAMIC_KEYS).flatMap(([line, over]) =>
    typeof over === 'string' ? [line] : over.map((part) => line.replace('*', part)),
  )
  // t(`problem.${kind}.title`) says by itself what it asks for, and the type check knows the kinds.
  const built = uses.filter((use) => use.key.includes('*'))
  const isPlain = (use: (typeof uses)[number]) => /^\w{2,}[.-]/.test(use.key) && use.namespaces.length > 0

  test('every key built at run time fits a key, and stands in dynamic-keys.ts where all of it is built', () => {
    const lines = Object.keys(DYNAMIC_KEYS)
    const fits = (use: (typeof uses)[number]) =>
      isPlain(use)
        ? candidates(use).some((key) => [...named].some((name) => asPattern(key).test(name)))
        : candidates(use).some((key) => lines.includes(key))
    expect(built.filter((use) => !fits(use)).map(told)).toEqual([])
  })

  test('every line of dynamic-keys.ts fits a key', () => {
    const idle = meant.filter((line) => !spanish.some((key) => asPattern(line).test(key)))
    expect(idle).toEqual([])
  })

  test('every key is asked for', () => {
    const asked = new Set(uses.flatMap(candidates))
    const patterns = [...meant, ...built.filter(isPlain).flatMap(candidates)].map(asPattern)
    const isAsked = (key: string) => {
      const name = key.replace(PLURAL, '')
      const groups = name.split('.').map((_, i, parts) => parts.slice(0, i + 1).join('.'))
      return (
        asked.has(key) || groups.some((group) => asked.has(group)) || patterns.some((p) => p.test(key) || p.test(name))
      )
    }
    expect(spanish.filter((key) => !isAsked(key))).toEqual([])
  })
})
