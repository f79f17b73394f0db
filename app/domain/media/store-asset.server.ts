// Makes bytes that storage already holds known to the product. The same bytes twice are one asset.
import { assets } from '../../../db/schema/media'
import { inTransaction } from '../../platform/db'
import { actorName, type Context } from '../context'
import type { AssetKind } from './library'
import { startMaking } from './start-making.server'

export interface AssetInput {
  /** SHA-256 of the bytes, lower-case hex */
  hash: string
  kind: AssetKind
  mediaType: string
  sizeBytes: number
  durationMs?: number
  widthPx?: number
  heightPx?: number
  /** of a copy: the asset it was made of, and JSON of what was done */
  derivedFrom?: string
  edit?: string
}

/**
 * Records an asset by what was measured of its content; what the first time said stays. Of films and sounds, versions are
 * made from then on.
 */
export function storeAsset(ctx: Context, input: AssetInput): void {
  inTransaction(ctx, ({ db, now, actor }) => {
    db.insert(assets)
      .values({ ...input, createdAt: now, createdBy: actorName(actor) })
      .onConflictDoNothing({ target: assets.hash })
      .run()
    if (input.kind === 'video' || input.kind === 'audio') startMaking(ctx, input.hash)
  })
}
