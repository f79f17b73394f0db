import type { LoaderFunctionArgs } from '@remix-run/node'
import { transcriptPdf } from '../../domain/courses/transcript-pdf.server'
import { programme } from '../../domain/settings/queries.server'
import { visitor } from '../guard.server'
import { lessonAt, lessonPath } from './lesson-door.server'
import { chosenVoice } from './voice.server'

/** The transcript of the recording that the lesson's page shows, for whoever may open the lesson. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await visitor(args)
  const { course, lesson } = lessonAt(ctx, args.params, chosenVoice(args.request, ctx.lang))
  if (lesson.body.kind !== 'video' || lesson.body.transcript.lines.length === 0)
    throw new Response(null, { status: 404 })
  const pdf = await transcriptPdf({
    course,
    lesson,
    video: lesson.body,
    programme: programme(ctx.db).programmeName[ctx.lang],
    address: `${ctx.origin}${lessonPath(ctx.lang, course.slug, lesson.id)}`,
  })
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${lesson.id}.${lesson.body.transcript.lang}.pdf"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
