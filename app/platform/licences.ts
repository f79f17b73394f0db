// The programs by others that run here, with their licences: read from the lock file of this installation, so that the
// list is always of what is installed.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

export interface Licensed {
  name: string
  version: string
  /** SPDX expression */
  licence: string
}

/** What may be used in a product under its own free licence; tests/architecture/licences.test.ts holds the lock file to it. */
export const ALLOWED_LICENCES: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'LGPL-2.1',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'W3C',
  'Zlib',
]

/** Whose package names no licence by its sign: as its files say. The programs of ffmpeg run as processes of their own. */
const AS_FILES_SAY: Record<string, string> = {
  'combine-errors': 'MIT',
  'dom-walk': 'MIT',
  'png-js': 'MIT',
  '@digitalbazaar/credentials-context': 'BSD-3-Clause AND W3C',
  'credentials-context': 'BSD-3-Clause AND W3C',
  'did-context': 'BSD-3-Clause AND W3C',
}
const RUN_APART = /^@ffmpeg-installer\/(?!ffmpeg$)/

/** Of the builds that are packaged; whoever names another ffmpeg has that one's. */
const FFMPEG = 'GPL-3.0-or-later'

interface Locked {
  packages: Record<string, { version?: string; license?: string; dev?: boolean; devOptional?: boolean }>
}

let read: readonly Licensed[] | undefined

/** By name; empty where there is no lock file. */
export function licences(file = resolve('package-lock.json')): readonly Licensed[] {
  read ??= licencesIn(file)
  return read
}

/** Every installed package but those of development alone; a package in two versions is two lines. */
export function licencesIn(file: string): Licensed[] {
  const { packages } = locked(file)
  const found = Object.entries(packages).flatMap(([path, { version = '', license = '', dev, devOptional }]) => {
    const name = path.split('node_modules/').at(-1) ?? ''
    if (name === '' || dev || devOptional) return []
    return [{ name, version, licence: AS_FILES_SAY[name] ?? (RUN_APART.test(name) ? FFMPEG : license) }]
  })
  const byName = new Map(found.map((one) => [`${one.name} ${one.version}`, one]))
  return [...byName.values()].sort((a, b) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1,
  )
}

function locked(file: string): Locked {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Locked
  } catch {
    return { packages: {} }
  }
}

/** Whether an SPDX expression lets the program be used: one of its alternatives is allowed as a whole. */
export const isAllowed = ({ name, licence }: Pick<Licensed, 'name' | 'licence'>): boolean =>
  RUN_APART.test(name) ||
  licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((one) => one.split(' AND ').every((part) => ALLOWED_LICENCES.includes(part.trim())))
