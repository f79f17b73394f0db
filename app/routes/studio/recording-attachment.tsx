import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { attachRecording } from '../../domain/authoring/attach-recording.server'
import { RecordingForm } from '../../domain/authoring/video-forms'
import { LessonPage } from '../../ui/studio/lesson-page'
import { type LengthAsk, LengthAskPage } from '../../ui/studio/length-ask'
import { orRefuse, read } from '../answer.server'
import { instructor } from '../guard.server'
import { privateHead } from '../page-head'
import { lessonPath } from './caption-place.server'
import { orAskLength } from './length-ask.server'
import { lessonPart } from './lesson-part.server'

export const handle = { island: 'desk' }

/** A recording of one's library takes its place in the lesson; one of another length after a question. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await instructor(args)
  const form = await read(args.request, RecordingForm)
  if (!form.ok) throw new Response(null, { status: 422 })
  const { language, hash, sure } = form.value
  const place = { courseId: args.params.courseId ?? '', lessonId: args.params.lessonId ?? '', language, hash }
  const attach = () => attachRecording(ctx, { ...place, isSure: sure === 'yes' })
  const ask = orRefuse(() => orAskLength({ lang: ctx.lang, ...place }, attach))
  if (ask) return data({ ask }, { status: 409 })
  return redirect(`${lessonPath(ctx.lang, place)}#recording-${language}`, 303)
}

/** The lesson, or the question. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await instructor(args)
  return lessonPart(ctx, args.params.courseId ?? '', args.params.lessonId ?? '')
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? privateHead(data.frame.lang, data.title) : [])

export default function RecordingAttachment() {
  const asked = useActionData<{ ask: LengthAsk }>()
  const part = useLoaderData<typeof loader>()
  const { frame, id } = part
  const back = `/${frame.lang}/studio/courses/${frame.courseId}/lessons/${id}`
  return asked ? <LengthAskPage ask={asked.ask} back={back} /> : <LessonPage part={part} />
}
