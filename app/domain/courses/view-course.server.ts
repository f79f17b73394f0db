// The course as its page and every lesson's outline show it, for one language; built once a revision and language.
import { and, eq } from 'drizzle-orm'
import { revisions } from '../../../db/schema/courses'
import { cachePerDb } from '../../platform/cache'
import type { Db } from '../../platform/db'
import { type Lang, LANGUAGES } from '../../platform/languages'
import { askedCount } from '../quizzes/draw'
import { show, type Shown, type Text } from '../quizzes/text'
import { countAlternatives } from './count-alternatives'
import { coverPictures } from './cover-picture.server'
import type { CourseDocument, Lesson } from './document'
import { type AssetFacts, watchingSizes } from './asset-sizes.server'
import { revisionDocument } from './queries.server'
import {
  captionLanguages,
  languageState,
  lessonsOf,
  mediaPath,
  recordingFor,
  textLanguage,
  voiceLanguages,
} from './rules'
import type { CourseView, OutlineLesson } from './views'
import { versionOf } from '../settings/versions.server'
import { weigh, weighLesson } from './weigh'

const views = cachePerDb<CourseView>(768)

/** The view of a published revision for a reader of `lang`; where the course has no such language, in its source. */
export function courseView(db: Db, courseId: string, revision: number, lang: Lang): CourseView {
  return views(db, `${courseId}:${revision}:${versionOf(db, 'media')}:${lang}`, () =>
    Object.freeze(
      buildCourse(db, revisionDocument(db, courseId, revision), {
        revision,
        lang,
        publishedAt: publishedAt(db, courseId, revision),
      }),
    ),
  )
}

function publishedAt(db: Db, courseId: string, revision: number): number {
  const row = and(eq(revisions.courseId, courseId), eq(revisions.number, revision))
  return db.select({ at: revisions.publishedAt }).from(revisions).where(row).get()?.at ?? 0
}

interface Asked {
  /** number of the revision; of a draft its version, as a negative number */
  revision: number
  lang: Lang
  publishedAt: number
}

/** The view of any document, kept nowhere. Videos must have a recording: see shownDraft. */
export function buildCourse(db: Db, document: CourseDocument, { revision, lang, publishedAt }: Asked): CourseView {
  const sizes = watchingSizes(db, document)
  const textLang = textLanguage(document, lang)
  const captions = captionLanguages(document)
  const words = (text: Text) => show(text, textLang, document.source)
  const limits = new Set(
    lessonsOf(document).flatMap(({ lesson }) => (lesson.kind === 'quiz' ? [lesson.quiz.attempts] : [])),
  )
  let index = 0
  return {
    id: document.id,
    slug: document.slug,
    revision,
    lang,
    textLang,
    source: document.source,
    // a draft is looked at in languages it is not offered in: captions are only told of where there are some
    state: languageState(document, lang) === 'full' ? 'full' : captions.includes(lang) ? 'captions' : 'none',
    languages: [
      document.source,
      ...LANGUAGES.filter((l) => l !== document.source && languageState(document, l) === 'full'),
    ],
    captions,
    voices: voiceLanguages(document),
    alternatives: countAlternatives(document, lang),
    topic: document.topic,
    level: document.level,
    hours: document.hours,
    licence: document.licence,
    title: words(document.title),
    summary: words(document.summary),
    ...(document.introduction ? { introduction: words(document.introduction) } : {}),
    outcomes: document.outcomes.map((o) => words(o.text)),
    authors: document.authors.map((a) => ({ name: a.name, ...(a.role ? { role: words(a.role) } : {}) })),
    translators: lang === document.source ? [] : (document.translators?.[lang] ?? []),
    sources: document.sources,
    passMarkPercent: document.passing.passMarkPercent,
    ...(limits.size === 1 ? { attempts: [...limits][0] } : {}),
    ...(document.sample ? { sample: document.sample } : {}),
    ...coverOf(db, document, { lang, sizes, words }),
    modules: document.modules.map((module) => ({
      id: module.id,
      title: words(module.title),
      lessons: module.lessons.map((lesson) => outlineLesson(document, lesson, index++, textLang, lang, sizes)),
    })),
    moduleCount: document.modules.length,
    lessonCount: lessonsOf(document).length,
    ...weigh(document, lang, sizes),
    publishedAt,
  }
}

/** The cover with its words, and the picture for those who share the page. */
function coverOf(
  db: Db,
  document: CourseDocument,
  { lang, sizes, words }: { lang: Lang; sizes: ReadonlyMap<string, AssetFacts>; words: (text: Text) => Shown },
): Pick<CourseView, 'cover' | 'picture'> {
  const { cover } = document
  if (!cover) return pictureOf(document, lang, sizes)
  const { large, small } = coverPictures(db, document)
  const alt = words(cover.alt)
  return {
    cover: { ...(large ? { large } : {}), ...(small ? { small } : {}), alt, credit: cover.credit },
    ...(large
      ? { picture: { href: large.src, widthPx: large.widthPx, heightPx: large.heightPx, alt: alt.text } }
      : pictureOf(document, lang, sizes)),
  }
}

function pictureOf(
  document: CourseDocument,
  lang: Lang,
  sizes: ReadonlyMap<string, AssetFacts>,
): Pick<CourseView, 'picture'> {
  for (const { lesson } of lessonsOf(document)) {
    const poster = lesson.kind === 'video' ? recordingFor(lesson, lang, document.source).poster : undefined
    const { widthPx, heightPx } = (poster && sizes.get(poster.hash)) ?? {}
    if (poster && widthPx && heightPx) return { picture: { href: mediaPath(poster), widthPx, heightPx } }
  }
  return {}
}

function outlineLesson(
  document: CourseDocument,
  lesson: Lesson,
  index: number,
  textLang: Lang,
  lang: Lang,
  sizes: ReadonlyMap<string, AssetFacts>,
): OutlineLesson {
  const sizeBytes = weighLesson(document, lesson, lang, sizes)
  const base = {
    id: lesson.id,
    index,
    title: show(lesson.title, textLang, document.source),
    kind: lesson.kind,
    isSample: lesson.id === document.sample,
    ...(sizeBytes > 0 ? { sizeBytes } : {}),
  }
  if (lesson.kind === 'video') {
    const asset = sizes.get(recordingFor(lesson, lang, document.source).asset.hash)
    return { ...base, durationMs: asset?.durationMs ?? 0 }
  }
  if (lesson.kind === 'reading') return { ...base, durationMs: lesson.effortMinutes * 60_000 }
  return { ...base, questionCount: askedCount(lesson.quiz) }
}
