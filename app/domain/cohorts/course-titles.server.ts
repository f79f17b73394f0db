// The titles of the courses a group follows, in a language, in its order. A course that was closed keeps its title.
import { and, inArray, isNotNull } from 'drizzle-orm'
import { courses } from '../../../db/schema/courses'
import type { Db } from '../../platform/db'
import type { Lang } from '../../platform/languages'
import { revisionDocument } from '../courses/queries.server'
import { type Shown, show } from '../quizzes/text'

export interface FollowedCourse {
  id: string
  slug: string
  title: Shown
  hours: number
}

export function courseTitles(db: Db, ids: readonly string[], lang: Lang): FollowedCourse[] {
  const order = new Intl.Collator(lang)
  return db
    .select({ id: courses.id, revision: courses.currentRevision })
    .from(courses)
    .where(and(inArray(courses.id, [...ids]), isNotNull(courses.currentRevision)))
    .all()
    .map(({ id, revision }) => {
      const { title, source, slug, hours } = revisionDocument(db, id, revision ?? 1)
      return { id, slug, hours, title: show(title, lang, source) }
    })
    .sort((a, b) => order.compare(a.title.text, b.title.text))
}
