import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { SettleForm } from '../../domain/courses/report-forms'
import { settleReport } from '../../domain/courses/settle-report.server'
import { orRefuse, read } from '../answer.server'
import { instructor, visitor } from '../guard.server'

/** The team has dealt with a report. An answer longer than its field allows is an invalid form: 422, nothing settled. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  const form = await read(args.request, SettleForm)
  if (!form.ok) throw new Response(null, { status: 422 })
  orRefuse(() => settleReport(ctx, { id: args.params.reportId ?? '', answer: form.value.answer }))
  return redirect(`/${ctx.lang}/studio/reports`, 303)
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return redirect(`/${lang}/studio/reports`, 303)
}
