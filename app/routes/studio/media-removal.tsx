import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { removeFromLibrary } from '../../domain/courses/media-use.server'
import { ItemPage } from '../../ui/library/item-page'
import { orSay } from '../answer.server'
import { instructor } from '../guard.server'
import { privateHead } from '../page-head'
import { itemPart } from './media-part.server'

export const handle = { island: 'slideTimes' }

/** A file leaves one's library; what a course needs stays, and its page says where it is needed. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  const said = orSay(ctx.lang, () => removeFromLibrary(ctx, args.params.hash ?? ''))
  if ('refused' in said) return data({ kept: said.refused }, { status: said.status })
  return redirect(`/${ctx.lang}/studio/media`, 303)
}

export async function loader(args: LoaderFunctionArgs) {
  return itemPart(await instructor(args), args.params.hash ?? '')
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.item.label) : [])

export default function Removal() {
  const said = useActionData<{ kept: string }>()
  return <ItemPage part={useLoaderData<typeof loader>()} kept={said?.kept} />
}
