// The picture of a signature: stored with the other files, and from then on printed on certificates. It is on paper only and
// has no public address; those that were used before can be used again.
import { inTransaction } from '../../platform/db'
import { listAudit } from '../audit/queries.server'
import { record } from '../audit/record.server'
import type { Context } from '../context'
import { Refusal } from '../refusal'
import { changeSettings } from '../settings/change-settings.server'
import { storeAsset } from './store-asset.server'

export const SIGNATURE_MOST_BYTES = 500_000
const KEPT_IN_SIGHT = 12
const STORED = 'settings.store-signature'

export interface SignaturePng {
  /** SHA-256 of bytes that storage holds */
  hash: string
  sizeBytes: number
  widthPx: number
  heightPx: number
}

/** Refusal: not-allowed. */
export function setSignature(ctx: Context, png: SignaturePng): void {
  inTransaction(ctx, (ctx) => {
    changeSettings(ctx, { signatureImage: png.hash })
    storeAsset(ctx, { ...png, kind: 'image', mediaType: 'image/png' })
    record(ctx, STORED, png.hash)
  })
}

/** One that was stored here before, or none (''). Refusals: not-allowed, not-found. */
export function chooseSignature(ctx: Context, hash: string): void {
  if (hash !== '' && !listSignatures(ctx.db).includes(hash)) throw new Refusal('not-found')
  changeSettings(ctx, { signatureImage: hash })
}

/** The hashes of those that were stored, newest first, each once. */
export function listSignatures(db: Context['db']): string[] {
  const stored = listAudit(db, { act: STORED }, undefined, KEPT_IN_SIGHT).rows
  return [...new Set(stored.map(({ subject }) => subject))]
}
