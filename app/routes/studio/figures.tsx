import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { askFigures } from '../../domain/reports/ask-figures.server'
import { findFigures } from '../../domain/reports/find-figures.server'
import { programme } from '../../domain/settings/queries.server'
import { i18nFor } from '../../platform/i18n'
import { FiguresPage } from '../../ui/figures/figures-page'
import { orRefuse } from '../answer.server'
import { instructor } from '../guard.server'
import { privateHead } from '../page-head'

export async function loader(args: LoaderFunctionArgs) {
  const { db, lang, viewer } = await instructor(args)
  const view = findFigures(db, viewer.id, args.params.courseId ?? '', lang)
  if (!view) throw new Response(null, { status: 404 })
  return { lang, timeZone: programme(db).reportTimeZone, view }
}

/** Counts again; the page says when it is done. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  const courseId = args.params.courseId ?? ''
  orRefuse(() => askFigures(ctx, courseId))
  return redirect(`/${ctx.lang}/studio/courses/${courseId}/figures`, 303)
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'figures')('title')) : []

export default function StudioFigures() {
  return <FiguresPage {...useLoaderData<typeof loader>()} />
}
