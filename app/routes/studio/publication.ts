import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { PublishForm } from '../../domain/courses/attach-form'
import { publishOwn } from '../../domain/courses/publish-own.server'
import { storeCaptions } from '../../domain/courses/store-captions.server'
import { isHash } from '../../platform/storage'
import { orRefuse, read } from '../answer.server'
import { instructor, visitor } from '../guard.server'

/** The draft of a course becomes what the public sees. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  const courseId = args.params.courseId ?? ''
  const form = await read(args.request, PublishForm)
  const back = form.ok ? form.value.back : undefined
  await storeCaptions(ctx, ctx.visit.storage, courseId)
  const { revision } = orRefuse(() => publishOwn(ctx, courseId))
  const item = back !== undefined && isHash(back) ? `/media/${back}` : ''
  return redirect(`/${ctx.lang}/studio${item}?did=publish&course=${courseId}&revision=${revision}`, 303)
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return redirect(`/${lang}/studio`, 303)
}
