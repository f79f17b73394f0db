// The published versions of a course, as its team looks back on them.
import { and, desc, eq, lt } from 'drizzle-orm'
import { revisions } from '../../../db/schema/courses'
import type { Db } from '../../platform/db'
import type { CourseDocument } from '../courses/document'
import { revisionDocument } from '../courses/queries.server'
import { checkDocument } from '../courses/check'
import type { Finding } from '../courses/finding'
import type { Lang } from '../../platform/languages'
import type { Comparison, Revision } from './changes'
import { compare } from './compare'
import { compose } from './compose'
import type { Draft } from './team.server'

const PAGE = 50

/** The newest first, fifty at a time; `before` = those older than a number. */
export function listRevisions(db: Db, courseId: string, before = Number.MAX_SAFE_INTEGER): Revision[] {
  const { number, note, publishedAt, publishedBy } = revisions
  return db
    .select({ number, note, publishedAt, publishedBy })
    .from(revisions)
    .where(and(eq(revisions.courseId, courseId), lt(number, before)))
    .orderBy(desc(number))
    .limit(PAGE)
    .all()
    .map(({ note, ...rest }) => ({ ...rest, ...(note === null ? {} : { note }) }))
}

/** One revision and what it changed; undefined where there is none of this number. */
export function findRevision(
  db: Db,
  courseId: string,
  number: number,
): { revision: Revision; document: CourseDocument; comparison: Comparison } | undefined {
  const [revision] = listRevisions(db, courseId, number + 1)
  if (revision?.number !== number) return undefined
  const document = revisionDocument(db, courseId, number)
  const before = number > 1 ? revisionDocument(db, courseId, number - 1) : undefined
  return { revision, document, comparison: compare(before, document) }
}

export interface Publication {
  document: CourseDocument
  comparison: Comparison
  errors: Finding[]
  /** that the public revision did not have */
  warnings: Finding[]
}

/** What publishing the draft in some languages would do. */
export function lookAhead(
  db: Db,
  { document: draft, revision }: Pick<Draft, 'document' | 'revision'>,
  languages: readonly Lang[],
): Publication {
  const newest = revision === undefined ? undefined : revisionDocument(db, draft.id, revision)
  const document = compose(draft, newest, languages)
  const found = checkDocument(document)
  const known = new Set(newest ? checkDocument(newest).map(printOf) : [])
  return {
    document,
    comparison: compare(newest, document),
    errors: found.filter(({ level }) => level === 'error'),
    warnings: found.filter((finding) => finding.level === 'warning' && !known.has(printOf(finding))),
  }
}

const printOf = ({ code, at, params }: Finding): string => JSON.stringify([code, at, params])
