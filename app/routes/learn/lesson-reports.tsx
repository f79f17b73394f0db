import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { reportError } from '../../domain/courses/report-error.server'
import { ReportForm as Shape } from '../../domain/courses/report-forms'
import type { LessonView } from '../../domain/courses/views'
import { readMoment } from '../../domain/notes/forms'
import { i18nFor } from '../../platform/i18n'
import { limit, limitKey } from '../../platform/limits'
import { foreign } from '../../ui/lesson/foreign'
import { type ReportAgain, ReportForm } from '../../ui/lesson/lesson-report'
import { useTranslation } from '../../ui/kit/use-translation'
import { read } from '../answer.server'
import { learner, type SignedInContext } from '../guard.server'
import { privateHead } from '../page-head'
import { lessonPath, myLessonAt } from './lesson-door.server'
import { reportPart } from './report-part.server'
import { wantedFilm } from './version.server'

/** The form by itself: where a report that could not be sent is mended. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await learner(args)
  const place = myLessonAt(ctx, args.params, wantedFilm(args.request, ctx.lang))
  const part = reportPart(ctx, place, args.request)
  if (!part) throw new Response(null, { status: 404 })
  return { part, title: place.lesson.title }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await learner(args)
  const { course, lesson, enrolment } = myLessonAt(ctx, args.params)
  const sent = await args.request
    .clone()
    .formData()
    .catch(() => undefined)
  const form = await read(args.request, Shape)
  const again = (problem: string): ReportAgain => ({ words: textOf(sent, 'words'), at: textOf(sent, 'at'), problem })
  if (!form.ok) return data(again(problemOf(ctx, textOf(sent, 'words'))), { status: 422 })
  const taken = await limit(ctx.db, 'report-person', limitKey(ctx.keys, enrolment.personId))
  if (!taken.ok) return data(again(tooMany(ctx, taken.retryMs)), { status: 429 })
  const { id, words } = form.value
  const about = { courseId: course.id, lessonId: lesson.id, revision: course.revision, language: ctx.lang }
  reportError(ctx, { id, words, ...about, ...placeIn(lesson, form.value) })
  return redirect(`${lessonPath(ctx.lang, course.slug, lesson.id)}?reported=1#report`, 303)
}

/** The second, if it is one of a recording that the lesson has. */
function placeIn(
  { body }: LessonView,
  { asset, at }: { asset: string; at: string },
): { asset?: string; atMs?: number | undefined } {
  const isThere = body.kind === 'video' && body.recordings.some((r) => r.asset === asset)
  return isThere ? { asset, atMs: readMoment(at) } : {}
}

const textOf = (body: FormData | undefined, name: string): string => String(body?.get(name) ?? '').slice(0, 5_000)

function problemOf({ lang }: SignedInContext, words: string): string {
  const t = i18nFor(lang).getFixedT(lang, 'lesson')
  return words.trim() === ''
    ? t('report.problem.empty')
    : words.length > 1_000
      ? t('report.problem.long')
      : t('report.refused')
}

const tooMany = ({ lang }: SignedInContext, retryMs: number): string =>
  i18nFor(lang).getFixedT(lang, 'refusals')('too-many', { minutes: Math.max(1, Math.ceil(retryMs / 60_000)) })

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.part.lang, data.title.text) : []

export default function Reports() {
  const { part, title } = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const { t } = useTranslation('lesson')
  return (
    <div className="wrap">
      <div className="head">
        <p className="crumb small">
          <a href={part.here}>{t('report.back')}</a>
        </p>
        <h1>{t('report.title')}</h1>
        <p className="wt" lang={foreign(title, part.lang)}>
          {title.text}
        </p>
      </div>
      <div className="read">
        <ReportForm part={part} again={again} />
      </div>
    </div>
  )
}
