import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changeAddress } from '../../domain/authoring/change-rule.server'
import { AddressForm } from '../../domain/authoring/settings-forms'
import { AddressPage } from '../../ui/studio/address-page'
import { answer, type FormAgain, read } from '../answer.server'
import { instructor } from '../guard.server'
import { privateHead } from '../page-head'
import { studioPlace } from './frame.server'

export const handle = { island: 'desk' }

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await instructor(args)
  const { frame, document } = studioPlace(ctx, args.params.courseId ?? '')
  return { frame, slug: document.slug }
}

/** Another address for the course. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  const { frame } = studioPlace(ctx, args.params.courseId ?? '')
  const form = await read(args.request, AddressForm)
  return answer(ctx.lang, form, ({ slug }) => {
    changeAddress(ctx, frame.courseId, slug)
    return redirect(`/${ctx.lang}/studio/courses/${frame.courseId}/settings#address`, 303)
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.frame.lang, data.frame.title) : []

export default function StudioAddress() {
  const again = useActionData<FormAgain>()
  return <AddressPage {...useLoaderData<typeof loader>()} again={again?.form} />
}
