// What a lesson page shows of its video: the recording, where to begin in it, its transcript, and the other recordings.
import { positionOf } from '../../domain/courses/position-in'
import { partAt } from '../../domain/courses/transcript-parts'
import type { VideoView } from '../../domain/courses/views'
import type { LessonStanding } from '../../domain/progress/queries.server'
import { shownPosition } from '../../domain/progress/shown-position.server'
import { watchedRanges } from '../../domain/progress/watched-ranges.server'
import { isLang } from '../../platform/languages'
import type { VideoPart } from '../../ui/lesson/page-data'
import { type PlayerPage, startOf } from '../../ui/player/lesson-data'
import type { DoorContext } from '../guard.server'
import { lessonPath, type LessonPlace } from './lesson-door.server'
import { momentOf, partsOfVideo } from './lesson-fragments.server'
import { downloadsOf, playedByItself, sizesOf } from './video-files.server'
import { versionChoices } from './version.server'
import { voicesElsewhere } from './voice.server'

/** `?t=` in seconds of the recording `?of=`, or of the one that the language has by itself; in ms of the one shown. */
export function askedFor(request: Request, video: VideoView): number | undefined {
  const { searchParams } = new URL(request.url)
  const [asked, of] = [searchParams.get('t'), searchParams.get('of')]
  if (asked === null || !/^\d{1,6}$/.test(asked)) return undefined
  return positionOf(video, isLang(of) ? of : video.usualLang, Number(asked) * 1000)
}

/** `here`: the address of the lesson, where it is not the public one. */
type VideoPlace = LessonPlace & { here?: string }

export function videoPart(
  ctx: DoorContext,
  { course, lesson, enrolment, here = lessonPath(ctx.lang, course.slug, lesson.id) }: VideoPlace,
  { video, standing, request }: { video: VideoView; standing: LessonStanding | undefined; request: Request },
): VideoPart {
  const startMs = askedFor(request, video)
  const { transcriptHtml, islandJson, parts } = partsOfVideo(ctx.db, lesson, video)
  const positionMs = shownPosition(ctx.db, video, standing)
  const learner = enrolment && {
    person: enrolment.personId,
    enrolment: enrolment.id,
    ...(positionMs === undefined ? {} : { positionMs }),
    watched: watchedRanges(ctx.db, enrolment.id, lesson.id, video.asset),
  }
  const own: Omit<PlayerPage, 'lesson' | 'words'> = {
    ...(video.versions ? { versions: video.versions } : {}),
    ...(request.headers.get('Save-Data') === 'on' ? { savesData: true } : {}),
    ...(learner ? { learner } : {}),
    ...(startMs === undefined ? {} : { startMs }),
    signInPath: `/${ctx.lang}/sign-in?next=${encodeURIComponent(here)}`,
    learnPath: `/${ctx.lang}/learn`,
  }
  const { durationMs, widthPx, heightPx, poster, tracks, transcript, chapters } = video
  const beginMs = startOf({ lesson: video, ...own })
  const part = partAsked(request, parts.length) ?? partAt(parts, beginMs)
  const of = momentOf(video)
  const seconds = (ms: number): string => (ms > 0 ? `&t=${Math.floor(ms / 1000)}${of}` : '')
  return {
    ...playedByItself(video),
    sizesBytes: sizesOf(video),
    durationMs,
    widthPx,
    heightPx,
    ...(poster ? { poster } : {}),
    tracks,
    startMs: beginMs,
    asset: video.asset,
    recordingLang: video.recordingLang,
    chapters: chapters.map((c) => ({ ...c, href: `?t=${Math.floor(c.atMs / 1000)}${of}#video` })),
    voices: video.recordings
      .filter((r) => r.lang !== video.recordingLang)
      .map((r) => ({ lang: r.lang, href: `${here}?rec=${r.lang}${seconds(startMs ?? 0)}` })),
    choices: versionChoices(video, (kind) => `${here}?version=${kind}${seconds(startMs ?? 0)}`),
    voiceIn: voicesElsewhere(video),
    islandJson: `${islandJson},${JSON.stringify(own).slice(1)}`,
    downloads: downloadsOf(video, `${course.slug}-${lesson.index + 1}`),
    transcript: {
      html: transcriptHtml(part),
      lang: transcript.lang,
      isEmpty: transcript.lines.length === 0,
      part: part + 1,
      parts: parts.length,
      pdf: `${here}/transcript.pdf${parts.length > 1 ? `?part=${part + 1}` : ''}`,
    },
  }
}

/** `?part=` of a long transcript, as an index. */
export function partAsked(request: Request, count: number): number | undefined {
  const asked = Number(new URL(request.url).searchParams.get('part') ?? 0)
  return Number.isInteger(asked) && asked >= 1 && asked <= count ? asked - 1 : undefined
}
