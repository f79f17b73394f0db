// AES-256-GCM of a short text, bound to the record it belongs to. Which root the key comes from stands in front, so that a
// text sealed under a former root opens for as long as that root is kept.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** 12 bytes of nonce, 16 of tag, then the text; base64url. */
const SHORTEST = 28
/** `v1.` was sealed before roots had numbers: under the first. */
const SEAL = /^(?:v1|v2\.([1-9]\d{0,6}))\.([\w-]+)$/

/** What a text sealed under a root begins with. */
export const sealStart = (root: number): string => `v2.${root}.`

/** Under which root a text was sealed; undefined where it is no seal. */
export function sealedUnder(sealed: string): number | undefined {
  const found = SEAL.exec(sealed)
  return found ? Number(found[1] ?? 1) : undefined
}

export function sealText(key: Buffer, root: number, boundTo: string, text: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(boundTo))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return sealStart(root) + Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** Undefined where anything of it was changed, or the key is another. */
export function openSealed(key: Buffer, boundTo: string, sealed: string): string | undefined {
  const bytes = Buffer.from(SEAL.exec(sealed)?.[2] ?? '', 'base64url')
  if (bytes.length < SHORTEST) return undefined
  try {
    const opening = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 })
    opening.setAAD(Buffer.from(boundTo)).setAuthTag(bytes.subarray(12, SHORTEST))
    return Buffer.concat([opening.update(bytes.subarray(SHORTEST)), opening.final()]).toString('utf8')
  } catch {
    return undefined
  }
}
