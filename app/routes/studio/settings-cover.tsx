import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { setCover } from '../../domain/authoring/add-file.server'
import { CoverForm } from '../../domain/authoring/settings-forms'
import { CoverPage } from '../../ui/studio/cover-page'
import { answer, type FormAgain, read } from '../answer.server'
import { instructor } from '../guard.server'
import { privateHead } from '../page-head'
import { coverPart } from './cover-part.server'
import { studioPlace } from './frame.server'

export const handle = { island: 'desk' }

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await instructor(args)
  return coverPart(ctx, args.params.courseId ?? '')
}

/** The picture of the course. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  const { frame } = studioPlace(ctx, args.params.courseId ?? '')
  const form = await read(args.request, CoverForm)
  return answer(ctx.lang, form, (cover) => {
    setCover(ctx, frame.courseId, cover)
    return redirect(`/${ctx.lang}/studio/courses/${frame.courseId}/settings#cover`, 303)
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.frame.lang, data.frame.title) : []

export default function StudioCover() {
  const again = useActionData<FormAgain>()
  return <CoverPage part={useLoaderData<typeof loader>()} again={again?.form} />
}
