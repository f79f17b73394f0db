import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { PublishForm } from '../../domain/authoring/publication-forms'
import { publishDraft } from '../../domain/authoring/publish-draft.server'
import { storeCaptions } from '../../domain/courses/store-captions.server'
import { PublishPage, type PublishPart } from '../../ui/publication/publish-page'
import { orSay, read } from '../answer.server'
import { instructor } from '../guard.server'
import { privateHead } from '../page-head'
import { languagesIn, publishPart } from './publish-part.server'

export const handle = { island: 'desk' }

/** What publishing would change; `?in=` chooses the languages. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await instructor(args)
  const { searchParams } = new URL(args.request.url)
  const note = searchParams.get('note')?.slice(0, 500)
  const part = publishPart(ctx, args.params.courseId ?? '', { wanted: languagesIn(args.request), note })
  const done = Number(searchParams.get('done'))
  return { ...part, ...(done > 0 && done === part.frame.revision ? { done } : {}) }
}

/** Publishes what the person saw; what is weighty is asked once more first. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  const courseId = args.params.courseId ?? ''
  const form = await read(args.request, PublishForm)
  if (!form.ok) throw new Response(null, { status: 422 })
  const { note, sure, version, from, shown } = form.value
  const part = publishPart(ctx, courseId, { wanted: form.value.in, note })
  const again = (more: Partial<PublishPart>, status: number) => data<PublishPart>({ ...part, ...more }, { status })
  if (!part.frame.mayChange) throw new Response(null, { status: 403 })
  if (part.chosen.join(' ') !== shown) return again({ isShownAnew: true }, 409)
  if (part.asked.print !== '' && part.asked.print !== sure && part.errorCount === 0)
    return again({ mustAnswer: true }, 422)
  await storeCaptions(ctx, ctx.visit.storage, courseId)
  const input = { courseId, version, note, from: from === 0 ? undefined : from, languages: part.chosen }
  const said = orSay(ctx.lang, () => publishDraft(ctx, input))
  if ('refused' in said) return again({ refused: said.refused }, said.status)
  return redirect(`/${ctx.lang}/studio/courses/${courseId}/publish?done=${said.value.revision}`, 303)
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) =>
  found ? privateHead(found.frame.lang, found.frame.title) : []

export default function Publish() {
  const again = useActionData<PublishPart>()
  const part = useLoaderData() as PublishPart
  return <PublishPage part={again ?? part} />
}
