import type { LoaderFunctionArgs } from '@remix-run/node'
import { transcriptParts } from '../../domain/courses/transcript-parts'
import { transcriptPdf } from '../../domain/courses/transcript-pdf.server'
import type { VideoView } from '../../domain/courses/views'
import { programme } from '../../domain/settings/queries.server'
import { versionOf } from '../../domain/settings/versions.server'
import { cachePerDb } from '../../platform/cache'
import { type DoorContext, visitor } from '../guard.server'
import { lessonAt, lessonPath, type LessonPlace } from './lesson-door.server'
import { partAsked } from './video-part.server'
import { wantedFilm } from './version.server'

/** The transcript of the recording that the lesson's page shows, for whoever may open the lesson. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await visitor(args)
  const place = lessonAt(ctx, args.params, wantedFilm(args.request, ctx.lang))
  const { id, body } = place.lesson
  if (body.kind !== 'video' || body.transcript.lines.length === 0) throw new Response(null, { status: 404 })
  const pdf = await fileOf(ctx, place, { video: body, request: args.request })
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${id}.${body.transcript.lang}.pdf"`,
      'Cache-Control': 'private, no-store',
    },
  })
}

/** Nothing of a person is in it, so it is made once; those who ask meanwhile wait for the same one. */
const files = cachePerDb<{ made?: Promise<Buffer> }>(30)

function fileOf(
  ctx: DoorContext,
  { course, lesson }: LessonPlace,
  { video, request }: { video: VideoView; request: Request },
) {
  const all = transcriptParts(video.transcript.lines)
  const at = partAsked(request, all.length) ?? 0
  const key = [
    course.id,
    course.revision,
    ctx.lang,
    video.recordingLang,
    lesson.id,
    at,
    versionOf(ctx.db, 'settings'),
  ].join(':')
  const file = files(ctx.db, key, () => ({}))
  file.made ??= transcriptPdf({
    course,
    lesson,
    video,
    part: all[at]!,
    number: at + 1,
    parts: all.length,
    programme: programme(ctx.db).programmeName[ctx.lang],
    address: `${ctx.origin}${lessonPath(ctx.lang, course.slug, lesson.id)}`,
  }).catch((error: unknown) => {
    delete file.made
    throw error
  })
  return file.made
}
