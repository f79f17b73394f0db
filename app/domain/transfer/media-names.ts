// Which file each of the course's media becomes. Two that have the same name and other bytes are kept apart.
import type { CourseDocument, MediaRef } from '../courses/document'
import { mediaOf } from '../courses/rules'

const LONGEST = 120
const SHORTEST_MARK = 8

export interface MediaNames {
  nameOf(ref: MediaRef): string
  /** every file once, by name */
  files: { name: string; hash: string }[]
}

/** What Markdown names by label keeps its label; of others that collide, the later ones get a piece of their hash. */
export function mediaNames(document: CourseDocument): MediaNames {
  const hashes = new Map<string, string>()
  const names = new Map<string, string>()
  for (const ref of [...document.media, ...mediaOf(document)]) {
    if (names.has(keyOf(ref))) continue
    const name = freeName(ref, hashes)
    hashes.set(name, ref.hash)
    names.set(keyOf(ref), name)
  }
  const files = [...hashes].map(([name, hash]) => ({ name, hash })).sort((a, b) => (a.name < b.name ? -1 : 1))
  return { nameOf: (ref) => names.get(keyOf(ref)) ?? ref.label, files }
}

const keyOf = ({ hash, label }: MediaRef): string => `${hash}/${label}`

function freeName({ hash, label }: MediaRef, taken: ReadonlyMap<string, string>): string {
  const isFree = (name: string): boolean => (taken.get(name) ?? hash) === hash
  let name = label
  for (let length = SHORTEST_MARK; !isFree(name); length += SHORTEST_MARK) name = marked(label, hash.slice(0, length))
  return name
}

function marked(label: string, mark: string): string {
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(label)?.[0] ?? ''
  const stem = label.slice(0, label.length - ending.length).slice(0, LONGEST - ending.length - mark.length - 1)
  return `${stem}-${mark}${ending}`
}
