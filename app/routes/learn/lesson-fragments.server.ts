// The parts of a lesson page that are the same for everybody, rendered once a revision and language: rendering is what
// a page costs. What a person did is laid over by choosing among ready pieces.
import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { type TranscriptPart, transcriptParts } from '../../domain/courses/transcript-parts'
import type { CourseView, LessonView, VideoView } from '../../domain/courses/views'
import type { LessonStanding } from '../../domain/progress/queries.server'
import { cachePerDb } from '../../platform/cache'
import type { Db } from '../../platform/db'
import { i18nFor } from '../../platform/i18n'
import type { Lang } from '../../platform/languages'
import { Cues } from '../../ui/lesson/cues'
import { foreign } from '../../ui/lesson/foreign'
import { OutlineStep, type StepState } from '../../ui/lesson/outline-step'
import type { PlayerLesson } from '../../ui/player/lesson-data'
import { lessonPath } from './lesson-door.server'
import { playerWords } from './player-words.server'

const render = (lang: Lang, element: ReactElement): string =>
  renderToStaticMarkup(createElement(I18nextProvider, { i18n: i18nFor(lang) }, element))

/** Ready pieces by lesson and state. */
interface Outline {
  heads: string[]
  steps: Map<string, string>
}
const outlines = cachePerDb<Outline>(512)

/** The outline of a course, with one person's states; without `standings` only the sample opens. */
export function outlineHtml(
  db: Db,
  course: CourseView,
  nowId: string,
  standings: Readonly<Record<string, LessonStanding>> | undefined,
): string {
  const { lang } = course
  const known = outlines(db, `${course.id}:${course.revision}:${lang}`, () => ({
    heads: course.modules.map((module, i) =>
      render(lang, createElement('h3', { lang: foreign(module.title, lang) }, `${i + 1}. ${module.title.text}`)),
    ),
    steps: new Map(),
  }))
  const here = lessonPath(lang, course.slug, '').slice(0, -1)
  const step = (lesson: CourseView['modules'][number]['lessons'][number]): string => {
    const standing = standings?.[lesson.id]
    const state: StepState = {
      isDone: standing?.isDone ?? false,
      isNow: lesson.id === nowId,
      isNew: standing?.isNew ?? false,
      isOpen: standings !== undefined || lesson.isSample,
    }
    const key = `${lesson.id}${Number(state.isDone)}${Number(state.isNow)}${Number(state.isNew)}${Number(state.isOpen)}`
    const ready = known.steps.get(key)
    if (ready) return ready
    const made = render(lang, createElement(OutlineStep, { lang, lesson, here, state }))
    known.steps.set(key, made)
    return made
  }
  return course.modules
    .map((module, i) => `${known.heads[i]}<ul class="steps">${module.lessons.map(step).join('')}</ul>`)
    .join('')
}

/** The outline of a draft: every lesson opens, at the addresses below `here`. Made anew each time. */
export function draftOutlineHtml(course: CourseView, nowId: string, here: string): string {
  const { lang } = course
  const step = (lesson: CourseView['modules'][number]['lessons'][number]): string => {
    const state: StepState = { isDone: false, isNow: lesson.id === nowId, isNew: false, isOpen: true }
    return render(lang, createElement(OutlineStep, { lang, lesson, here, state }))
  }
  return course.modules
    .map((module, i) => {
      const head = createElement('h3', { lang: foreign(module.title, lang) }, `${i + 1}. ${module.title.text}`)
      return `${render(lang, head)}<ul class="steps">${module.lessons.map(step).join('')}</ul>`
    })
    .join('')
}

interface VideoParts {
  /** by part; made when somebody reads it */
  transcript: Map<number, string>
  parts: TranscriptPart[]
  /** the beginning of the island's JSON, without its closing brace */
  islandJson: string
}
const videoParts = cachePerDb<VideoParts>(500)

/** The transcript (the part around a moment) and the island's data that is nobody's own. */
export function partsOfVideo(
  db: Db,
  lesson: LessonView,
  video: VideoView,
): { islandJson: string; parts: TranscriptPart[]; transcriptHtml(part: number): string } {
  const { lang } = lesson
  const film = `${video.recordingLang}:${video.alternative ?? ''}`
  const key = `${lesson.courseId}:${lesson.revision}:${lang}:${film}:${lesson.id}`
  const known = videoParts(db, key, () => {
    const data: PlayerLesson = {
      id: lesson.id,
      revision: lesson.revision,
      lang,
      asset: video.asset,
      recordingLang: video.recordingLang,
      src: video.src,
      durationMs: video.durationMs,
      tracks: video.tracks,
      chapters: video.chapters.map((c) => ({ atMs: c.atMs, title: c.title.text })),
    }
    return {
      transcript: new Map(),
      parts: transcriptParts(video.transcript.lines),
      islandJson: JSON.stringify({ lesson: data, words: playerWords(lang) }).slice(0, -1),
    }
  })
  const of = momentOf(video)
  return {
    ...known,
    transcriptHtml(part) {
      const { lines = [] } = known.parts[part] ?? {}
      if (lines.length === 0) return ''
      const ready = known.transcript.get(part)
      if (ready !== undefined) return ready
      const { chapters, transcript } = video
      const made = render(lang, createElement(Cues, { lines, chapters, lang: transcript.lang, of }))
      known.transcript.set(part, made)
      return made
    },
  }
}

/** What follows a second of a recording in an address: which recording it counts in, where there are several. */
export const momentOf = (video: Pick<VideoView, 'recordings' | 'recordingLang'>): string =>
  video.recordings.length > 1 ? `&of=${video.recordingLang}` : ''
