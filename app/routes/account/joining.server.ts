// Somebody pressed «join» before signing in: the sign-in, itself a press of a button, joins the course for them.
import { readOpening } from '../../domain/courses/opening'
import { findCourse } from '../../domain/courses/queries.server'
import { enrol } from '../../domain/enrolments/enrol.server'
import { firstLesson } from '../../domain/progress/first-lesson.server'
import { Refusal } from '../../domain/refusal'
import { isLang } from '../../platform/languages'
import type { DoorContext } from '../guard.server'

const JOIN = /^\/([a-z]{2})\/courses\/([a-z0-9-]+)\/enrolment(?:\?(.*))?$/

/** Whether a person pressed «join» before. */
export const isJoining = (next: string | undefined): boolean => next !== undefined && JOIN.test(next)

/** Where a person goes after signing in with `next`: into the course they had asked to join, else `next` itself. */
export function joinedOr(ctx: DoorContext, personId: string, next: string): string {
  const [, lang, slug, query] = JOIN.exec(next) ?? []
  if (!isLang(lang) || !slug) return next
  const page = `/${lang}/courses/${slug}`
  const course = findCourse(ctx.db, slug)
  if (!course || 'movedTo' in course || !course.isOpen) return page
  try {
    const person = { ...ctx, actor: { kind: 'person' as const, id: personId, roles: [] } }
    const enrolment = enrol(person, { courseId: course.id, language: lang })
    const opening = readOpening(new URLSearchParams(query))
    return `${page}/lessons/${firstLesson(ctx.db, course, enrolment, opening)}`
  } catch (error) {
    if (error instanceof Refusal) return page
    throw error
  }
}
