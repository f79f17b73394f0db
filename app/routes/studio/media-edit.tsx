import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editAsset } from '../../domain/media/edit-asset.server'
import { EditForm } from '../../domain/media/forms'
import { i18nFor } from '../../platform/i18n'
import { ItemPage } from '../../ui/library/item-page'
import { answer, type FormAgain, read } from '../answer.server'
import { instructor } from '../guard.server'
import { privateHead } from '../page-head'
import { itemPart } from './media-part.server'

/** The file's page, where an edit that made no sense is shown again. */
export async function loader(args: LoaderFunctionArgs) {
  return itemPart(await instructor(args), args.params.hash ?? '')
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  const { item } = itemPart(ctx, args.params.hash ?? '')
  const form = await read(args.request, EditForm)
  return answer(ctx.lang, form, ({ rotate, from, to }) => {
    const cut = { ...(from === undefined ? {} : { fromMs: from }), ...(to === undefined ? {} : { toMs: to }) }
    const label = i18nFor(ctx.lang).getFixedT(ctx.lang, 'media')('edit.label', { label: item.label })
    const quotaBytes = ctx.visit.config.uploadQuotaBytes
    const { id } = editAsset(ctx, { hash: item.hash, edit: { rotateDegrees: rotate, ...cut }, label, quotaBytes })
    return redirect(`/${ctx.lang}/studio/media/${item.hash}?did=edit&copy=${id}`, 303)
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.item.label) : [])

export default function Edit() {
  const again = useActionData<FormAgain>()
  return <ItemPage part={useLoaderData<typeof loader>()} edit={again?.form} />
}
