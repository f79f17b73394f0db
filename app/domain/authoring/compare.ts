// What differs between two documents of one course: what a publication would change for learners, and what an earlier
// one changed. Pure.
import type { CourseDocument, Lesson, Module } from '../courses/document'
import { lessonsOf } from '../courses/rules'
import type { Change, ChangedPlace, Comparison } from './changes'
import { compareCourse } from './compare-course'
import { compareLessons } from './compare-lessons'
import { compareTexts, moves } from './compare-parts'

/** `before` undefined = nothing was public yet: everything is new. */
export function compare(before: CourseDocument | undefined, after: CourseDocument): Comparison {
  const weighty: Comparison['weighty'] = { keys: [], removedLessons: [] }
  if (!before) return { places: everything(after), weighty }
  const { source } = after
  const titleOf = (part: Module | Lesson): string => part.title[source]?.text ?? part.title[before.source]?.text ?? ''
  const place = (part: Module | Lesson, changes: Change[]): ChangedPlace => ({
    id: part.id,
    kind: 'kind' in part ? part.kind : 'module',
    label: titleOf(part),
    changes,
  })
  const [old, fresh] = [lessonMap(before), lessonMap(after)]
  const wentElsewhere = movedLessons(before, after)
  const modules = (of: CourseDocument) => new Map(of.modules.map((module) => [module.id, module]))
  const [oldModules, freshModules] = [modules(before), modules(after)]
  const movedModules = new Set(moves(before.modules, after.modules))
  const places: ChangedPlace[] = [
    { id: 'course', kind: 'course', label: after.title[source]?.text ?? '', changes: compareCourse(before, after) },
  ]
  for (const module of after.modules) {
    const was = oldModules.get(module.id)
    const label = titleOf(module)
    const changes: Change[] = was
      ? compareTexts([title(was)], [title(module)])
      : [{ is: 'added', thing: 'module', label }]
    if (movedModules.has(module.id)) changes.push({ is: 'moved', thing: 'module', label })
    places.push(place(module, changes))
    for (const lesson of module.lessons) {
      const there = old.get(lesson.id)
      const found = there ? compareLessons(there, lesson, source) : undefined
      const inLesson: Change[] = found?.changes ?? [{ is: 'added', thing: 'lesson', label: titleOf(lesson) }]
      if (wentElsewhere.has(lesson.id)) inLesson.unshift({ is: 'moved', thing: 'lesson', label: titleOf(lesson) })
      for (const key of found?.keys ?? []) weighty.keys.push({ lesson: lesson.id, ...key })
      places.push(place(lesson, inLesson))
    }
  }
  for (const module of before.modules)
    if (!freshModules.has(module.id))
      places.push(place(module, [{ is: 'removed', thing: 'module', label: titleOf(module) }]))
  for (const lesson of old.values()) {
    if (fresh.has(lesson.id)) continue
    const label = titleOf(lesson)
    places.push(place(lesson, [{ is: 'removed', thing: 'lesson', label }]))
    weighty.removedLessons.push({ id: lesson.id, label })
  }
  const [from, to] = [before.passing.passMarkPercent, after.passing.passMarkPercent]
  if (from !== to) weighty.passMark = { from, to }
  return { places: places.filter(({ changes }) => changes.length > 0), weighty }
}

const title = (part: Module | Lesson) => ({ key: 'title', part: 'title', text: part.title })

const lessonMap = (document: CourseDocument): Map<string, Lesson> =>
  new Map(lessonsOf(document).map(({ lesson }) => [lesson.id, lesson]))

/** Lessons that stand in another module, or at another place in it. */
function movedLessons(before: CourseDocument, after: CourseDocument): Set<string> {
  const homes = new Map(before.modules.flatMap((module) => module.lessons.map(({ id }) => [id, module.id] as const)))
  return new Set(
    after.modules.flatMap((module) => {
      const away = module.lessons.filter(({ id }) => homes.has(id) && homes.get(id) !== module.id)
      const was = before.modules.find(({ id }) => id === module.id)
      return [...away.map(({ id }) => id), ...(was ? moves(was.lessons, module.lessons) : [])]
    }),
  )
}

function everything(after: CourseDocument): ChangedPlace[] {
  return lessonsOf(after).map(({ lesson }) => {
    const label = lesson.title[after.source]?.text ?? ''
    return { id: lesson.id, kind: lesson.kind, label, changes: [{ is: 'added', thing: 'lesson', label }] }
  })
}
