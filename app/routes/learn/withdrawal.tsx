import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { courseView } from '../../domain/courses/view-course.server'
import { findEnrolment } from '../../domain/enrolments/queries.server'
import { withdraw } from '../../domain/enrolments/withdraw.server'
import { progressOf } from '../../domain/progress/queries.server'
import { i18nFor } from '../../platform/i18n'
import { useTranslation } from '../../ui/kit/use-translation'
import { Words } from '../../ui/kit/words'
import { learner } from '../guard.server'
import { privateHead } from '../page-head'
import { courseAt, coursePath } from './lesson-door.server'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'learn')('leave.title')) : []

/** Asks first, and says what stays. Whoever is not inside is on the course page at once. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await learner(args)
  const found = courseAt(ctx, args.params)
  const enrolment = findEnrolment(ctx.db, ctx.viewer.id, found.id)
  const back = coursePath(ctx.lang, found.slug)
  if (!enrolment) throw redirect(back, 303)
  const { doneCount, requiredCount, completedAt } = progressOf(ctx.db, enrolment)
  const { title } = courseView(ctx.db, found.id, found.revision, ctx.lang)
  return { lang: ctx.lang, title, back, doneCount, requiredCount, isComplete: completedAt !== undefined }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await learner(args)
  withdraw(ctx, { courseId: courseAt(ctx, args.params).id })
  return redirect(`/${ctx.lang}/learn#left`, 303)
}

export default function Withdrawal() {
  const { lang, title, back, doneCount, requiredCount, isComplete } = useLoaderData<typeof loader>()
  const { t } = useTranslation('learn')
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t('leave.title')}</h1>
        <p className="wt">
          <Words of={title} lang={lang} />
        </p>
      </div>
      <form className="form" method="post">
        <p className="num">{t('course.done', { done: doneCount, count: requiredCount })}</p>
        <p className="gap-s">{isComplete ? t('leave.complete') : t('leave.stays')}</p>
        <p className="row gap">
          <button className="btn" type="submit">
            {t('leave.button')}
          </button>
          <a href={back}>{t('leave.stay')}</a>
        </p>
      </form>
    </div>
  )
}
