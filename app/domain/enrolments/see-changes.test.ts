import { expect, test } from 'vitest'
import { machineContext, personContext } from '../../../tests/support/context'
import { COURSE_ID, courseDocument, publishDocument, readingLesson } from '../../../tests/support/course'
import { freshDatabase } from '../../../tests/support/database'
import { makePerson } from '../../../tests/support/learner'
import { enrol } from './enrol.server'
import { findEnrolment } from './queries.server'
import { changesFor, seeChanges } from './see-changes.server'

test('what came and went since the last visit is told until it is put away', () => {
  const db = freshDatabase()
  const first = courseDocument()
  publishDocument(machineContext(db), first)
  const person = makePerson(db)
  const ctx = personContext(db, person)
  enrol(ctx, { courseId: COURSE_ID, language: 'es' })
  const mine = () => findEnrolment(db, person, COURSE_ID)!
  expect(changesFor(db, mine(), 'es')).toBeUndefined()

  const [module] = first.modules
  const lessons = [...module!.lessons.filter((l) => l.id !== 'r1'), readingLesson('nueva')]
  publishDocument(machineContext(db), { ...first, modules: [{ ...module!, lessons }, ...first.modules.slice(1)] })
  const changes = changesFor(db, mine(), 'pt')!
  expect(changes).toMatchObject({
    revision: 2,
    added: [{ id: 'nueva', title: { text: 'Lectura nueva (pt)' } }],
    removed: [{ id: 'r1' }],
  })
  // somebody who enrols now has nothing to be told
  const other = personContext(db, makePerson(db))
  expect(changesFor(db, enrol(other, { courseId: COURSE_ID, language: 'es' }), 'es')).toBeUndefined()

  seeChanges(ctx, mine(), 999)
  expect([mine().seenRevision, changesFor(db, mine(), 'es')]).toEqual([2, undefined])
  seeChanges(ctx, mine(), 1)
  expect(mine().seenRevision).toBe(2)
})

test('a revision that only mends words is not told', () => {
  const db = freshDatabase()
  const first = courseDocument()
  publishDocument(machineContext(db), first)
  const enrolment = enrol(personContext(db, makePerson(db)), { courseId: COURSE_ID, language: 'es' })
  publishDocument(machineContext(db), { ...first, hours: first.hours + 1 })
  expect(changesFor(db, enrolment, 'es')).toBeUndefined()
})
