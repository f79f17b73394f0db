import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { enrolments } from '../../../db/schema/enrolments'
import { newId } from '../../platform/ids'
import { machineContext, personContext, TEST_NOW } from '../../../tests/support/context'
import { COURSE_ID, courseDocument, hashOf, publishDocument } from '../../../tests/support/course'
import { freshDatabase } from '../../../tests/support/database'
import { makePerson } from '../../../tests/support/learner'
import type { Context } from '../context'
import { enrol } from '../enrolments/enrol.server'
import { joinEnrolments } from '../progress/join-enrolments.server'
import { Refusal } from '../refusal'
import { deleteNote, restoreNote, sweepNotes } from './delete-note.server'
import { notesAsMarkdown, text } from './export'
import { ChangeForm, NoteForm, readMoment } from './forms'
import { notebookOf } from './notebook.server'
import { listLessonNotes, listNotes } from './queries.server'
import { changeNote, type NoteInput, writeNote } from './write-note.server'

let ctx: Context
let enrolmentId: string

beforeEach(() => {
  const db = freshDatabase()
  publishDocument(machineContext(db), courseDocument())
  ctx = personContext(db, makePerson(db))
  enrolmentId = enrol(ctx, { courseId: COURSE_ID, language: 'es' }).id
})

const note = (over: Partial<NoteInput> = {}): NoteInput => ({
  id: newId(),
  enrolmentId,
  lessonId: 'v1',
  kind: 'note',
  words: 'La luz suma.',
  asset: hashOf('v1'),
  atMs: 3_000,
  ...over,
})
const words = (lessonId = 'v1') => listLessonNotes(ctx.db, enrolmentId, lessonId).map((n) => n.words)
const stranger = () => personContext(ctx.db, makePerson(ctx.db))

describe('writing', () => {
  test('twice is once', () => {
    const input = note()
    expect(writeNote(ctx, input)).toEqual(writeNote(ctx, input))
    expect(words()).toEqual(['La luz suma.'])
  })

  test('the same form with other words keeps both', () => {
    const input = note()
    writeNote(ctx, input)
    expect(writeNote(ctx, { ...input, words: 'Otra cosa.' }).keptBoth).toBe(true)
    expect(words().sort()).toEqual(['La luz suma.', 'Otra cosa.'])
  })

  test('is for one’s own enrolment and a lesson of its course only', () => {
    expect(() => writeNote(stranger(), note())).toThrow(Refusal)
    expect(() => writeNote(ctx, note({ lessonId: 'nada' }))).toThrow(Refusal)
    expect(words()).toEqual([])
  })

  test('another’s id neither changes theirs nor fails', () => {
    const theirs = writeNote(ctx, note()).id
    const other = stranger()
    const own = enrol(other, { courseId: COURSE_ID, language: 'es' }).id
    expect(writeNote(other, note({ id: theirs, enrolmentId: own, words: 'mía' })).id).not.toBe(theirs)
    expect(words()).toEqual(['La luz suma.'])
  })

  test('a bookmark at the same moment is one; a second later on it is another', () => {
    const bookmark = { kind: 'bookmark', words: '' } as const
    const first = writeNote(ctx, note(bookmark)).id
    expect(writeNote(ctx, note({ ...bookmark, atMs: 4_500 })).id).toBe(first)
    expect(writeNote(ctx, note({ ...bookmark, atMs: 9_000 })).id).not.toBe(first)
    writeNote(ctx, note({ ...bookmark, lessonId: 'r1', asset: undefined, atMs: undefined }))
    writeNote(ctx, note({ ...bookmark, lessonId: 'r1', asset: undefined, atMs: undefined }))
    expect(words('r1')).toHaveLength(1)
  })
})

describe('changing in two tabs', () => {
  test('the second to save loses nothing: both are there, however often it is pressed', () => {
    const { id } = writeNote(ctx, note())
    expect(changeNote(ctx, { id, words: 'primera', version: 1 })).toEqual({ id, keptBoth: false })
    const second = changeNote(ctx, { id, words: 'segunda', version: 1 })
    expect(second.keptBoth).toBe(true)
    expect(changeNote(ctx, { id, words: 'segunda', version: 1 })).toEqual(second)
    expect(words().sort()).toEqual(['primera', 'segunda'])
  })

  test('the same words from both are one note', () => {
    const { id } = writeNote(ctx, note())
    for (let i = 0; i < 2; i += 1) {
      expect(changeNote(ctx, { id, words: 'igual', version: 1 })).toEqual({ id, keptBoth: false })
    }
    expect(words()).toEqual(['igual'])
  })

  test('a note deleted in one tab comes back with what the other saves', () => {
    const { id } = writeNote(ctx, note())
    deleteNote(ctx, id)
    changeNote(ctx, { id, words: 'sigue', version: 1 })
    expect(words()).toEqual(['sigue'])
  })

  test('another’s note is not there', () => {
    const { id } = writeNote(ctx, note())
    for (const act of [
      () => changeNote(stranger(), { id, words: 'x', version: 1 }),
      () => deleteNote(stranger(), id),
      () => restoreNote(stranger(), id),
    ]) {
      expect(act).toThrow(Refusal)
    }
    expect(words()).toEqual(['La luz suma.'])
  })
})

describe('deleting', () => {
  test('can be taken back for a day, and is then forgotten', () => {
    const { id } = writeNote(ctx, note())
    deleteNote(ctx, id)
    deleteNote({ ...ctx, now: ctx.now + 1_000 }, id)
    expect(words()).toEqual([])
    restoreNote(ctx, id)
    expect(words()).toEqual(['La luz suma.'])
    deleteNote(ctx, id)
    expect(sweepNotes({ ...ctx, now: TEST_NOW + 3_600_000 })).toBe(0)
    expect(sweepNotes({ ...ctx, now: TEST_NOW + 25 * 3_600_000 })).toBe(1)
    expect(() => restoreNote(ctx, id)).toThrow(Refusal)
  })
})

describe('all of them', () => {
  test('are one’s own, by course and lesson, in order of the second', () => {
    writeNote(ctx, note({ atMs: 9_000, words: 'después' }))
    writeNote(ctx, note({ atMs: 1_000, words: 'antes' }))
    writeNote(ctx, note({ lessonId: 'r1', atMs: undefined, words: 'lectura' }))
    const other = stranger()
    enrol(other, { courseId: COURSE_ID, language: 'es' })
    expect(notebookOf(ctx.db, other.actor.kind === 'person' ? other.actor.id : '', 'es').count).toBe(0)
    const mine = ctx.actor.kind === 'person' ? ctx.actor.id : ''
    const book = notebookOf(ctx.db, mine, 'pt')
    expect(book.courses[0]?.lessons.map((l) => [l.id, l.notes.map((n) => n.words)])).toEqual([
      ['v1', ['antes', 'después']],
      ['r1', ['lectura']],
    ])
  })

  test('of a course that one account had left go along too', () => {
    writeNote(ctx, note())
    ctx.db.update(enrolments).set({ withdrawnAt: TEST_NOW }).where(eq(enrolments.id, enrolmentId)).run()
    const into = makePerson(ctx.db)
    joinEnrolments(machineContext(ctx.db), { fromId: ctx.actor.kind === 'person' ? ctx.actor.id : '', intoId: into })
    expect(notebookOf(ctx.db, into, 'es').courses).toMatchObject([{ isOpen: false, lessons: [{ id: 'v1' }] }])
  })

  test('go along when two accounts turn out to be one person’s', () => {
    writeNote(ctx, note())
    const fromId = ctx.actor.kind === 'person' ? ctx.actor.id : ''
    const into = makePerson(ctx.db)
    const theirs = personContext(ctx.db, into)
    const own = enrol(theirs, { courseId: COURSE_ID, language: 'pt' }).id
    writeNote(theirs, note({ enrolmentId: own, words: 'la otra' }))
    for (let i = 0; i < 2; i += 1) joinEnrolments(machineContext(ctx.db), { fromId, intoId: into })
    expect(
      listNotes(ctx.db, into)
        .map((n) => n.words)
        .sort(),
    ).toEqual(['La luz suma.', 'la otra'])
  })
})

describe('as a file', () => {
  test('hostile words are text in it', () => {
    expect(text('<script>alert(1)</script> **x** [a](b) # `c`')).toBe(
      '\\<script\\>alert(1)\\</script\\> \\*\\*x\\*\\* \\[a\\](b) \\# \\`c\\`',
    )
    writeNote(ctx, note({ words: '# uno\n\n1. dos <b>' }))
    const mine = ctx.actor.kind === 'person' ? ctx.actor.id : ''
    const file = notesAsMarkdown(notebookOf(ctx.db, mine, 'es'), {
      title: 'Sus notas',
      bookmark: 'Marcador',
      link: (slug, id, ms) => `http://x/${slug}/${id}?t=${ms}`,
      clock: (ms) => String(ms),
    })
    expect(file).toContain('**[3000](<http://x/curso-de-prueba/v1?t=3000>)**\n\n> \\# uno\n>\n> 1\\. dos \\<b\\>')
  })
})

describe('the form', () => {
  test('reads moments as people write them', () => {
    expect(['3:12', '0:00', '1:02:05', ' 75:30 '].map(readMoment)).toEqual([192_000, 0, 3_725_000, 4_530_000])
    expect(['', '3', '3:7', '3:60', '-1:00', '99:99:99', 'ahora'].map(readMoment)).toEqual(Array(7).fill(undefined))
  })

  test('needs words for a note and none for a bookmark; nothing typed is lost', () => {
    const sent = { id: newId(), words: '  ', at: '', asset: '', back: 'https://elsewhere.example' }
    expect(NoteForm.safeParse(sent).error?.issues[0]?.message).toBe('empty')
    expect(NoteForm.parse({ ...sent, kind: 'bookmark' })).toMatchObject({ kind: 'bookmark', back: 'lesson' })
    expect(NoteForm.parse({ ...sent, kind: 'bookmark', words: 'a\r\nb' })).toMatchObject({
      kind: 'note',
      words: 'a\nb',
    })
    expect(NoteForm.safeParse({ ...sent, words: 'x'.repeat(5_001) }).error?.issues[0]?.message).toBe('long')
    expect(NoteForm.safeParse({ ...sent, words: 'x', at: 'pronto' }).error?.issues[0]?.message).toBe('moment')
    expect(ChangeForm.safeParse({ words: ' ', version: '1' }).error?.issues[0]?.message).toBe('empty')
  })
})
