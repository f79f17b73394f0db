import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { filmForm } from '../../domain/media/forms'
import { pagesOf } from '../../domain/media/library'
import { makeFilm } from '../../domain/media/make-film.server'
import { i18nFor } from '../../platform/i18n'
import { ItemPage } from '../../ui/library/item-page'
import { answer, type FormAgain, read } from '../answer.server'
import { instructor } from '../guard.server'
import { privateHead } from '../page-head'
import { itemPart } from './media-part.server'

export const handle = { island: 'slideTimes' }

/** The page of a picture or of slides, where a film that cannot be made is shown again. */
export async function loader(args: LoaderFunctionArgs) {
  return itemPart(await instructor(args), args.params.hash ?? '')
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  const { item } = itemPart(ctx, args.params.hash ?? '')
  const form = await read(args.request, filmForm(pagesOf(item).length))
  return answer(ctx.lang, form, ({ sound, startsMs }) => {
    const label = i18nFor(ctx.lang).getFixedT(ctx.lang, 'media')('film.label', { label: item.label })
    const quotaBytes = ctx.visit.config.uploadQuotaBytes
    const { id } = makeFilm(ctx, { hash: item.hash, soundHash: sound, startsMs, label, quotaBytes })
    return redirect(`/${ctx.lang}/studio/media/${item.hash}?did=film&copy=${id}`, 303)
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.item.label) : [])

export default function Film() {
  const again = useActionData<FormAgain>()
  return <ItemPage part={useLoaderData<typeof loader>()} film={again?.form} />
}
