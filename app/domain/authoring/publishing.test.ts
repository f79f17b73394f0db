// Publishing by a person of the team: what was seen is what becomes public, twice is once, and every way back keeps what
// people have.
import { beforeEach, describe, expect, test } from 'vitest'
import { machineContext, personContext, TEST_NOW } from '../../../tests/support/context'
import { COURSE_ID, courseDocument, publishDocument } from '../../../tests/support/course'
import { freshDatabase } from '../../../tests/support/database'
import { makePerson } from '../../../tests/support/learner'
import type { Db } from '../../platform/db'
import type { Context } from '../context'
import { joinTeam } from '../courses/join-team.server'
import { findCourse, revisionDocument } from '../courses/queries.server'
import { findLesson } from '../courses/rules'
import { enrol } from '../enrolments/enrol.server'
import { findEnrolment } from '../enrolments/queries.server'
import { announcementsFor, seeAnnouncements } from '../enrolments/see-announcements.server'
import { announce } from './announce.server'
import { changeDraft } from './change-draft.server'
import { publishDraft, rollBack, setOpen } from './publish-draft.server'
import { findRevision, listRevisions, lookAhead } from './revisions.server'
import { takeRevision } from './take-revision.server'
import { readDraft } from './team.server'
import { nextSteps, undoStep } from './undo-step.server'
import { writeText, writeTranslation } from './write-text'

let db: Db
let ctx: Context

beforeEach(() => {
  db = freshDatabase()
  publishDocument(machineContext(db), courseDocument())
  const personId = makePerson(db)
  joinTeam(machineContext(db), { courseId: COURSE_ID, personId, part: 'owner' })
  ctx = personContext(db, personId, ['instructor'])
})

const retitle = (words: string) =>
  changeDraft(ctx, COURSE_ID, (document) => {
    const lesson = findLesson(document, 'r1')!
    lesson.title = writeText(lesson.title, words, 'es')
    lesson.title = writeTranslation(lesson.title, `${words} (pt)`, 'pt', 'es')
    return { act: 'edit-lesson', subject: 'r1', label: words }
  })
const seen = () => {
  const { version, revision } = readDraft(db, COURSE_ID)
  return { courseId: COURSE_ID, version, from: revision }
}
const titleIn = (revision: number) => findLesson(revisionDocument(db, COURSE_ID, revision), 'r1')!.title

test('the languages chosen become public; pressed twice it is once', () => {
  retitle('Otra')
  const asked = { ...seen(), languages: ['es', 'en'] as const, note: 'Un título mejor' }
  expect(publishDraft(ctx, asked)).toEqual({ revision: 2, isNew: true })
  expect(publishDraft(ctx, asked)).toEqual({ revision: 2, isNew: false })
  expect(titleIn(2).es?.text).toBe('Otra')
  expect(titleIn(2).pt).toMatchObject({ text: 'Lectura r1 (pt)', source: 'Lectura r1' })
  expect(publishDraft(ctx, { ...seen(), languages: ['es', 'pt', 'en'] })).toEqual({ revision: 3, isNew: true })
  expect(titleIn(3).pt?.text).toBe('Otra (pt)')
  expect(listRevisions(db, COURSE_ID).map(({ number, note }) => [number, note])).toEqual([
    [3, undefined],
    [2, 'Un título mejor'],
    [1, undefined],
  ])
  expect(findRevision(db, COURSE_ID, 2)?.comparison.places.map(({ id }) => id)).toEqual(['r1'])
  expect(findRevision(db, COURSE_ID, 9)).toBeUndefined()
})

test('what changed after somebody looked is not published unseen', () => {
  const early = seen()
  retitle('Otra')
  expect(() => publishDraft(ctx, { ...early, languages: ['es', 'pt', 'en'] })).toThrow('publication-moved')
  expect(findCourse(db, 'curso-de-prueba')).toMatchObject({ revision: 1 })
})

test('translators and strangers do not publish', () => {
  const other = makePerson(db)
  const as = personContext(db, other, ['instructor'])
  expect(() => publishDraft(as, { ...seen(), languages: ['es'] })).toThrow('not-found')
  joinTeam(machineContext(db), { courseId: COURSE_ID, personId: other, part: 'translator' })
  expect(() => publishDraft(as, { ...seen(), languages: ['es'] })).toThrow('not-allowed')
})

test('only doubts that the public version did not have are asked about', () => {
  const before = lookAhead(db, readDraft(db, COURSE_ID), ['es', 'pt', 'en'])
  expect(before.warnings).toEqual([])
  changeDraft(ctx, COURSE_ID, (document) => {
    document.hours = 40
    return { act: 'edit-course', subject: 'course', label: '' }
  })
  const after = lookAhead(db, readDraft(db, COURSE_ID), ['es', 'pt', 'en'])
  expect(after.warnings.map(({ code }) => code)).toEqual(['hours-differ'])
})

describe('going back', () => {
  beforeEach(() => {
    retitle('Otra')
    publishDraft(ctx, { ...seen(), languages: ['es', 'pt', 'en'] })
  })

  test('an earlier version is published again as a new one; the draft stays', () => {
    const asked = { courseId: COURSE_ID, number: 1, from: 2, note: 'Otra vez' }
    expect(rollBack(ctx, asked)).toEqual({ revision: 3, isNew: true })
    expect(rollBack(ctx, asked)).toEqual({ revision: 3, isNew: false })
    expect(titleIn(3).es?.text).toBe('Lectura r1')
    expect(findLesson(readDraft(db, COURSE_ID).document, 'r1')!.title.es?.text).toBe('Otra')
    expect(() => rollBack(ctx, { ...asked, number: 8 })).toThrow('not-found')
  })

  test('its content is taken into the draft, and that can be undone', () => {
    takeRevision(ctx, COURSE_ID, 1)
    expect(readDraft(db, COURSE_ID).document).toEqual(revisionDocument(db, COURSE_ID, 1))
    undoStep(ctx, COURSE_ID, {
      version: nextSteps(db, COURSE_ID, readDraft(db, COURSE_ID).document).undo!.version,
      way: 'undo',
    })
    expect(findLesson(readDraft(db, COURSE_ID).document, 'r1')!.title.es?.text).toBe('Otra')
  })
})

describe('those inside', () => {
  let learner: string
  beforeEach(() => {
    learner = makePerson(db)
    enrol(personContext(db, learner), { courseId: COURSE_ID, language: 'es' })
  })
  const inside = () => findEnrolment(db, learner, COURSE_ID)!

  test('a course that closes keeps them, and opens again as the same version', () => {
    setOpen(ctx, COURSE_ID, false)
    setOpen(ctx, COURSE_ID, false)
    expect(findCourse(db, 'curso-de-prueba')).toMatchObject({ isOpen: false, revision: 1 })
    expect(inside()).toBeDefined()
    setOpen(ctx, COURSE_ID, true)
    expect(findCourse(db, 'curso-de-prueba')).toMatchObject({ isOpen: true, revision: 1 })
  })

  test('they are told once, in their language, until they have seen it', () => {
    const id = 'b9f0a1de-52a3-4d0c-9b1e-0a54a1c1f0aa'
    const later = { ...ctx, now: TEST_NOW + 1_000 }
    const told = { id, courseId: COURSE_ID, words: { es: 'Hay una lección nueva', pt: 'Há uma aula nova' } }
    announce(later, told)
    announce(later, told)
    const shown = (lang: 'es' | 'pt' | 'en', now = later.now) =>
      announcementsFor(db, inside(), lang, now).map(({ words }) => words.text)
    expect(shown('pt')).toEqual(['Há uma aula nova'])
    expect(shown('en')).toEqual(['Hay una lección nueva'])
    expect(shown('es', later.now + 31 * 24 * 60 * 60_000)).toEqual([])
    seeAnnouncements({ ...ctx, now: later.now + 1 }, inside(), later.now)
    expect(shown('es')).toEqual([])
    expect(() => announce(later, { ...told, id: crypto.randomUUID(), words: {} })).toThrow('announcement-empty')
  })
})
