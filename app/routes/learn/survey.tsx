import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { courseView } from '../../domain/courses/view-course.server'
import { suggestCourses } from '../../domain/enrolments/suggest.server'
import { findOwnEnrolment } from '../../domain/enrolments/queries.server'
import { progressOf } from '../../domain/progress/queries.server'
import { answerSurvey } from '../../domain/surveys/answer-survey.server'
import { hasAnswered } from '../../domain/surveys/queries.server'
import { SurveyForm } from '../../domain/surveys/rules'
import { i18nFor } from '../../platform/i18n'
import { useTranslation } from '../../ui/kit/use-translation'
import { Words } from '../../ui/kit/words'
import { NextCourses } from '../../ui/learn/next-courses'
import { SurveyQuestions } from '../../ui/learn/survey-questions'
import { answer, type FormAgain, read } from '../answer.server'
import { learner, type SignedInContext } from '../guard.server'
import { privateHead } from '../page-head'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'survey')('title')) : []

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await learner(args)
  const { enrolment, revision } = completedAt(ctx, args.params.enrolmentId ?? '')
  const { title } = courseView(ctx.db, enrolment.courseId, revision, ctx.lang)
  const next = { personId: ctx.viewer.id, lang: ctx.lang, afterCourseId: enrolment.courseId }
  return {
    lang: ctx.lang,
    title,
    isAnswered: hasAnswered(ctx.db, enrolment.id),
    next: suggestCourses(ctx.db, next),
  }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await learner(args)
  const { enrolment } = completedAt(ctx, args.params.enrolmentId ?? '')
  const form = await read(args.request, SurveyForm)
  return answer(ctx.lang, form, (answers) => {
    answerSurvey(ctx, { enrolmentId: enrolment.id, answers })
    return redirect(`/${ctx.lang}/learn/survey/${enrolment.id}`, 303)
  })
}

/** One's own enrolment in a course one has completed; anything else is not there. */
function completedAt(ctx: SignedInContext, id: string) {
  const enrolment = findOwnEnrolment(ctx.db, ctx.viewer.id, id)
  const progress = enrolment && progressOf(ctx.db, enrolment)
  if (!enrolment || progress?.completedAt === undefined) throw new Response(null, { status: 404 })
  return { enrolment, revision: progress.revision }
}

export default function Survey() {
  const { lang, title, isAnswered, next } = useLoaderData<typeof loader>()
  const again = useActionData<FormAgain>()
  const { t } = useTranslation('survey')
  return (
    <div className="wrap">
      <div className="head">
        <h1>{isAnswered ? t('thanks') : t('title')}</h1>
        <p className="wt">
          <Words of={title} lang={lang} />
        </p>
      </div>
      {isAnswered ? (
        <>
          <p className="read">{t('counted')}</p>
          <NextCourses lang={lang} courses={next} />
          <p className="gap">
            <a href={`/${lang}/learn`}>{t('back')}</a>
          </p>
        </>
      ) : (
        <SurveyQuestions lang={lang} isEmpty={again !== undefined} />
      )}
    </div>
  )
}
