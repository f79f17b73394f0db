// What became of a course that somebody sent. A job records it while it still holds its claim: a course, a question to its
// owner, or nothing and why.
import { eq } from 'drizzle-orm'
import { courseImports } from '../../../db/schema/transfer'
import { inTransaction } from '../../platform/db'
import { holdsClaim, type Job } from '../../platform/queue'
import type { Context } from '../context'
import type { CourseDocument } from '../courses/document'
import { foundCourse, isCourse, teamPart } from '../courses/found-course.server'
import { mayChange } from '../courses/policy'
import { mediaOf } from '../courses/rules'
import { saveDraft } from '../courses/save-draft.server'
import type { UploadLimits } from '../media/begin-upload.server'
import { addToLibrary } from '../media/settle-upload.server'
import { type AssetInput, storeAsset } from '../media/store-asset.server'
import { importRow } from './import-queries.server'
import { refuseOverQuota, unknownHashes } from './import-quota.server'
import type { ImportOutcome, Told } from './imports'

type Claim = Pick<Job, 'id' | 'claim'>
type Change = Partial<typeof courseImports.$inferInsert>

export interface TakenIn {
  document: CourseDocument
  /** what was stored of it, captions among them */
  assets: readonly AssetInput[]
  outcome: ImportOutcome
  /** warnings, and what a draft still lacks */
  told: Told
  limits: UploadLimits
}

/**
 * Saves the course, and what is new of its media in its owner's library; all or nothing. Refuses: upload-quota,
 * upload-too-large. Throws where the course came or went meanwhile: another try looks again.
 */
export function settleImport(ctx: Context, job: Claim, id: string, taken: TakenIn): void {
  const { document, assets, outcome, told, limits } = taken
  change(ctx, job, id, (ctx, personId) => {
    const files = assets.filter(({ kind }) => kind !== 'captions')
    const fresh = unknownHashes(
      ctx.db,
      files.map(({ hash }) => hash),
    )
    const sizes = files.filter(({ hash }) => fresh.has(hash)).map(({ sizeBytes }) => sizeBytes)
    refuseOverQuota(ctx.db, personId, { sizes, limits })
    for (const asset of assets) storeAsset(ctx, asset)
    for (const { hash, label } of mediaOf(document))
      if (fresh.has(hash)) addToLibrary(ctx, { personId, assetHash: hash, label })
    if (outcome === 'draft') {
      if (!isCourse(ctx.db, document.id) || !mayChange(teamPart(ctx.db, document.id, personId)))
        throw new Error('the course is no longer one its owner may change')
      saveDraft(ctx, document)
    } else foundCourse(ctx, document)
    return { doneAt: ctx.now, percent: 100, courseId: document.id, outcome, told: JSON.stringify(told) }
  })
}

/** Nothing was taken in; its owner is told why. */
export function refuseImport(ctx: Context, job: Claim, id: string, told: Told): void {
  change(ctx, job, id, ({ now }) => ({ refusedAt: now, told: JSON.stringify(told) }))
}

/** The course is here already, and its owner may change it: they are asked first. */
export function askAbout(ctx: Context, job: Claim, id: string, courseId: string): void {
  change(ctx, job, id, ({ now }) => ({ askedAt: now, courseId }))
}

export function recordStored(ctx: Context, job: Claim, id: string, percent: number): void {
  change(ctx, job, id, () => ({ percent }))
}

function change(ctx: Context, job: Claim, id: string, work: (ctx: Context, personId: string) => Change): void {
  inTransaction(ctx, (ctx) => {
    const row = importRow(ctx.db, id)
    if (!row || row.doneAt !== null || row.refusedAt !== null || !holdsClaim(ctx.db, job)) return
    const owner: Context = { ...ctx, actor: { kind: 'person', id: row.personId, roles: [] } }
    ctx.db.update(courseImports).set(work(owner, row.personId)).where(eq(courseImports.id, id)).run()
  })
}
