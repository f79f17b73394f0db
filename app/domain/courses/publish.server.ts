// Publishing compiles the draft into an immutable, numbered revision, and in the same transaction projects what lists,
// search, reports and foreign keys need. People inside are looked after by a job.
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { courses, courseSlugs, drafts, revisionMedia, revisions } from '../../../db/schema/courses'
import { assets } from '../../../db/schema/media'
import { inTransaction } from '../../platform/db'
import { enqueue } from '../../platform/queue'
import { record } from '../audit/record.server'
import { actorName, type Context } from '../context'
import { Refusal } from '../refusal'
import { bumpVersion } from '../settings/versions.server'
import { captionFilesOf } from './captions'
import { checkDocument, errorsOf } from './check'
import { makeCoverSizes } from './cover-picture.server'
import { CourseDocument } from './document'
import { projectCatalogue, projectLessons } from './project.server'
import { mediaOf } from './rules'
import { isSameJson } from './same-json'
import { refuseTakenSlug } from './save-draft.server'
import { replaceSearch } from './search-index.server'

export interface PublishInput {
  courseId: string
  note?: string | undefined
  /** what becomes public; none = the draft as it stands */
  document?: CourseDocument
  /** it was public before: rules that came later do not keep it away */
  wasPublic?: true
}

/**
 * Makes the next revision. Publishing again what is public returns the revision that stands.
 * Refuses: not-found (no draft), course-draft-invalid, course-slug-taken, media-missing.
 */
export function publish(ctx: Context, input: PublishInput): { revision: number; isNew: boolean } {
  return inTransaction(ctx, ({ db, now, actor }) => {
    const draft = db.select().from(drafts).where(eq(drafts.courseId, input.courseId)).get()
    const course = db.select().from(courses).where(eq(courses.id, input.courseId)).get()
    if (!draft || !course) throw new Refusal('not-found')
    const document = input.document ?? CourseDocument.parse(JSON.parse(draft.document))
    const written = input.document ? JSON.stringify(document) : draft.document
    const errors = input.wasPublic ? [] : errorsOf(checkDocument(document))
    if (errors.length > 0) throw new Refusal('course-draft-invalid', { count: errors.length })
    refuseTakenSlug(ctx, document)

    const newest = course.currentRevision
    if (newest !== null && course.unpublishedAt === null && isSame(ctx, course.id, newest, written)) {
      return { revision: newest, isNew: false }
    }
    const revision = (newest ?? 0) + 1
    db.insert(revisions)
      .values({
        courseId: course.id,
        number: revision,
        document: written,
        passMarkPercent: document.passing.passMarkPercent,
        note: input.note || null,
        publishedAt: now,
        publishedBy: actorName(actor),
      })
      .run()
    publishMedia(ctx, document, revision)
    moveSlug(ctx, course.slug, document)
    db.update(courses)
      .set({ slug: document.slug, currentRevision: revision, unpublishedAt: null, unpublishedBy: null })
      .where(eq(courses.id, course.id))
      .run()
    makeCoverSizes(ctx, document)
    projectLessons(ctx, document, revision)
    projectCatalogue(ctx, document)
    replaceSearch(ctx, document)
    bumpVersion(db, 'catalogue')
    if (newest !== null)
      enqueue(
        db,
        'progress.settle-course',
        { courseId: course.id },
        { now, onceKey: `settle:${course.id}:${revision}` },
      )
    record(ctx, 'courses.publish', course.id, { revision })
    return { revision, isNew: true }
  })
}

function isSame({ db }: Context, courseId: string, revision: number, document: string): boolean {
  const standing = db
    .select({ document: revisions.document })
    .from(revisions)
    .where(and(eq(revisions.courseId, courseId), eq(revisions.number, revision)))
    .get()
  return standing !== undefined && isSameJson(standing.document, document)
}

/** Bytes named by a published revision are public from now on; a file that is not there stops the publication. */
function publishMedia({ db, now }: Context, document: CourseDocument, revision: number): void {
  const named = new Map<string, string>()
  for (const ref of mediaOf(document)) named.set(ref.hash, ref.label)
  for (const file of captionFilesOf(document)) named.set(file.hash, file.label)
  const hashes = [...named.keys()]
  const known = new Set(
    db
      .select({ hash: assets.hash })
      .from(assets)
      .where(inArray(assets.hash, hashes))
      .all()
      .map((a) => a.hash),
  )
  for (const [hash, label] of named) if (!known.has(hash)) throw new Refusal('media-missing', { label })
  if (hashes.length === 0) return
  db.insert(revisionMedia)
    .values(hashes.map((hash) => ({ courseId: document.id, revision, hash })))
    .run()
  db.update(assets)
    .set({ publishedAt: now })
    .where(and(inArray(assets.hash, hashes), isNull(assets.publishedAt)))
    .run()
}

function moveSlug({ db }: Context, before: string, document: CourseDocument): void {
  const old = new Set([...document.previousSlugs, ...(before === document.slug ? [] : [before])])
  db.delete(courseSlugs).where(eq(courseSlugs.slug, document.slug)).run()
  for (const slug of old) {
    if (slug !== document.slug)
      db.insert(courseSlugs).values({ slug, courseId: document.id }).onConflictDoNothing().run()
  }
}
