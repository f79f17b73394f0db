import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { acceptFacts } from '../../domain/progress/accept-facts.server'
import { read } from '../answer.server'
import { learner, visitor } from '../guard.server'
import { lessonPath, myLessonAt } from './lesson-door.server'

const ReadForm = z.object({ id: z.uuid(), kind: z.literal('read'), go: z.string().optional() })

/** A lesson marked read by a form: the same fact as a browser's script would tell. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await learner(args)
  const { course, lesson, enrolment } = myLessonAt(ctx, args.params)
  const form = await read(args.request, ReadForm)
  if (!form.ok) throw new Response(null, { status: 422 })
  const fact = {
    id: form.value.id,
    v: 1,
    kind: lesson.body.kind === 'video' ? 'transcript-read' : 'reading-read',
    person: ctx.viewer.id,
    enrolment: enrolment.id,
    lesson: lesson.id,
    revision: lesson.revision,
    at: ctx.now,
  }
  if (lesson.body.kind !== 'quiz') acceptFacts(ctx, { sentAt: ctx.now, facts: [fact] })
  const goOn = form.value.go === 'next' ? lesson.next?.id : undefined
  return redirect(lessonPath(ctx.lang, course.slug, goOn ?? lesson.id), 303)
}

export async function loader(args: ActionFunctionArgs) {
  const ctx = await visitor(args)
  return redirect(lessonPath(ctx.lang, args.params.slug ?? '', args.params.lessonId ?? ''), 303)
}
