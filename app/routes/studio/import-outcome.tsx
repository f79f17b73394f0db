import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listTeamCourses } from '../../domain/courses/queries-team.server'
import { programme } from '../../domain/settings/queries.server'
import { answerImport } from '../../domain/transfer/answer-import.server'
import { AnswerForm } from '../../domain/transfer/forms'
import { findImport } from '../../domain/transfer/import-queries.server'
import { i18nFor } from '../../platform/i18n'
import { OutcomePage } from '../../ui/transfer/outcome-page'
import { orRefuse, read } from '../answer.server'
import { instructor } from '../guard.server'
import { privateHead } from '../page-head'

export const handle = { island: 'making' }

/** What became of a course that was sent, or what has to be said first; another person's is a 404. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, lang, viewer } = await instructor(args)
  const found = findImport(db, viewer.id, args.params.importId ?? '')
  if (!found) throw new Response(null, { status: 404 })
  const course = listTeamCourses(db, viewer.id, lang).find(({ id }) => id === found.courseId)
  const timeZone = programme(db).reportTimeZone
  return { lang, timeZone, found, ...(course ? { course } : {}) }
}

/** The course is here already: the next draft of it, or a copy. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  const id = args.params.importId ?? ''
  const form = await read(args.request, AnswerForm)
  if (!form.ok) throw new Response(null, { status: 422 })
  const { choice } = form.value
  orRefuse(() => answerImport(ctx, { id, choice }))
  return redirect(`/${ctx.lang}/studio/import/${id}`, 303)
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'transfer')('title')) : []

export default function ImportOutcome() {
  return <OutcomePage {...useLoaderData<typeof loader>()} />
}
