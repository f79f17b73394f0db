// A copy of one's own course: another course in every way but its words.
import { expect, it } from 'vitest'
import { machineContext, personContext } from '../../../tests/support/context'
import { COURSE_ID, courseDocument, readingLesson, words } from '../../../tests/support/course'
import { freshDatabase } from '../../../tests/support/database'
import { sha256 } from '../../platform/ids'
import { joinTeam } from '../courses/join-team.server'
import { draftDocument, listCourses } from '../courses/queries-all.server'
import { saveDraft } from '../courses/save-draft.server'
import { copyCourse } from './copy-course.server'

function stage() {
  const db = freshDatabase()
  const machine = machineContext(db)
  const title = { ...words('Luz'), en: { text: 'Old light', sourceHash: sha256('Luces'), source: 'Luces' } }
  saveDraft(machine, { ...courseDocument([readingLesson('r1')]), title, previousSlugs: ['antes'] })
  joinTeam(machine, { courseId: COURSE_ID, personId: 'ana', part: 'translator' })
  return { db, ana: personContext(db, 'ana', ['instructor']) }
}

it('has its own id, address and owner, and a title that says what it is', () => {
  const { db, ana } = stage()
  const { courseId } = copyCourse(ana, COURSE_ID)
  const copy = draftDocument(db, courseId)!
  const original = draftDocument(db, COURSE_ID)!
  expect(copy).toEqual({
    ...original,
    id: courseId,
    slug: `${original.slug}-${courseId.slice(0, 6)}`,
    previousSlugs: [],
    title: {
      es: { text: 'Luz (copia)' },
      pt: { text: 'Luz (pt) (cópia)', sourceHash: sha256('Luz (copia)') },
      en: { text: 'Old light (copy)', sourceHash: sha256('Luces'), source: 'Luces' },
    },
  })
  // a translator of the original owns the copy, and can copy that
  expect(copyCourse(ana, courseId).courseId).not.toBe(courseId)
})

it('is made once, however often it is pressed, and only of one’s own', () => {
  const { db, ana } = stage()
  const press = '7f0d5a52-0d0e-4a3e-9b58-3f6b3f0f9a11'
  expect([copyCourse(ana, COURSE_ID, press), copyCourse(ana, COURSE_ID, press)]).toEqual([
    { courseId: press },
    { courseId: press },
  ])
  expect(listCourses(db)).toHaveLength(2)
  const rui = personContext(db, 'rui', ['instructor'])
  expect(() => copyCourse(rui, COURSE_ID)).toThrow('not-found')
  expect(() => copyCourse(ana, 'nothing')).toThrow('not-found')
  // an id that belongs to somebody else's course tells nothing of it
  joinTeam(machineContext(db), { courseId: COURSE_ID, personId: 'rui', part: 'owner' })
  expect(() => copyCourse(rui, COURSE_ID, press)).toThrow('not-found')
})
