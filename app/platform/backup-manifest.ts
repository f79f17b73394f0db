// What a backup says of itself. Its files have fixed names and media have hashes for names, so nothing that is read here
// can lead anywhere else.
import { z } from 'zod'
import packageFile from '../../package.json'
import { isHash } from './storage'

/** The files of a backup besides the manifest and its seal. */
export const DATABASE = 'minicursos.db'
export const KEYS = 'keys.sealed'
export const MEDIA_LIST = 'media.txt'
export const MANIFEST = 'manifest.json'
export const SEAL = 'manifest.seal'

const FORMAT = 'minicursos-backup'
const VERSION = 1
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const whole = z.number().int().min(0)
const file = z.strictObject({ sizeBytes: whole, sha256: hash })

export const Manifest = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  /** version of the product */
  product: z.string().max(100),
  schema: z.strictObject({ newest: whole, applied: whole }),
  /** moment of the copy of the database, ms UTC */
  madeAt: whole,
  files: z.strictObject({ [DATABASE]: file, [KEYS]: file, [MEDIA_LIST]: file }),
  media: z.strictObject({
    /** in the folder `media` beside the backup, or where the product itself keeps them */
    place: z.enum(['beside', 'bucket']),
    bucket: z.string().max(100).optional(),
    count: whole,
    sizeBytes: whole,
    /** named by the database, and nowhere to be found on that day */
    lost: z.array(hash),
  }),
  /** rows */
  counts: z.record(z.string().max(40), whole),
})
export type Manifest = z.infer<typeof Manifest>

/** `newer`: of a form that this version does not know; undefined: no manifest of ours. */
export function readManifest(text: string): Manifest | 'newer' | undefined {
  try {
    const found: unknown = JSON.parse(text)
    const head = z.object({ format: z.literal(FORMAT), version: z.number() }).safeParse(found)
    if (head.success && head.data.version > VERSION) return 'newer'
    return Manifest.safeParse(found).data
  } catch {
    return undefined
  }
}

export const manifestText = (manifest: Omit<Manifest, 'format' | 'version' | 'product'>): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, product: packageFile.version, ...manifest }, null, 2)}\n`

/** Two lines: a digest that anybody can check, and a signature under the passphrase. */
export const sealText = (digest: string, hmac: string): string => `sha256 ${digest}\nhmac-sha256 ${hmac}\n`

export function readSeal(text: string): { digest: string; hmac: string } | undefined {
  const [, digest, hmac] = /^sha256 ([0-9a-f]{64})\nhmac-sha256 ([0-9a-f]{64})\n$/.exec(text) ?? []
  return digest && hmac ? { digest, hmac } : undefined
}

export interface MediaFile {
  hash: string
  sizeBytes: number
}

export const mediaListText = (media: readonly MediaFile[]): string =>
  media.map(({ hash, sizeBytes }) => `${hash} ${sizeBytes}\n`).join('')

/** Undefined where a line is none. */
export function readMediaList(text: string): MediaFile[] | undefined {
  const lines = text.split('\n').slice(0, -1)
  const files = lines.map((line) => {
    const [hash = '', size = ''] = line.split(' ')
    return { hash, sizeBytes: Number(size) }
  })
  return files.every(({ hash, sizeBytes }) => isHash(hash) && Number.isSafeInteger(sizeBytes)) ? files : undefined
}
