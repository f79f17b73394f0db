// Names of files as a stranger sends them, in an archive or with a folder: only plain ones, that stay below where they
// are put.

/** Why what was sent is not taken; `name`: the entry it is about, where there is one. */
export class BadArchive extends Error {
  constructor(
    readonly code: ArchiveFault,
    readonly params: Record<string, string | number> = {},
  ) {
    super(code)
    this.name = 'BadArchive'
  }
}

export type ArchiveFault =
  | 'not-zip'
  | 'broken'
  | 'too-many'
  | 'too-large'
  | 'bomb'
  | 'path'
  | 'link'
  | 'encrypted'
  | 'twice'
  | 'nested'
  | 'empty'

/** Left by systems that show folders; nobody misses them. */
const BY_THE_WAY = /(^|\/)(__MACOSX|\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*|\.git)(\/|$)/i

const LONGEST_NAME = 500
const DEEPEST = 8

export const isByTheWay = (name: string): boolean => BY_THE_WAY.test(name)

/** The parts of a name. Throws BadArchive where it is absolute, leads out, or has signs that no file here needs. */
export function plainParts(name: string): string[] {
  const parts = name.normalize('NFC').split('/')
  const isPlain =
    name.length <= LONGEST_NAME &&
    parts.length <= DEEPEST &&
    parts.every((part) => part !== '' && part !== '.' && part !== '..' && !/[\p{Cc}\\:]/u.test(part))
  if (!isPlain) throw new BadArchive('path', { name: shown(name) })
  return parts
}

/** A name that may be long or hold anything, for a message. */
export const shown = (name: string): string => name.replace(/\p{C}/gu, '?').slice(0, 120)

/** The folder in which `wanted` lies nearest to the top: whoever packs a folder packs its name too. */
export function rootOf(names: readonly string[], wanted: string): string {
  const roots = names.flatMap((name) =>
    name === wanted ? [''] : name.endsWith(`/${wanted}`) ? [name.slice(0, -wanted.length)] : [],
  )
  return roots.sort((a, b) => a.split('/').length - b.split('/').length)[0] ?? ''
}
