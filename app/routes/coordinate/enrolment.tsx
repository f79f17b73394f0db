import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { recognitionsOf } from '../../domain/enrolments/recognitions.server'
import { extraAttemptsOf } from '../../domain/progress/extra-attempts.server'
import { quizzesOfEnrolment } from '../../domain/progress/quizzes-of-enrolment.server'
import { EnrolmentPage } from '../../ui/coordinate/enrolment-page'
import { coordinator } from '../guard.server'
import { privateHead } from '../page-head'
import { enrolmentAt } from './enrolment-place.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.course.text) : [])

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await coordinator(args)
  const { db, lang } = ctx
  const { row, enrolment, course, timeZone } = enrolmentAt(ctx, args)
  const { enrolmentId, name, email, status, enrolledAt, completedAt, country, institution } = row
  return {
    lang,
    timeZone,
    row: { enrolmentId, name, email, status, enrolledAt, completedAt, country, institution },
    course,
    quizzes: quizzesOfEnrolment(db, enrolment, lang),
    extra: extraAttemptsOf(db, enrolmentId).map(({ id, lessonId, reason, allowedAt }) => {
      return { id, lessonId, reason, allowedAt }
    }),
    recognitions: recognitionsOf(db, enrolmentId).map(({ id, training, reason, recognisedAt, endedAt }) => {
      return { id, training, reason, recognisedAt, endedAt }
    }),
  }
}

export default function Enrolment() {
  return <EnrolmentPage {...useLoaderData<typeof loader>()} />
}
