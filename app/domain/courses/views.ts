// What a learner's pages show of a course: plain data, ready for a component, also when it is read offline.
import type { Lang } from '../../platform/languages'
import type { Shown } from '../quizzes/text'
import type { AlternativeKind } from './alternatives'
import type { LessonKind, Level, Topic } from './document'
import type { SignLanguage } from './sign-languages'

/** One row of an outline: the same for everybody; what a person did is laid over it by lesson id. */
export interface OutlineLesson {
  id: string
  index: number
  title: Shown
  kind: LessonKind
  /** videos: length in ms; readings: minutes as ms; quizzes: none */
  durationMs?: number
  questionCount?: number
  sizeBytes?: number
  isSample: boolean
}
export interface OutlineModule {
  id: string
  title: Shown
  lessons: OutlineLesson[]
}

/** The picture a course was given, in a size that fits its place: address and measures. */
export interface CoverPicture {
  src: string
  widthPx: number
  heightPx: number
}

/** The course page and the head of every lesson, for one language. */
export interface CourseView {
  id: string
  slug: string
  revision: number
  lang: Lang
  /** the language its texts are in for this reader */
  textLang: Lang
  source: Lang
  /** none = neither texts nor captions in this language */
  state: 'full' | 'captions' | 'none'
  /** languages with full texts, source first; and languages with captions */
  languages: Lang[]
  captions: Lang[]
  /** in which its videos speak */
  voices: Lang[]
  alternatives: CountedAlternative[]
  topic: Topic
  level: Level
  hours: number
  licence: string
  title: Shown
  summary: Shown
  introduction?: Shown
  outcomes: Shown[]
  authors: { name: string; role?: Shown }[]
  /** who translated the texts and captions of `lang`, where it is not the source */
  translators: string[]
  sources: { title: string; author?: string; year?: number; url?: string; language?: string }[]
  passMarkPercent: number
  /** attempts allowed in every quiz, when it is the same for all; 0 = no limit */
  attempts?: number
  sample?: string
  /** the picture it was given; for lists it is smaller */
  cover?: { large?: CoverPicture; small?: CoverPicture; alt: Shown; credit: string }
  /** for those who share the page: its cover, else the poster of its first video */
  picture?: { href: string; widthPx: number; heightPx: number; alt?: string }
  modules: OutlineModule[]
  moduleCount: number
  lessonCount: number
  /** all recordings, pictures and attachments for this language; and without the videos */
  sizeBytes: number
  textSizeBytes: number
  /** 'YYYY-MM' of the newest revision */
  publishedAt: number
}

export interface TranscriptLine {
  startMs: number
  /** absent on a note of what is on the screen */
  endMs?: number
  text: string
  isNote: boolean
}

/** One recording of a lesson on the line of its own time; enough to carry a moment from one to another, also offline. */
export interface RecordingTimes {
  lang: Lang
  asset: string
  durationMs: number
  /** where the lesson's chapters begin in it */
  chapterMs: number[]
}

/** One quality of a recording: its HLS playlist, and what watching it to the end costs. */
export interface VideoChoice {
  name: '720p' | '480p' | '360p' | '240p' | 'audio'
  src: string
  sizeBytes: number
}

/** What was made of a recording; without it the file is played as it came. */
export interface VideoVersions {
  /** master playlist: the line decides */
  automatic: string
  /** best first, the voice alone last */
  choices: VideoChoice[]
  /** one file each, for browsers without HLS and for keeping: picture of 240 lines, and the voice alone */
  small?: { src: string; sizeBytes: number }
  sound?: { src: string; sizeBytes: number }
  /** pictures for looking up a moment, `columns` to a row, one each `everyMs` */
  thumbnails?: { src: string; everyMs: number; count: number; columns: number; widthPx: number; heightPx: number }
}

/** The bytes that are watched: of the recording itself, or of an alternative of it. */
export interface FilmView {
  src: string
  versions?: VideoVersions
  mediaType: string
  sizeBytes: number
  widthPx: number
  heightPx: number
  poster?: string
  /** the alternatives there are of the recording, and which of them this is */
  alternatives: ShownAlternative[]
  alternative?: AlternativeKind
}

export interface ShownAlternative {
  kind: AlternativeKind
  signLanguage?: SignLanguage
}

/** The same for a whole course: in how many of its videos. */
export interface CountedAlternative extends ShownAlternative {
  lessonCount: number
}

export interface VideoView extends FilmView {
  kind: 'video'
  /** of the recording, whatever alternative of it is shown: what was watched and seconds belong to it */
  asset: string
  durationMs: number
  recordingLang: Lang
  tracks: { lang: Lang; label: string; src: string; isDefault: boolean }[]
  chapters: { atMs: number; title: Shown }[]
  /** every recording of the lesson, the first one first; the one shown among them */
  recordings: RecordingTimes[]
  /** the recording that `lang` has by itself: what seconds in addresses count in unless they say otherwise */
  usualLang: Lang
  /** in the reader's language where it exists, else the recording's */
  transcript: { lang: Lang; lines: TranscriptLine[] }
  /** HTML made from Markdown on the server */
  notesHtml?: { html: string; lang: Lang }
}
export interface ReadingView {
  kind: 'reading'
  html: string
  lang: Lang
  minutes: number
}
export interface QuizView {
  kind: 'quiz'
  questionCount: number
  attemptsAllowed: number
  waitMinutes: number
  passMarkPercent: number
  introHtml?: { html: string; lang: Lang }
}

/** One lesson for one language: the single source of lesson pages, online or offline. Nothing of a person in it. */
export interface LessonView {
  courseId: string
  slug: string
  revision: number
  lang: Lang
  id: string
  index: number
  moduleIndex: number
  moduleTitle: Shown
  title: Shown
  summary?: Shown
  attachments: { href: string; title: Shown; sizeBytes: number; mediaType: string }[]
  previous?: { id: string; title: Shown }
  next?: { id: string; title: Shown }
  body: VideoView | ReadingView | QuizView
}
