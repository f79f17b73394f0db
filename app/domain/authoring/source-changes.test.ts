import { beforeEach, expect, test } from 'vitest'
import { type Author, author } from '../../../tests/support/author'
import { freshDatabase } from '../../../tests/support/database'
import { type Context, personOf } from '../context'
import { findLesson } from '../courses/rules'
import { addModule } from './add-part.server'
import { editLesson } from './edit-lesson'
import { fingerprint } from './editable'
import { saveForm } from './save-form.server'
import { sourceChanges } from './source-changes.server'
import { nextSteps, undoStep } from './undo-step.server'

let course: Author
let mate: Context
beforeEach(() => {
  course = author(freshDatabase())
  mate = course.mate('editor')
})

const title = (): string => findLesson(course.document(), 'r1')?.title.es?.text ?? ''
const rename = (by: Context, words: string): void => {
  const values = editLesson.values(course.document(), 'r1') ?? {}
  const value = { title: words, summary: '', effortMinutes: 20 }
  saveForm(by, editLesson, { courseId: course.courseId, subject: 'r1', base: fingerprint(values), value })
}
const changeOf = (oldSource: string) =>
  sourceChanges(mate.db, course.courseId, [{ key: 'k', source: title(), oldSource }]).get('k')

test('names who made the words what they are, whatever was done since', () => {
  const first = title()
  rename(course.own(), 'Luz')
  rename(mate, 'Luz fría')
  addModule(course.own(), course.courseId, 'Otro')
  const { id } = personOf(mate)
  expect([changeOf('Luz')?.by, changeOf(first)?.by]).toEqual([id, id])
})

test('names nobody where the steps do not tell: words of before them, or a step that was taken back', () => {
  const first = title()
  expect(changeOf('De hace mucho')).toBeUndefined()
  rename(mate, 'Luz')
  const { version } = nextSteps(mate.db, course.courseId, course.document()).undo!
  undoStep(mate, course.courseId, { version, way: 'undo' })
  expect([title(), changeOf('Luz')]).toEqual([first, undefined])
})
