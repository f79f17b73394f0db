// What may be uploaded, and under which name: a name is a label to read, never a path.

/** Names longer than this are cut, their ending kept. */
const LONGEST_LABEL = 120

/** The last part of what a browser calls the file, in one line, without signs that steer a terminal or turn the text. */
export function labelOf(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (/^\.*$/.test(plain)) return 'archivo'
  const letters = [...plain]
  if (letters.length <= LONGEST_LABEL) return plain
  const ending = /\.[A-Za-z0-9]{1,5}$/.exec(plain)?.[0] ?? ''
  return letters.slice(0, LONGEST_LABEL - ending.length - 1).join('') + `…${ending}`
}

/** The label as documents and addresses have it: letters without marks, digits, dots, dashes. */
export function fileLabel(label: string): string {
  const plain = label
    .replace('…', '-') // of a cut label: as three dots it would push the ending out
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._@-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+/, '')
    .replace(/-+(\.|$)/g, '$1')
  return plain.slice(0, LONGEST_LABEL) || 'file'
}

export interface UploadRoom {
  largestBytes: number
  quotaBytes: number
  /** what the person's library and open uploads hold by now */
  usedBytes: number
}

/** Why a file of this size cannot be taken; undefined = it can. */
export function uploadRefusal(sizeBytes: number, room: UploadRoom): 'empty' | 'too-large' | 'quota' | undefined {
  if (sizeBytes <= 0) return 'empty'
  if (sizeBytes > room.largestBytes) return 'too-large'
  return room.usedBytes + sizeBytes > room.quotaBytes ? 'quota' : undefined
}

/** How large a file may be, as it is set and as every page and refusal says it: 4 GB of 1,024 MB each, 512 MB. */
export function limitInWords(bytes: number): string {
  const mb = Math.floor(bytes / 2 ** 20)
  return mb > 0 && mb % 1024 === 0 ? `${mb / 1024}\u00a0GB` : `${mb}\u00a0MB`
}
