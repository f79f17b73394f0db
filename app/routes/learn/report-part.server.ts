// What a lesson page shows of reporting errors: the form, and what the person told before.
import { listOwnReports } from '../../domain/courses/queries-reports.server'
import { programme } from '../../domain/settings/queries.server'
import { newId } from '../../platform/ids'
import type { ReportPart } from '../../ui/lesson/lesson-report'
import type { DoorContext } from '../guard.server'
import { lessonPath, type LessonPlace } from './lesson-door.server'
import { askedFor } from './video-part.server'

export function reportPart(
  ctx: DoorContext,
  { course, lesson, enrolment }: LessonPlace,
  request: Request,
): ReportPart | undefined {
  if (!enrolment) return undefined
  const video = lesson.body.kind === 'video' ? lesson.body : undefined
  return {
    lang: ctx.lang,
    here: lessonPath(ctx.lang, course.slug, lesson.id),
    formId: newId(),
    // Where the player is, only the player knows: it says so in the form.
    ...(video ? { asset: video.asset, atMs: askedFor(request, video) ?? 0 } : {}),
    timeZone: programme(ctx.db).reportTimeZone,
    mine: listOwnReports(ctx.db, enrolment.personId, course.id, lesson.id),
    isSent: new URL(request.url).searchParams.has('reported'),
  }
}
