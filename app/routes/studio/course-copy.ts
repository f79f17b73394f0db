import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { copyCourse } from '../../domain/transfer/copy-course.server'
import { CopyForm } from '../../domain/transfer/forms'
import { orRefuse, read } from '../answer.server'
import { instructor, visitor } from '../guard.server'

/** A new course begins as a copy of one's own. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  const form = await read(args.request, CopyForm)
  if (!form.ok) throw new Response(null, { status: 422 })
  const { press } = form.value
  const { courseId } = orRefuse(() => copyCourse(ctx, args.params.courseId ?? '', press))
  return redirect(`/${ctx.lang}/studio/courses/${courseId}`, 303)
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return redirect(`/${lang}/studio`, 303)
}
