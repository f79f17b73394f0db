import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AttachForm } from '../../domain/courses/attach-form'
import { attachFilm } from '../../domain/authoring/attach-film.server'
import { ItemPage } from '../../ui/library/item-page'
import { answer, type FormAgain, read } from '../answer.server'
import { instructor } from '../guard.server'
import { privateHead } from '../page-head'
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
    attachFilm(ctx, { ...value, hash: item.hash })
    return redirect(`/${ctx.lang}/studio/media/${item.hash}?did=attach&course=${value.place.courseId}`, 303)
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.item.label) : [])

export default function Attachment() {
  const again = useActionData<FormAgain>()
  return <ItemPage part={useLoaderData<typeof loader>()} attach={again?.form} />
}
