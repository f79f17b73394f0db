// The place that an address of the caption desk names, and the way back to it.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import type { CaptionPlace } from '../../domain/authoring/caption-place'
import { isLang } from '../../platform/languages'
import { orRefuse } from '../answer.server'
import type { SignedInContext } from '../guard.server'

/** A language that is none of ours is a 404. */
export function placeOf({ params }: Pick<LoaderFunctionArgs, 'params'>): CaptionPlace {
  const { courseId = '', lessonId = '', recording, language } = params
  if (!isLang(recording) || !isLang(language)) throw new Response(null, { status: 404 })
  return { courseId, lessonId, recording, language }
}

export const lessonPath = (lang: string, { courseId, lessonId }: Pick<CaptionPlace, 'courseId' | 'lessonId'>): string =>
  `/${lang}/studio/courses/${encodeURIComponent(courseId)}/lessons/${encodeURIComponent(lessonId)}`

export const deskPath = (lang: string, place: CaptionPlace): string =>
  `${lessonPath(lang, place)}/captions/${place.recording}/${place.language}`

/** A button of the desk: does the work and leads back to the desk, saying what was done. */
export function pressDesk(ctx: SignedInContext, place: CaptionPlace, did: string, work: () => unknown) {
  orRefuse(work)
  return redirect(`${deskPath(ctx.lang, place)}?did=${did}`, 303)
}
