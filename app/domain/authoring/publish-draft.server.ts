// A person of the team publishes what they saw: the draft in the languages chosen. What changed meanwhile is looked at
// again first, and pressing twice publishes once.
import { inTransaction } from '../../platform/db'
import type { Lang } from '../../platform/languages'
import type { Context } from '../context'
import { mayChange } from '../courses/policy'
import { publish } from '../courses/publish.server'
import { reopen } from '../courses/reopen.server'
import { revisionDocument } from '../courses/queries.server'
import { isSameJson } from '../courses/same-json'
import { unpublish } from '../courses/unpublish.server'
import { Refusal } from '../refusal'
import { compose } from './compose'
import { requirePart, teamDraft } from './team.server'

export interface PublishDraft {
  courseId: string
  /** of the draft that the person saw */
  version: number
  /** the newest revision that the person saw; undefined = none */
  from: number | undefined
  languages: readonly Lang[]
  note?: string | undefined
}

/** Refuses: not-found, not-allowed, publication-moved, and what publish refuses. */
export function publishDraft(ctx: Context, input: PublishDraft): { revision: number; isNew: boolean } {
  return inTransaction(ctx, (ctx) => {
    const { courseId, note } = input
    const draft = teamDraft(ctx, courseId, mayChange)
    const { revision } = draft
    const newest = revision === undefined ? undefined : revisionDocument(ctx.db, courseId, revision)
    const document = compose(draft.document, newest, input.languages)
    const isThere = newest !== undefined && isSameJson(JSON.stringify(newest), JSON.stringify(document))
    if (revision !== undefined && isThere && !draft.isUnpublished) return { revision, isNew: false }
    if (input.from !== revision || input.version !== draft.version) throw new Refusal('publication-moved')
    return publish(ctx, { courseId, document, note })
  })
}

/**
 * An earlier revision becomes the newest one, under today's address; the draft stays as it is. `from`: the newest
 * revision that the person saw. Refuses: not-found, not-allowed, publication-moved, media-missing.
 */
export function rollBack(
  ctx: Context,
  input: { courseId: string; number: number; from: number; note?: string | undefined },
): { revision: number; isNew: boolean } {
  return inTransaction(ctx, (ctx) => {
    const { courseId, number, note } = input
    const { revision } = teamDraft(ctx, courseId, mayChange)
    if (revision === undefined || number < 1 || number > revision) throw new Refusal('not-found')
    const old = revisionDocument(ctx.db, courseId, number)
    const { slug, previousSlugs } = revisionDocument(ctx.db, courseId, revision)
    const done = publishedSame(ctx, { courseId, number, revision, from: input.from })
    if (done) return { revision, isNew: false }
    if (input.from !== revision) throw new Refusal('publication-moved')
    return publish(ctx, { courseId, note, document: { ...old, slug, previousSlugs }, wasPublic: true })
  })
}

/** Whether the press came twice: the newest revision already is the one asked for. */
function publishedSame(
  ctx: Context,
  { courseId, number, revision, from }: { courseId: string; number: number; revision: number; from: number },
): boolean {
  if (from === revision) return false
  const [old, newest] = [number, revision].map((one) => {
    const { slug: _, previousSlugs: __, ...rest } = revisionDocument(ctx.db, courseId, one)
    return JSON.stringify(rest)
  })
  return isSameJson(old!, newest!)
}

/** Closes the course to newcomers, or opens it again; twice is once. Refuses: not-found, not-allowed. */
export function setOpen(ctx: Context, courseId: string, isOpen: boolean): void {
  inTransaction(ctx, (ctx) => {
    requirePart(ctx, courseId, mayChange)
    if (isOpen) reopen(ctx, { courseId })
    else unpublish(ctx, { courseId })
  })
}
