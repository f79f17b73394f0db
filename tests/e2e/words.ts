// The product's own words, so that journeys press what a person reads, in the person's language.
import { readFileSync } from 'node:fs'
import type { Lang } from '../../app/platform/languages'

const files = new Map<string, Record<string, unknown>>()

/** The words under `file:key.part`; variables are filled in. */
export function say(lang: Lang, name: string, variables: Record<string, string | number> = {}): string {
  const [file = '', key = ''] = name.split(':')
  const path = `app/locales/${lang}/${file}.json`
  const words = files.get(path) ?? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>)
  files.set(path, words)
  const found = key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], words)
  if (typeof found !== 'string') throw new Error(`no words for ${name} in ${lang}`)
  return found.replace(/\{\{\s*(\w+)[^}]*\}\}/g, (_, variable: string) => String(variables[variable] ?? ''))
}
