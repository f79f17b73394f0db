import { beforeEach, expect, test } from 'vitest'
import { eq } from 'drizzle-orm'
import { courses, courseSlugs } from '../../../db/schema/courses'
import { machineContext, personContext } from '../../../tests/support/context'
import { COURSE_ID, courseDocument, readingLesson } from '../../../tests/support/course'
import { freshDatabase } from '../../../tests/support/database'
import { makePerson } from '../../../tests/support/learner'
import type { Db } from '../../platform/db'
import { newId } from '../../platform/ids'
import type { Context } from '../context'
import { joinTeam } from '../courses/join-team.server'
import { publish } from '../courses/publish.server'
import { saveDraft } from '../courses/save-draft.server'
import { changeAddress } from './change-rule.server'
import { editAbout } from './edit-about'
import { fingerprint } from './editable'
import { saveForm } from './save-form.server'
import { startCourse } from './start-course.server'
import { readDraft } from './team.server'
import { nextSteps, undoStep } from './undo-step.server'

let db: Db
let ctx: Context
beforeEach(() => {
  db = freshDatabase()
  ctx = personContext(db, makePerson(db), ['instructor'])
})

const start = (title: string): string => {
  const words = { source: 'es' as const, moduleTitle: 'Módulo 1', authorName: 'Ana' }
  return startCourse(ctx, { id: newId(), title, ...words }).courseId
}
const rename = (courseId: string, title: string): void => {
  const values = editAbout.values(readDraft(db, courseId).document, 'course') ?? {}
  const value = { title, summary: 'Un resumen', introduction: '' }
  saveForm(ctx, editAbout, { courseId, subject: 'course', base: fingerprint(values), value })
}
const slugOf = (courseId: string): [string, string | undefined] => [
  readDraft(db, courseId).document.slug,
  db.select().from(courses).where(eq(courses.id, courseId)).get()?.slug,
]

test('an address goes with its title until somebody chooses another, and is nobody else’s', () => {
  const id = start('Luz')
  expect(slugOf(id)).toEqual(['luz', 'luz'])
  rename(id, 'Luz y sombra')
  expect(slugOf(id)).toEqual(['luz-y-sombra', 'luz-y-sombra'])
  const other = start('Luz')
  expect(slugOf(other)).toEqual(['luz', 'luz'])
  rename(other, 'Luz y sombra')
  expect(slugOf(other)).toEqual(['luz-y-sombra-2', 'luz-y-sombra-2'])
  rename(other, '¡Luz y sombra!')
  expect(slugOf(other)[0]).toBe('luz-y-sombra-2')
  changeAddress(ctx, other, 'penumbra')
  rename(other, 'Media luz')
  expect(slugOf(other)).toEqual(['penumbra', 'penumbra'])
  expect(db.select().from(courseSlugs).all()).toEqual([])
})

test('taking back a title takes back its address, or one like it where that is taken by now', () => {
  const id = start('Luz')
  rename(id, 'Sombra')
  start('Luz')
  const { version } = nextSteps(db, id, readDraft(db, id).document).undo!
  undoStep(ctx, id, { version, way: 'undo' })
  expect(slugOf(id)).toEqual(['luz-2', 'luz-2'])
})

test('after a publication the address stays, and the old one is never left behind by a draft', () => {
  const machine = machineContext(db)
  saveDraft(machine, courseDocument([readingLesson('r1')]))
  joinTeam(machine, { courseId: COURSE_ID, personId: (ctx.actor as { id: string }).id, part: 'owner' })
  rename(COURSE_ID, 'Luz')
  publish(machine, { courseId: COURSE_ID })
  expect(db.select().from(courseSlugs).all()).toEqual([])
  rename(COURSE_ID, 'Otra cosa')
  expect(slugOf(COURSE_ID)).toEqual(['luz', 'luz'])
})
