import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AttachForm } from '../../domain/courses/attach-form'
import { attachFilm } from '../../domain/authoring/attach-film.server'
import { ItemPage } from '../../ui/library/item-page'
import { type LengthAsk, LengthAskPage } from '../../ui/studio/length-ask'
import { answer, type FormAgain, read } from '../answer.server'
import { instructor } from '../guard.server'
import { privateHead } from '../page-head'
import { lessonPath } from './caption-place.server'
import { orAskLength } from './length-ask.server'
import { itemPart } from './media-part.server'

/** The file's page, where a place that cannot take it is shown again. */
export async function loader(args: LoaderFunctionArgs) {
  return itemPart(await instructor(args), args.params.hash ?? '')
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  const { item } = itemPart(ctx, args.params.hash ?? '')
  const form = await read(args.request, AttachForm)
  return answer(ctx.lang, form, (value) => {
    const { place, language } = value
    const asked = { lang: ctx.lang, ...place, language, hash: item.hash }
    const ask = orAskLength(asked, () => attachFilm(ctx, { ...value, hash: item.hash }))
    if (ask) return data({ ask }, { status: 409 })
    return redirect(`${lessonPath(ctx.lang, place)}#recording-${language}`, 303)
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.item.label) : [])

export default function Attachment() {
  const again = useActionData<FormAgain | { ask: LengthAsk }>()
  const part = useLoaderData<typeof loader>()
  if (again && 'ask' in again)
    return <LengthAskPage ask={again.ask} back={`/${part.lang}/studio/media/${part.item.hash}`} />
  return <ItemPage part={part} attach={again?.form} />
}
