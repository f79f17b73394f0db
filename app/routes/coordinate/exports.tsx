import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { askExport } from '../../domain/reports/ask-export.server'
import { askingOf } from '../../domain/reports/asking.server'
import { readCompletionQuery } from '../../domain/reports/completion-query'
import { listExports } from '../../domain/reports/exports.server'
import { recordsOfExports } from '../../domain/records/queries.server'
import { titledCourses } from '../../domain/reports/report-choices.server'
import type { ExportForm } from '../../domain/reports/shown-report'
import { i18nFor, translator } from '../../platform/i18n'
import type { Lang } from '../../platform/languages'
import { ExportsPage } from '../../ui/coordinate/exports-page'
import { formOf, orRefuse, readBody } from '../answer.server'
import { coordinator } from '../guard.server'
import { privateHead } from '../page-head'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'report')('export.title')) : []

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await coordinator(args)
  const { scope, timeZone } = orRefuse(() => askingOf(ctx))
  const files = listExports(ctx.db, { personId: ctx.viewer.id, scope, now: ctx.now })
  const courses = Object.fromEntries(titledCourses(ctx.db, ctx.lang).map(({ id, title }) => [id, title.text]))
  const records = recordsOfExports(
    ctx.db,
    files.map(({ id }) => id),
  )
  const [name, recordName] = [fileName('csv', ctx.lang), fileName('pdf', ctx.lang)]
  return { lang: ctx.lang, timeZone, files, courses, name, recordName, records }
}

const AskForm = z.object({ press: z.string().min(8).max(60), form: z.enum(['csv', 'xlsx', 'pdf']) })

const fileName = (form: ExportForm, lang: Lang): string =>
  form === 'pdf' ? translator(lang)('acta:file') : translator(lang)('report:file.name')

/** Leads to the file at once: it is sent while it is written. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await coordinator(args)
  const body = await formOf(args.request)
  const form = readBody(body, AskForm)
  if (!form.ok) throw new Response(null, { status: 422 })
  const given = [...body.entries()].filter((e): e is [string, string] => typeof e[1] === 'string')
  const query = readCompletionQuery(new URLSearchParams(given))
  const id = orRefuse(() => askExport(ctx, { ...form.value, query, language: ctx.lang }))
  const name = `${fileName(form.value.form, ctx.lang)}.${form.value.form}`
  return redirect(`/${ctx.lang}/coordinate/exports/${id}/${name}`, 303)
}

export default function Exports() {
  return <ExportsPage {...useLoaderData<typeof loader>()} />
}
