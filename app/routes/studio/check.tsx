import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { askLinks } from '../../domain/authoring/ask-links.server'
import { placeFindings } from '../../domain/authoring/finding-places'
import { linksState } from '../../domain/authoring/links-state.server'
import { findingsByLesson } from '../../domain/authoring/standing.server'
import { CheckPage } from '../../ui/publication/check-page'
import { orRefuse } from '../answer.server'
import { instructor } from '../guard.server'
import { privateHead } from '../page-head'
import { studioPlace } from './frame.server'

export const handle = { island: 'desk' }

/** What is missing or doubtful in a draft. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await instructor(args)
  const { frame, document } = studioPlace(ctx, args.params.courseId ?? '')
  const { findings, ...links } = linksState(ctx.db, document)
  return { frame, groups: placeFindings(document, [...findingsByLesson(document).all, ...findings]), links }
}

/** Has the links to other sites tried; the page says when that is done. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  const courseId = args.params.courseId ?? ''
  orRefuse(() => askLinks(ctx, courseId))
  return redirect(`/${ctx.lang}/studio/courses/${courseId}/check#links`, 303)
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.frame.lang, data.frame.title) : []

export default function Check() {
  return <CheckPage {...useLoaderData<typeof loader>()} />
}
