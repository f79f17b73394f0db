import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readOpening } from '../../domain/courses/opening'
import { findCourse, revisionDocument } from '../../domain/courses/queries.server'
import { languageState } from '../../domain/courses/rules'
import { courseView } from '../../domain/courses/view-course.server'
import { type Enrolment, findEnrolment, hasLeft } from '../../domain/enrolments/queries.server'
import { announcementsFor } from '../../domain/enrolments/see-announcements.server'
import { changesFor } from '../../domain/enrolments/see-changes.server'
import { progressOf } from '../../domain/progress/queries.server'
import { show } from '../../domain/quizzes/text'
import { programme } from '../../domain/settings/queries.server'
import { LANGUAGES } from '../../platform/languages'
import { CoursePage } from '../../ui/course/course-page'
import { Elsewhere } from '../../ui/course/elsewhere'
import { type DoorContext, visitor } from '../guard.server'
import { privateHead, publicHead } from '../page-head'
import { linkedCourse } from '../../domain/courses/linked-course'

export const handle = { cache: 'anonymous' }

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await visitor(args)
  const { search, searchParams } = new URL(args.request.url)
  const found = findCourse(ctx.db, args.params.slug ?? '')
  if (!found) throw new Response(null, { status: 404 })
  if ('movedTo' in found) throw redirect(`/${ctx.lang}/courses/${found.movedTo}${search}`, 301)
  const enrolment = ctx.viewer && findEnrolment(ctx.db, ctx.viewer.id, found.id)
  if (!found.isOpen && !enrolment) throw new Response(null, { status: 404 })
  const elsewhere = whereElse(ctx, found)
  if (elsewhere) return { kind: 'elsewhere' as const, ...elsewhere }
  return {
    kind: 'here' as const,
    course: courseView(ctx.db, found.id, found.revision, ctx.lang),
    isOpen: found.isOpen,
    ...(enrolment ? insideOf(ctx, enrolment) : outsideOf(ctx, found.id, searchParams)),
    programme: { origin: ctx.origin, name: programme(ctx.db).programmeName[ctx.lang] },
  }
}

/** What somebody inside sees besides: how far they are, and what came and went since they last looked. */
const insideOf = ({ db, lang, now }: DoorContext, enrolment: Enrolment) => ({
  progress: progressOf(db, enrolment),
  changes: changesFor(db, enrolment, lang),
  told: announcementsFor(db, enrolment, lang, now),
  passMarkPercent: enrolment.rule.passMarkPercent,
})

/** What somebody outside sees: where a search led them, and that what they did before leaving waits. */
const outsideOf = ({ db, viewer }: DoorContext, courseId: string, asked: URLSearchParams) => ({
  opening: readOpening(asked),
  hasLeft: viewer !== undefined && hasLeft(db, viewer.id, courseId),
})

/** Where the course exists, when this language has neither its texts nor captions; undefined = it is here. */
function whereElse({ db, lang }: DoorContext, { id, slug, revision }: { id: string; slug: string; revision: number }) {
  const document = revisionDocument(db, id, revision)
  if (languageState(document, lang) !== 'none') return undefined
  const others = LANGUAGES.filter((l) => languageState(document, l) !== 'none')
  const languages = others.sort((a, b) => Number(b === document.source) - Number(a === document.source))
  const captions = languages.filter((l) => languageState(document, l) === 'captions')
  return { lang, slug, title: show(document.title, lang, document.source), languages, captions }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return []
  if (data.kind === 'elsewhere') return privateHead(data.lang, data.title.text)
  const { course, programme } = data
  return publicHead({
    lang: course.lang,
    origin: programme.origin,
    path: `/courses/${course.slug}`,
    languages: LANGUAGES.filter((l) => course.languages.includes(l) || course.captions.includes(l)),
    title: course.title.text,
    description: course.summary.text,
    picture: course.picture,
    linkedData: linkedCourse(course, programme),
  })
}

export default function Course() {
  const found = useLoaderData<typeof loader>()
  return found.kind === 'elsewhere' ? <Elsewhere {...found} /> : <CoursePage {...found} />
}
