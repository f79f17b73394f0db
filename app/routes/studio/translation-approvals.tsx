import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DeskPage } from '../../ui/translation/desk-page'
import { type TypedAgain, withTyped } from '../../ui/translation/with-typed'
import { instructor } from '../guard.server'
import { privateHead } from '../page-head'
import { deskAddress, deskPart } from './translation-part.server'
import { answerPress } from './translation-typed.server'

export const handle = { island: 'desk' }

/** The desk, where an approval that did not come through is shown again. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await instructor(args)
  return deskPart(ctx, deskAddress(args.params), args.request.url)
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  return answerPress(ctx, deskAddress(args.params), args.request, 'approve')
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.title) : [])

export default function Approvals() {
  const again = useActionData<{ typed: TypedAgain }>()
  return <DeskPage part={withTyped(useLoaderData<typeof loader>(), again?.typed)} />
}
