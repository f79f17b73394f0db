// Files in a person's library for tests that need no bytes: known by their measures, their versions as if made.
import { eq } from 'drizzle-orm'
import { type Context, personOf } from '../../app/domain/context'
import { recordReady, type NewRendition } from '../../app/domain/media/record-making.server'
import { addToLibrary } from '../../app/domain/media/settle-upload.server'
import { type AssetInput, storeAsset } from '../../app/domain/media/store-asset.server'
import { newToken } from '../../app/platform/ids'
import { makings } from '../../db/schema/media'
import { jobs } from '../../db/schema/queue'
import { hashOf, VIDEO_MS } from './course'

/** A recording in the library of who asks, its versions waiting to be made. Returns its hash. */
export function addRecording(ctx: Context, name: string, over: Partial<AssetInput> = {}): string {
  const measures = { sizeBytes: 1_000, durationMs: VIDEO_MS, widthPx: 960, heightPx: 540 }
  const { hash = hashOf(name) } = over
  storeAsset(ctx, { kind: 'video', mediaType: 'video/mp4', ...measures, ...over, hash })
  addToLibrary(ctx, { personId: personOf(ctx).id, assetHash: hash, label: `${name}.mp4` })
  return hash
}

/** The same, of which versions were made. */
export function addReady(
  ctx: Context,
  name: string,
  over: Partial<AssetInput> = {},
  made: NewRendition[] = [],
): string {
  const hash = addRecording(ctx, name, over)
  makeReady(ctx, hash, made)
  return hash
}

/** Its versions are made, as by the worker that holds the job. */
export function makeReady(ctx: Context, hash: string, made: NewRendition[] = []): void {
  const id = ctx.db.select().from(makings).where(eq(makings.assetHash, hash)).get()?.jobId ?? ''
  const claim = newToken()
  ctx.db.update(jobs).set({ state: 'running', claim }).where(eq(jobs.id, id)).run()
  if (!recordReady(ctx, { id, claim }, hash, made)) throw new Error('there was nothing to make')
  ctx.db.update(jobs).set({ state: 'done' }).where(eq(jobs.id, id)).run()
}

/** What a copy knows of the one it was made of. */
export const cutOf = (of: string, fromMs: number, toMs: number): Partial<AssetInput> => ({
  derivedFrom: of,
  edit: JSON.stringify({ of, edit: { rotateDegrees: 0, fromMs, toMs } }),
  durationMs: toMs - fromMs,
})

export const version = (label: NewRendition['label'], hash: string, sizeBytes = 100): NewRendition => ({
  label,
  hash,
  mediaType: label.endsWith('list') || label === 'master' ? 'application/vnd.apple.mpegurl' : 'video/mp4',
  sizeBytes,
})
