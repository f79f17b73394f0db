import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { StartForm } from '../../domain/authoring/start-form'
import { startCourse } from '../../domain/authoring/start-course.server'
import { i18nFor } from '../../platform/i18n'
import { newId } from '../../platform/ids'
import { NewCoursePage } from '../../ui/studio/new-course-page'
import { answer, type FormAgain, read } from '../answer.server'
import { instructor } from '../guard.server'
import { privateHead } from '../page-head'

export async function loader(args: LoaderFunctionArgs) {
  const { lang } = await instructor(args)
  return { lang, id: newId() }
}

/** A course begins. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  const form = await read(args.request, StartForm)
  return answer(ctx.lang, form, (input) => {
    const moduleTitle = i18nFor(input.source).getFixedT(input.source, 'studio')('new.firstModule')
    const { courseId } = startCourse(ctx, { ...input, moduleTitle, authorName: ctx.viewer.name })
    return redirect(`/${ctx.lang}/studio/courses/${courseId}`, 303)
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privateHead(data.lang, i18nFor(data.lang).getFixedT(data.lang, 'studio')('new.title')) : []

export default function NewCourse() {
  const again = useActionData<FormAgain>()
  return <NewCoursePage {...useLoaderData<typeof loader>()} again={again?.form} />
}
