import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { changePassMark } from '../../domain/authoring/change-rule.server'
import { MarkForm, PassingForm } from '../../domain/authoring/settings-forms'
import { countEnrolled } from '../../domain/reports/queries.server'
import { PassMarkPage } from '../../ui/studio/pass-mark-page'
import { instructor } from '../guard.server'
import { privateHead } from '../page-head'
import { studioPlace } from './frame.server'
import { press } from './press.server'

export const handle = { island: 'desk' }

/** What another mark would mean for those inside. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await instructor(args)
  const { frame, document } = studioPlace(ctx, args.params.courseId ?? '')
  const asked = MarkForm.safeParse({ passMarkPercent: new URL(args.request.url).searchParams.get('mark') || 'none' })
  return {
    frame,
    from: document.passing.passMarkPercent,
    ...(asked.success ? { to: asked.data.passMarkPercent } : {}),
    inside: countEnrolled(ctx.db, frame.courseId),
  }
}

/** The mark that passes, asked for the second time. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  return press(ctx, args, PassingForm, (courseId, mark) => {
    changePassMark(ctx, courseId, mark)
    return '/settings#passing'
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.frame.lang, data.frame.title) : []

export default function StudioPassMark() {
  return <PassMarkPage part={useLoaderData<typeof loader>()} />
}
