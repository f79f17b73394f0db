// /uploads: resumable uploads of those who make courses. Another person's upload is not there.
import { beginUpload } from '../../domain/media/begin-upload.server'
import { discardUpload } from '../../domain/media/discard-upload.server'
import { findUpload } from '../../domain/media/library-queries.server'
import { mayUpload } from '../../domain/media/policy'
import { receiveUpload } from '../../domain/media/receive-upload.server'
import type { Context } from '../../domain/context'
import { rolesOf } from '../../domain/proofs/queries.server'
import { Refusal } from '../../domain/refusal'
import { answerJson, answerStatus } from '../../platform/http-answer'
import type { Call, Site } from '../../platform/http-handler'
import { limit, limitKey } from '../../platform/limits'
import { isNoRoom, whereRoom } from '../../platform/no-room'
import { announcedName, removeUpload, type TusServer, tusServer } from '../../platform/tus'

const PATH = '/uploads'
const servers = new WeakMap<Site, TusServer>()

/** POST announces a file, HEAD asks how much has arrived, PATCH brings more, DELETE ends it. A full disk is a 507. */
export async function answerUploads(call: Call): Promise<void> {
  try {
    await answer(call)
  } catch (error) {
    if (!isNoRoom(error) || call.res.headersSent) throw error
    answerStatus(call.res, 507)
  }
}

async function answer(call: Call): Promise<void> {
  const { req, res, site, visit, params } = call
  const viewer = await visit.viewer()
  if (!viewer) return answerStatus(res, 401)
  const ctx = contextOf(site, visit.now, { kind: 'person', id: viewer.id, roles: rolesOf(site.db, viewer) })
  if (!mayUpload(ctx.actor)) return answerStatus(res, 403)
  if (params.id === undefined)
    return req.method === 'POST' ? announce(call, ctx) : answerStatus(res, 405, { Allow: 'POST' })
  if (req.method === 'POST') return answerStatus(res, 405, { Allow: 'HEAD, PATCH, DELETE' })
  const upload = findUpload(site.db, viewer.id, params.id)
  if (!upload) return answerStatus(res, 404)
  if (req.method === 'DELETE') return end(call, ctx, upload.id)
  // The process may have ended between the last byte and the word that it is there.
  const tus = serverOf(site)
  if ((await tus.sizeOf(upload.id)) === upload.sizeBytes) receiveUpload(ctx, upload.id)
  if (upload.storedAt !== null) return answerStored(call, upload.sizeBytes)
  await tus.handle(req, res)
}

async function announce({ req, res, site }: Call, ctx: Context): Promise<void> {
  const length = String(req.headers['upload-length'] ?? '')
  const sizeBytes = /^\d{1,15}$/.test(length) ? Number(length) : Number.NaN
  const name = announcedName(String(req.headers['upload-metadata'] ?? ''))
  if (!Number.isSafeInteger(sizeBytes) || name === undefined) return answerStatus(res, 400)
  const person = ctx.actor.kind === 'person' ? ctx.actor.id : ''
  const left = await limit(site.db, 'upload-person', limitKey(site.keys, person))
  if (!left.ok) return refuse(res, new Refusal('too-many', { minutes: Math.ceil(left.retryMs / 60_000) }))
  const { uploadMaxBytes: largestBytes, uploadQuotaBytes: quotaBytes } = site.config
  try {
    const { id } = beginUpload(ctx, { name, sizeBytes, limits: { largestBytes, quotaBytes } })
    await serverOf(site).handle(req, res, id)
    // nothing was begun: nobody can go on with it, and it must not count
    if (res.statusCode >= 400) await forget(ctx, site, id)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    refuse(res, error)
  }
}

async function end({ res, site }: Call, ctx: Context, id: string): Promise<void> {
  try {
    discardUpload(ctx, id)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return refuse(res, error)
  }
  await removeUpload(site.config.uploadsDir, id)
  res.writeHead(204, { 'Tus-Resumable': '1.0.0', 'Cache-Control': 'no-store' }).end()
}

async function forget(ctx: Context, site: Site, id: string): Promise<void> {
  await removeUpload(site.config.uploadsDir, id)
  await whereRoom(() => discardUpload(ctx, id))
}

/** What became an asset is no longer under its upload: whoever asks again learns that all of it is there. */
function answerStored({ req, res }: Call, sizeBytes: number): void {
  const headers = { 'Tus-Resumable': '1.0.0', 'Upload-Offset': sizeBytes, 'Upload-Length': sizeBytes }
  res.writeHead(req.method === 'HEAD' ? 200 : 409, { ...headers, 'Cache-Control': 'no-store' }).end()
}

function refuse(res: Call['res'], { status, code, params }: Refusal): void {
  answerJson(res, status, { refusal: code, params })
}

function serverOf(site: Site): TusServer {
  const known = servers.get(site)
  if (known) return known
  const made = tusServer({
    folder: site.config.uploadsDir,
    path: PATH,
    origin: site.config.ORIGIN,
    db: site.db,
    received: (id) => receiveUpload(contextOf(site, Date.now(), { kind: 'machine', name: 'worker' }), id),
  })
  servers.set(site, made)
  return made
}

const contextOf = (site: Site, now: number, actor: Context['actor']): Context => ({
  db: site.db,
  keys: site.keys,
  origin: site.config.ORIGIN,
  now,
  actor,
})
