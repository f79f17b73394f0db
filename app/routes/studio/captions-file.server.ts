// A caption file that was sent: read, put in the place of the captions, and told how much of it could be read.
import { data, redirect } from '@remix-run/node'
import type { CaptionPlace } from '../../domain/authoring/caption-place'
import { fillCaptions } from '../../domain/authoring/fill-captions.server'
import { teamDraft } from '../../domain/authoring/team.server'
import { mayChange } from '../../domain/courses/policy'
import { findLesson } from '../../domain/courses/rules'
import { Refusal } from '../../domain/refusal'
import { readSubtitles } from '../../platform/subtitles'
import { orRefuse, orSay } from '../answer.server'
import type { SignedInContext } from '../guard.server'
import { deskPath } from './caption-place.server'

const LINES_TOLD = 12

export async function takeFile(ctx: SignedInContext, place: CaptionPlace, form: FormData) {
  const { document } = orRefuse(() => teamDraft(ctx, place.courseId, mayChange))
  const lesson = findLesson(document, place.lessonId)
  const recordings = lesson?.kind === 'video' ? lesson.recordings : []
  const standing = recordings.find(({ language }) => language === place.recording)?.captions[place.language]
  const count = standing?.cues.length ?? 0
  const file = form.get('file')
  const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array()
  const found = readSubtitles(bytes)
  const done = orSay(ctx.lang, () => {
    if (!found) throw new Refusal('captions-unreadable')
    if (count > 0 && form.get('sure') !== 'yes') throw new Refusal('captions-sure', { count })
    fillCaptions(ctx, place, found)
    return found
  })
  if ('refused' in done) return data({ refused: done.refused }, { status: done.status })
  const { cues, problems } = done.value
  const bad = [...new Set(problems.map(({ line }) => line))].slice(0, LINES_TOLD)
  const says = new URLSearchParams({ did: 'file', read: String(cues.length), bad: bad.join('.') })
  return redirect(`${deskPath(ctx.lang, place)}?${says}`, 303)
}
