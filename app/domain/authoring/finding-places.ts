// Where in the studio something that the check found can be mended: each line of the check leads to its place.
import type { CourseDocument, Lesson } from '../courses/document'
import type { Finding } from '../courses/finding'
import { lessonsOf } from '../courses/rules'
import { partIdsOf } from './part-ids'

export interface PlacedFinding extends Finding {
  /** id of the lesson or module it belongs to; 'course' for the whole */
  group: string
  /** the end of the address of its place, after the course's own */
  path: string
  /** of its quiz: which question it is about, from 1 */
  question?: number
}

export interface FoundGroup {
  id: string
  label: string
  /** of a lesson: from 1 */
  number?: number
  findings: PlacedFinding[]
}

/** Grouped as the course is ordered, the whole first; in each group errors first. */
export function placeFindings(document: CourseDocument, findings: readonly Finding[]): FoundGroup[] {
  const lessons = lessonsOf(document).map(({ lesson }) => lesson)
  const home = new Map(
    lessons.flatMap((lesson) => [...partIdsOf(lesson)].map(([id, question]) => [id, { lesson, question }] as const)),
  )
  const placed = findings.map((finding): PlacedFinding => {
    const found = home.get(finding.at)
    if (found) {
      const { lesson, question } = found
      const at = lesson.kind === 'quiz' ? lesson.quiz.questions.findIndex(({ id }) => id === question) : -1
      const path = inLesson(finding, lesson, question)
      return { ...finding, group: lesson.id, path, ...(at < 0 ? {} : { question: at + 1 }) }
    }
    const module = document.modules.find(({ id }) => id === finding.at)
    if (module) return { ...finding, group: module.id, path: `#module-${module.id}` }
    return { ...finding, group: 'course', path: ofCourse(finding) }
  })
  const label = ({ title }: { title: CourseDocument['title'] }): string => title[document.source]?.text ?? ''
  const groups: FoundGroup[] = [
    { id: 'course', label: label(document), findings: [] },
    ...document.modules.flatMap((module) => [
      { id: module.id, label: label(module), findings: [] },
      ...module.lessons.map((lesson) => ({
        id: lesson.id,
        label: label(lesson),
        number: lessons.indexOf(lesson) + 1,
        findings: [],
      })),
    ]),
  ]
  const weight = ({ level }: Finding): number => (level === 'error' ? 0 : 1)
  return groups
    .map((group) => ({
      ...group,
      findings: placed.filter((one) => one.group === group.id).sort((a, b) => weight(a) - weight(b)),
    }))
    .filter(({ findings }) => findings.length > 0)
}

const TRANSLATED = new Set(['text-missing', 'text-outdated', 'title-missing', 'captions-outdated'])
const OF_OUTLINE = new Set(['modules-none'])

function inLesson({ code, params }: Finding, lesson: Lesson, question: string | undefined): string {
  const lang = params.lang
  if (TRANSLATED.has(code) && lang !== undefined) return `/translation/${lang}?part=${lesson.id}`
  if ((code.startsWith('captions-') || code === 'note-unsaid') && lesson.kind === 'video' && lesson.recordings[0])
    return `/lessons/${lesson.id}/captions/${lesson.recordings[0].language}/${lang}`
  return question === undefined ? `/lessons/${lesson.id}` : `/lessons/${lesson.id}?open=${question}#q-${question}`
}

function ofCourse({ code, params }: Finding): string {
  if (TRANSLATED.has(code) && params.lang !== undefined) return `/translation/${params.lang}?part=course`
  if (code === 'source-not-full') return '/translation'
  return OF_OUTLINE.has(code) ? '#outline' : '/settings'
}
