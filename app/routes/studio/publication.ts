import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { PublishForm } from '../../domain/courses/attach-form'
import { publishStored } from '../../domain/authoring/publish-stored.server'
import { isHash } from '../../platform/storage'
import { orRefuseSoon, read } from '../answer.server'
import { instructor, visitor } from '../guard.server'

/** The draft of a course becomes what the public sees. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  const courseId = args.params.courseId ?? ''
  const form = await read(args.request, PublishForm)
  const { back, lesson, t } = form.ok ? form.value : {}
  const { revision } = await orRefuseSoon(() => publishStored(ctx, ctx.visit.storage, { courseId }))
  if (lesson !== undefined) {
    const at = `/${ctx.lang}/studio/courses/${courseId}/lessons/${lesson}`
    return redirect(`${at}?did=publish&revision=${revision}${t ? `&t=${t}` : ''}`, 303)
  }
  const item = back !== undefined && isHash(back) ? `/media/${back}` : ''
  return redirect(`/${ctx.lang}/studio${item}?did=publish&course=${courseId}&revision=${revision}`, 303)
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return redirect(`/${lang}/studio`, 303)
}
