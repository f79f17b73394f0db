import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AttachForm } from '../../domain/courses/attach-form'
import { attachAlternative } from '../../domain/authoring/attach-alternative.server'
import { attachRecording } from '../../domain/authoring/attach-recording.server'
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
  return answer(ctx.lang, form, ({ place, language, as, signLanguage }) => {
    const where = { ...place, language, hash: item.hash }
    if (as === 'described') attachAlternative(ctx, where, { kind: as })
    else if (as === 'sign' && signLanguage) attachAlternative(ctx, where, { kind: as, signLanguage })
    // what it changes is told on the page it leads to, and the lesson's own page undoes it
    else attachRecording(ctx, { ...where, isSure: true })
    return redirect(`/${ctx.lang}/studio/media/${item.hash}?did=attach&course=${place.courseId}`, 303)
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.lang, data.item.label) : [])

export default function Attachment() {
  const again = useActionData<FormAgain>()
  return <ItemPage part={useLoaderData<typeof loader>()} attach={again?.form} />
}
