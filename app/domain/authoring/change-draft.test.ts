import { beforeEach, describe, expect, test } from 'vitest'
import { author, type Author } from '../../../tests/support/author'
import { freshDatabase } from '../../../tests/support/database'
import { refusalCode } from '../../../tests/support/refusal'
import type { Context } from '../context'
import { findLesson } from '../courses/rules'
import { addLesson, addModule } from './add-part.server'
import { changeDraft } from './change-draft.server'
import { fingerprint } from './editable'
import { editLesson } from './edit-lesson'
import { movePart } from './move-part.server'
import { removePart } from './remove-part.server'
import { listTrash, restorePart } from './restore-part.server'
import { saveForm } from './save-form.server'
import { nextSteps, undoStep } from './undo-step.server'

let course: Author
let ctx: Context
beforeEach(() => {
  course = author(freshDatabase())
  ctx = course.own()
})

const ids = (): string[][] => course.document().modules.map((module) => module.lessons.map((lesson) => lesson.id))
const values = () => editLesson.values(course.document(), 'r1') ?? {}
const save = (by: Context, title: string, base: string) =>
  saveForm(by, editLesson, {
    courseId: course.courseId,
    subject: 'r1',
    base,
    value: { title, summary: '', effortMinutes: 20 },
  })

describe('who may', () => {
  test('a stranger does not learn that the course is there, a translator may not change it', () => {
    expect(refusalCode(() => addModule(course.stranger(), course.courseId, 'M'))).toBe('not-found')
    expect(refusalCode(() => addModule(course.mate('translator'), course.courseId, 'M'))).toBe('not-allowed')
    expect(refusalCode(() => addModule(course.mate('editor'), course.courseId, 'M'))).toBe('none')
  })
})

describe('saving a form', () => {
  test('is refused where somebody else changed what the person saw, and nothing is written', () => {
    const base = fingerprint(values())
    save(course.mate('editor'), 'De otra persona', base)
    const { version } = { version: course.version() }
    expect(refusalCode(() => save(ctx, 'Lo mío', base))).toBe('draft-changed')
    expect(course.version()).toBe(version)
    expect(values().title).toBe('De otra persona')
  })

  test('goes through where both wrote the same, and where another place was changed', () => {
    const base = fingerprint(values())
    save(course.mate('editor'), 'Lo mismo', base)
    expect(refusalCode(() => save(ctx, 'Lo mismo', base))).toBe('none')
    const fresh = fingerprint(values())
    addModule(course.mate('editor'), course.courseId, 'Otro')
    expect(refusalCode(() => save(ctx, 'Después', fresh))).toBe('none')
  })

  test('the same twice makes one version', () => {
    const { base, version } = save(ctx, 'Una vez', fingerprint(values()))
    expect(save(ctx, 'Una vez', base).version).toBe(version)
  })

  test('more than a course can hold is refused whole', () => {
    const long = () =>
      changeDraft(ctx, course.courseId, (document) => {
        document.outcomes = Array.from({ length: 21 }, (_, i) => ({ id: `o${i}`, text: {} }))
        return { act: 'edit-course', subject: 'course', label: '' }
      })
    expect(refusalCode(long)).toBe('draft-limits')
  })
})

describe('undo', () => {
  const undo = (by = ctx) => {
    const step = nextSteps(by.db, course.courseId, course.document()).undo
    undoStep(by, course.courseId, { version: step?.version ?? 0, way: 'undo' })
  }
  const redo = () => {
    const step = nextSteps(ctx.db, course.courseId, course.document()).redo
    undoStep(ctx, course.courseId, { version: step?.version ?? 0, way: 'redo' })
  }

  test('takes back what was done, step by step, and does it again', () => {
    const first = JSON.stringify(course.document())
    const { id } = addModule(ctx, course.courseId, 'Segundo')
    movePart(ctx, course.courseId, { id: 'r1', to: 0, into: id })
    removePart(ctx, course.courseId, 'v1')
    const last = JSON.stringify(course.document())
    undo()
    undo()
    undo()
    expect(JSON.stringify(course.document())).toBe(first)
    expect(nextSteps(ctx.db, course.courseId, course.document()).undo).toBeUndefined()
    redo()
    redo()
    redo()
    expect(JSON.stringify(course.document())).toBe(last)
  })

  test('words that grow are one step; of another person, or later, they are another', () => {
    const before = values().title
    const one = save(ctx, 'L', fingerprint(values()))
    save(ctx, 'Luz', one.base)
    undo()
    expect(values().title).toBe(before)
    save(ctx, 'Luz', fingerprint(values()))
    save(course.own(11), 'Luz fría', fingerprint(values()))
    undo()
    expect(values().title).toBe('Luz')
  })

  test('is refused where somebody did something else meanwhile', () => {
    addModule(ctx, course.courseId, 'Segundo')
    const version = nextSteps(ctx.db, course.courseId, course.document()).undo!.version
    addModule(course.mate('editor'), course.courseId, 'Tercero')
    expect(refusalCode(() => undoStep(ctx, course.courseId, { version, way: 'undo' }))).toBe('step-gone')
  })

  test('a step says in which lesson it was done; one that orders lessons, or is the course’s, in none', () => {
    const lesson = () => nextSteps(ctx.db, course.courseId, course.document()).undo?.lesson
    save(ctx, 'Luz', fingerprint(values()))
    expect(lesson()).toBe('r1')
    undo()
    expect(nextSteps(ctx.db, course.courseId, course.document()).redo?.lesson).toBe('r1')
    redo()
    movePart(ctx, course.courseId, { id: 'r1', to: 0 })
    expect(lesson()).toBeUndefined()
    addModule(ctx, course.courseId, 'Segundo')
    expect(lesson()).toBeUndefined()
  })

  test('what is done after undoing ends what could be done again', () => {
    addModule(ctx, course.courseId, 'Segundo')
    undo()
    addModule(ctx, course.courseId, 'Otro')
    expect(nextSteps(ctx.db, course.courseId, course.document()).redo).toBeUndefined()
  })
})

describe('parts', () => {
  test('ids read like titles, and are never those of something that was published or thrown away', () => {
    const { id } = addLesson(ctx, course.courseId, { moduleId: 'mod-1', kind: 'reading', title: '¿Qué es la luz?' })
    expect(id).toBe('que-es-la-luz')
    removePart(ctx, course.courseId, id)
    const again = addLesson(ctx, course.courseId, { moduleId: 'mod-1', kind: 'reading', title: 'Qué es la luz' })
    expect(again.id).toMatch(/^que-es-la-luz-\w{5}$/)
    removePart(ctx, course.courseId, 'r1')
    expect(addModule(ctx, course.courseId, 'R1').id).not.toBe('r1')
  })

  test('removed and restored, a part is where it was; twice is once; undo leaves no second way back', () => {
    const before = ids()
    removePart(ctx, course.courseId, 'r1')
    removePart(ctx, course.courseId, 'r1')
    const [item] = listTrash(ctx.db, course.courseId, course.document())
    restorePart(ctx, course.courseId, item!.id)
    restorePart(ctx, course.courseId, item!.id)
    expect(ids()).toEqual(before)
    removePart(ctx, course.courseId, 'r1')
    undoStep(ctx, course.courseId, { version: course.version(), way: 'undo' })
    expect(ids()).toEqual(before)
    expect(listTrash(ctx.db, course.courseId, course.document())).toEqual([])
  })

  test('a question waits for its quiz', () => {
    const quiz = findLesson(course.document(), 'q1')
    const question = quiz?.kind === 'quiz' ? quiz.quiz.questions[0]!.id : ''
    removePart(ctx, course.courseId, question)
    removePart(ctx, course.courseId, 'q1')
    const items = listTrash(ctx.db, course.courseId, course.document())
    const homeless = items.find((item) => item.kind === 'question')!
    expect(homeless.isHomeless).toBe(true)
    expect(refusalCode(() => restorePart(ctx, course.courseId, homeless.id))).toBe('trash-gone')
    restorePart(ctx, course.courseId, items.find((item) => item.kind === 'lesson')!.id)
    expect(refusalCode(() => restorePart(ctx, course.courseId, homeless.id))).toBe('none')
  })
})
