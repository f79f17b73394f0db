// A button of the studio: one verb, and back to a page of the course.
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import type { z } from 'zod'
import { formOf, orRefuse, readBody } from '../answer.server'
import type { SignedInContext } from '../guard.server'

/** Reads the form and does the work; what it returns is the end of the address to go to. A form that is none: 422. */
export async function press<S extends z.ZodType>(
  ctx: SignedInContext,
  args: ActionFunctionArgs,
  shape: S,
  work: (courseId: string, value: z.output<S>) => string | void,
) {
  const form = readBody(await formOf(args.request), shape)
  if (!form.ok) throw new Response(null, { status: 422 })
  const courseId = args.params.courseId ?? ''
  const end = orRefuse(() => work(courseId, form.value)) ?? ''
  return redirect(`/${ctx.lang}/studio/courses/${courseId}${end}`, 303)
}

/** Where somebody who only looks at a button's address is led. */
export const toCourse = ({ params }: LoaderFunctionArgs, lang: string, end = '') =>
  redirect(`/${lang}/studio/courses/${encodeURIComponent(params.courseId ?? '')}${end}`, 303)
