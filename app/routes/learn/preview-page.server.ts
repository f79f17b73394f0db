// The course page and the lessons of a draft, as a learner would get them.
import { findLesson, languageState } from '../../domain/courses/rules'
import { buildCourse } from '../../domain/courses/view-course.server'
import { buildLesson } from '../../domain/courses/view-lesson.server'
import type { CourseView, LessonView } from '../../domain/courses/views'
import { findAsset } from '../../domain/media/queries.server'
import type { Question } from '../../domain/quizzes/questions'
import { show, type Shown, type Text } from '../../domain/quizzes/text'
import { programme } from '../../domain/settings/queries.server'
import type { LessonPage, PreviewPart, PreviewQuestion } from '../../ui/lesson/page-data'
import { draftOutlineHtml } from './lesson-fragments.server'
import type { PreviewPlace } from './preview-door.server'
import { wantedFilm } from './version.server'
import { videoPart } from './video-part.server'

export function previewCourse({ ctx, draft, shown, revision, base, bar }: PreviewPlace) {
  const course = buildCourse(ctx.db, shown.document, { revision, lang: ctx.lang, publishedAt: draft.savedAt })
  return { bar, course, at: `/${ctx.lang}${base}` }
}

/** Throws 404 where the draft has no such lesson. */
export function previewLesson(place: PreviewPlace, lessonId: string, request: Request) {
  const { ctx, shown, revision, base, bar } = place
  const { lang, db } = ctx
  const { course, at } = previewCourse(place)
  const wanted = wantedFilm(request, lang)
  const lesson = buildLesson(db, shown.document, { revision, lang, lessonId, wanted })
  if (!lesson) throw new Response(null, { status: 404 })
  const { body } = lesson
  const here = `${at}/lessons/${lesson.id}`
  const page: LessonPage = {
    ...headOf(course, lesson, at),
    kind: body.kind,
    outlineHtml: draftOutlineHtml(course, lesson.id, `${at}/lessons`),
    ...(body.kind === 'video' ? { video: filmOf(place, { course, lesson, here, request }) } : {}),
    ...(body.kind === 'video' && body.notesHtml ? { notes: body.notesHtml } : {}),
    ...(body.kind === 'reading' ? { reading: body } : {}),
    ...(body.kind === 'quiz'
      ? {
          quiz: {
            questionCount: body.questionCount,
            attemptsAllowed: body.attemptsAllowed,
            waitMinutes: body.waitMinutes,
            passMarkPercent: body.passMarkPercent,
            ...(body.introHtml ? { intro: body.introHtml } : {}),
            timeZone: programme(db).reportTimeZone,
            attempts: [],
            next: 'start' as const,
          },
        }
      : {}),
    preview: partOf(place, lesson),
  }
  return { bar, page, base }
}

function headOf(course: CourseView, lesson: LessonView, at: string) {
  return {
    lang: lesson.lang,
    slug: course.slug,
    course: at,
    courseTitle: course.title,
    id: lesson.id,
    title: lesson.title,
    ...(lesson.summary ? { summary: lesson.summary } : {}),
    moduleNumber: lesson.moduleIndex + 1,
    number: lesson.index + 1,
    total: course.lessonCount,
    attachments: lesson.attachments,
    ...(lesson.previous ? { previous: lesson.previous } : {}),
    ...(lesson.next ? { next: lesson.next } : {}),
  }
}

interface Film {
  course: CourseView
  lesson: LessonView
  here: string
  request: Request
}

/** The player with what it can play: caption files are made when they are published, until then the transcript has the words. */
function filmOf({ ctx }: PreviewPlace, { course, lesson, here, request }: Film) {
  const { body } = lesson
  if (body.kind !== 'video') throw new Error('no film')
  const isThere = (src: string): boolean => findAsset(ctx.db, src.split('/')[2] ?? '')?.isPublished === true
  const video = { ...body, tracks: body.tracks.filter(({ src }) => isThere(src)) }
  return videoPart(ctx, { course, lesson, enrolment: undefined, here }, { video, standing: undefined, request })
}

function partOf({ ctx, draft, shown, bar }: PreviewPlace, { id }: LessonView): PreviewPart {
  const missing = shown.missing.get(id)
  const lesson = findLesson(shown.document, id)
  if (lesson?.kind !== 'quiz') return missing ? { missing } : {}
  const { source } = shown.document
  const textLang = languageState(shown.document, ctx.lang) === 'full' ? ctx.lang : source
  const say = (text: Text): Shown => show(text, textLang, source)
  return {
    ...(bar.back ? { trial: `/${ctx.lang}/studio/courses/${draft.document.id}/lessons/${id}/trial` } : {}),
    questions: lesson.quiz.questions.map((question) => asAsked(question, say)),
  }
}

/** What it asks and what can be chosen, without saying which is right: pairs and places are sorted by their words. */
function asAsked(question: Question, say: (text: Text) => Shown): PreviewQuestion {
  const { id, type } = question
  const base = { id, type, prompt: say(question.prompt), parts: [] }
  const sorted = (texts: Text[]): Shown[] => texts.map(say).sort((a, b) => a.text.localeCompare(b.text))
  switch (question.type) {
    case 'single':
    case 'multiple':
      return { ...base, parts: question.options.map(({ text }) => say(text)) }
    case 'matching': {
      const { pairs } = question
      return { ...base, parts: pairs.map(({ left }) => say(left)), partners: sorted(pairs.map(({ right }) => right)) }
    }
    case 'ordering':
      return { ...base, parts: sorted(question.items.map(({ text }) => text)) }
    case 'number':
      return { ...base, ...(question.unit ? { unit: say(question.unit) } : {}) }
    case 'true-false':
    case 'short':
      return base
  }
}
