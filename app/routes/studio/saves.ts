import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { instructor, visitor } from '../guard.server'
import { saveRequest } from './save.server'
import { stepWords } from './step-words.server'

/** A form of the studio that saves itself: what stands now, or why not, as data. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  const courseId = args.params.courseId ?? ''
  const outcome = await saveRequest(ctx, courseId, args.request)
  const headers = { 'Cache-Control': 'private, no-store' }
  if (outcome.is === 'saved') return Response.json({ ...outcome.saved, steps: stepWords(ctx, courseId) }, { headers })
  const { form, theirs } = outcome.again
  return Response.json(
    { is: outcome.is, errors: form.error ?? {}, ...(theirs ? { theirs } : {}) },
    { status: outcome.status, headers },
  )
}

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await visitor(args)
  return redirect(`/${lang}/studio/courses/${args.params.courseId}`, 303)
}
