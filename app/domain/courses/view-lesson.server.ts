// One lesson as a reader of one language sees it: the single source of lesson pages, online or offline. Nothing of a
// person is in it, so it is built once a revision and language, and anew when versions of a recording are ready.
import { versionOf } from '../settings/versions.server'
import { cachePerDb } from '../../platform/cache'
import type { Db } from '../../platform/db'
import { type Lang, LANGUAGE_NAMES, LANGUAGES } from '../../platform/languages'
import { renderMarkdown } from '../../platform/markdown'
import { askedCount } from '../quizzes/draw'
import { type Shown, show, type Text } from '../quizzes/text'
import { type AlternativeKind, alternativesOf } from './alternatives'
import { captionFile } from './captions'
import { shareOut } from './carry-position'
import type { CourseDocument, Lesson, Recording, VideoLesson } from './document'
import { type AssetFacts, assetSizes } from './asset-sizes.server'
import { revisionDocument } from './queries.server'
import { lessonsOf, mediaOf, mediaPath, recordingFor, textLanguage } from './rules'
import { videoVersions } from './video-versions.server'
import type { FilmView, LessonView, QuizView, ReadingView, RecordingTimes, TranscriptLine, VideoView } from './views'

const views = cachePerDb<LessonView>(1_000)
const IMAGE_TYPE = 'application/octet-stream'

type Assets = ReadonlyMap<string, AssetFacts>
interface Reader {
  db: Db
  document: CourseDocument
  lang: Lang
  textLang: Lang
  assets: Assets
  wanted: WantedFilm
}

/** What somebody chose to watch, as far as a lesson has it. */
export interface WantedFilm {
  /** the voice, where it is not the one the language has by itself */
  voice?: Lang | undefined
  alternative?: AlternativeKind | undefined
}

/** The view of a lesson, or undefined where the revision has no such lesson. */
export function lessonView(
  db: Db,
  courseId: string,
  revision: number,
  lang: Lang,
  lessonId: string,
  wanted: WantedFilm = {},
): LessonView | undefined {
  const document = revisionDocument(db, courseId, revision)
  const film = `${wanted.voice ?? ''}:${wanted.alternative ?? ''}`
  if (!lessonsOf(document).some((l) => l.lesson.id === lessonId)) return undefined
  return views(db, `${courseId}:${revision}:${versionOf(db, 'media')}:${lang}:${lessonId}:${film}`, () =>
    Object.freeze(buildLesson(db, document, { revision, lang, lessonId, wanted })!),
  )
}

interface Asked {
  /** number of the revision; of a draft its version, as a negative number */
  revision: number
  lang: Lang
  lessonId: string
  wanted: WantedFilm
}

/** The view of a lesson of any document, kept nowhere. Videos must have a recording: see shownDraft. */
export function buildLesson(db: Db, document: CourseDocument, asked: Asked): LessonView | undefined {
  const { revision, lang, lessonId, wanted } = asked
  const all = lessonsOf(document)
  const place = all.find((l) => l.lesson.id === lessonId)
  if (!place) return undefined
  const reader = {
    db,
    document,
    lang,
    wanted,
    textLang: textLanguage(document, lang),
    assets: assetSizes(db, document),
  }
  const words = (text: Text | undefined): Shown => show(text, reader.textLang, document.source)
  const { lesson, index, moduleIndex } = place
  const beside = (at: number) => {
    const other = all[at]
    return other && { id: other.lesson.id, title: words(other.lesson.title) }
  }
  const previous = beside(index - 1)
  const next = beside(index + 1)
  return {
    courseId: document.id,
    slug: document.slug,
    revision,
    lang,
    id: lesson.id,
    index,
    moduleIndex,
    moduleTitle: words(document.modules[moduleIndex]?.title),
    title: words(lesson.title),
    ...(lesson.summary ? { summary: words(lesson.summary) } : {}),
    attachments: lesson.attachments.map((a) => ({
      href: mediaPath(a.file),
      title: words(a.title),
      sizeBytes: reader.assets.get(a.file.hash)?.sizeBytes ?? 0,
      mediaType: reader.assets.get(a.file.hash)?.mediaType ?? IMAGE_TYPE,
    })),
    ...(previous ? { previous } : {}),
    ...(next ? { next } : {}),
    body: body(reader, lesson),
  }
}

function body(reader: Reader, lesson: Lesson): VideoView | ReadingView | QuizView {
  if (lesson.kind === 'video') return videoView(reader, lesson)
  if (lesson.kind === 'reading') {
    const html = markdown(reader, lesson.body)
    return {
      kind: 'reading',
      html: html?.html ?? '',
      lang: html?.lang ?? reader.textLang,
      minutes: lesson.effortMinutes,
    }
  }
  const intro = markdown(reader, lesson.intro)
  return {
    kind: 'quiz',
    questionCount: askedCount(lesson.quiz),
    attemptsAllowed: lesson.quiz.attempts,
    waitMinutes: lesson.quiz.waitMinutes,
    passMarkPercent: reader.document.passing.passMarkPercent,
    ...(intro ? { introHtml: intro } : {}),
  }
}

function videoView(reader: Reader, lesson: VideoLesson): VideoView {
  const usual = recordingFor(lesson, reader.lang, reader.document.source)
  const recording = lesson.recordings.find((r) => r.language === reader.wanted.voice) ?? usual
  const recordings = timesOf(lesson, reader.assets)
  const shown = recordings[lesson.recordings.indexOf(recording)]
  const notes = markdown(reader, lesson.notes)
  return {
    kind: 'video',
    asset: recording.asset.hash,
    durationMs: reader.assets.get(recording.asset.hash)?.durationMs ?? 0,
    ...filmView(reader, recording),
    recordingLang: recording.language,
    tracks: LANGUAGES.flatMap((lang) => {
      const captions = recording.captions[lang]
      if (!captions) return []
      const file = captionFile(captions, lang)
      // Captions in the reader's language are on from the start where the voice is in another one.
      const isDefault = lang === reader.lang && lang !== recording.language
      return [{ lang, label: LANGUAGE_NAMES[lang], src: mediaPath(file), isDefault }]
    }),
    chapters: lesson.chapters.map((c, i) => ({
      atMs: shown?.chapterMs[i] ?? c.atMs,
      title: show(c.title, reader.textLang, reader.document.source),
    })),
    recordings,
    usualLang: usual.language,
    transcript: transcript(recording, reader.lang),
    ...(notes ? { notesHtml: notes } : {}),
  }
}

/** The film that is watched: the recording, or the alternative of it that is wanted; its times are the recording's. */
function filmView(reader: Reader, recording: Recording): FilmView {
  const alternatives = alternativesOf(recording)
  const shown = alternatives.find(({ kind }) => kind === reader.wanted.alternative)
  const { hash } = shown?.asset ?? recording.asset
  const asset = reader.assets.get(hash)
  const made = videoVersions(reader.db, hash)
  const own = recording.poster ? mediaPath(recording.poster) : undefined
  const poster = shown ? (made.poster ?? own) : (own ?? made.poster)
  return {
    src: mediaPath(shown?.asset ?? recording.asset),
    mediaType: asset?.mediaType ?? 'video/mp4',
    sizeBytes: asset?.sizeBytes ?? 0,
    widthPx: asset?.widthPx ?? 960,
    heightPx: asset?.heightPx ?? 540,
    ...(made.versions ? { versions: made.versions } : {}),
    ...(poster ? { poster } : {}),
    alternatives: alternatives.map(({ kind, signLanguage }) => ({ kind, ...(signLanguage ? { signLanguage } : {}) })),
    ...(shown ? { alternative: shown.kind } : {}),
  }
}

/** Every recording with its length and chapters; those that do not place them are cut as the first one is. */
function timesOf(lesson: VideoLesson, assets: Assets): RecordingTimes[] {
  const own = lesson.chapters.map((c) => c.atMs)
  const lengthOf = (recording: Recording): number => assets.get(recording.asset.hash)?.durationMs ?? 0
  const first = lengthOf(lesson.recordings[0]!)
  return lesson.recordings.map((recording, i) => {
    const durationMs = lengthOf(recording)
    const chapterMs = i === 0 ? own : (recording.chapterMs ?? shareOut(own, first, durationMs))
    return { lang: recording.language, asset: recording.asset.hash, durationMs, chapterMs }
  })
}

/** What is said and shown, in order of time, in the reader's language where there are captions in it. */
function transcript(recording: Recording, lang: Lang): { lang: Lang; lines: TranscriptLine[] } {
  const shown = recording.captions[lang] ? lang : recording.language
  const captions = recording.captions[shown]
  const lines: TranscriptLine[] = [
    ...(captions?.cues ?? []).map((c) => ({
      startMs: c.startMs,
      endMs: c.endMs,
      text: c.text.replace(/\s*\n\s*/g, ' '),
      isNote: false,
    })),
    ...(captions?.notes ?? []).map((n) => ({ startMs: n.atMs, text: n.text, isNote: true })),
  ]
  lines.sort((a, b) => a.startMs - b.startMs || Number(b.isNote) - Number(a.isNote))
  return { lang: shown, lines }
}

function markdown(reader: Reader, text: Text | undefined): { html: string; lang: Lang } | undefined {
  if (!text) return undefined
  const shown = show(text, reader.textLang, reader.document.source)
  if (shown.text === '') return undefined
  const byLabel = new Map(mediaOf(reader.document).map((ref) => [ref.label, ref]))
  const html = renderMarkdown(shown.text, (label) => {
    const ref = byLabel.get(label)
    const asset = ref && reader.assets.get(ref.hash)
    if (!ref || !asset) return undefined
    return {
      src: mediaPath(ref),
      ...(asset.widthPx && asset.heightPx ? { widthPx: asset.widthPx, heightPx: asset.heightPx } : {}),
    }
  })
  return { html, lang: shown.lang }
}
