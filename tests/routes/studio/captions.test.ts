// The caption desk's doors: rows without a script, changes by its script, files, the review mark, and who is let in.
import { beforeEach, describe, expect, test } from 'vitest'
import { grantRole } from '../../../app/domain/accounts/grant-role.server'
import { changeDraft } from '../../../app/domain/authoring/change-draft.server'
import { publishOwn } from '../../../app/domain/authoring/publish-own.server'
import { readDraft } from '../../../app/domain/authoring/team.server'
import { undoStep } from '../../../app/domain/authoring/undo-step.server'
import { checkDocument } from '../../../app/domain/courses/check'
import type { Captions } from '../../../app/domain/courses/document'
import { joinTeam } from '../../../app/domain/courses/join-team.server'
import { findLesson } from '../../../app/domain/courses/rules'
import { startSignIn } from '../../../app/platform/auth'
import type { Db } from '../../../app/platform/db'
import { action as saveRows, loader } from '../../../app/routes/studio/captions'
import { action as saveChanges } from '../../../app/routes/studio/captions-changes'
import { action as sendFile } from '../../../app/routes/studio/captions-file'
import { action as review } from '../../../app/routes/studio/captions-review'
import { action as waive } from '../../../app/routes/studio/captions-waiver'
import type { DeskPart } from '../../../app/ui/studio/captions/desk-part'
import { courseTeam } from '../../../db/schema/courses'
import { machineContext, personContext } from '../../support/context'
import { COURSE_ID, courseDocument, publishDocument, videoLesson } from '../../support/course'
import { freshDatabase } from '../../support/database'
import { makePerson } from '../../support/learner'
import { answered, door, get, post, testVisit } from '../../support/visit'

let db: Db
let cookie: string
let personId: string
const PATH = `/es/studio/courses/${COURSE_ID}/lessons/v1/captions/es/es`
const HOLA = { startMs: 0, endMs: 2_000, text: 'Hola' }

beforeEach(async () => {
  db = freshDatabase()
  const machine = machineContext(db)
  publishDocument(machine, courseDocument([videoLesson('v1')]))
  personId = makePerson(db)
  grantRole(machine, { personId, role: 'instructor' })
  joinTeam(machine, { courseId: COURSE_ID, personId, part: 'owner' })
  cookie = (await startSignIn(db, personId, { isHttps: false })).cookie.split(';')[0] ?? ''
})

const ask = (work: (args: ReturnType<typeof door>) => Promise<unknown>, request: Request, language = 'es') =>
  answered(
    work(
      door(
        request,
        { lang: 'es', courseId: COURSE_ID, lessonId: 'v1', recording: 'es', language },
        testVisit({ db, cookie }),
      ),
    ),
  )
const track = (language: 'es' | 'pt' | 'en' = 'es'): Captions | undefined => {
  const lesson = findLesson(readDraft(db, COURSE_ID).document, 'v1')
  return lesson?.kind === 'video' ? lesson.recordings[0]?.captions[language] : undefined
}
const row = (text: string, was: object | '' = HOLA, start = '0:00.0', end = '0:02.0') => ({
  'row[0].of': 'cues',
  'row[0].was': was === '' ? '' : JSON.stringify(was),
  'row[0].start': start,
  'row[0].end': end,
  'row[0].text': text,
})
const change = (was: object[], now: object[]) => ({ changes: JSON.stringify([{ of: 'cues', was, now }]) })
function file(content: string | Buffer, sure = true): Request {
  const body = new FormData()
  body.set('file', new File([typeof content === 'string' ? content : new Uint8Array(content)], 'a.vtt'))
  if (sure) body.set('sure', 'yes')
  return new Request(`http://localhost:3000${PATH}/file`, { method: 'POST', body })
}

test('publishing is offered with one press where it would be taken, and else told where to look', async () => {
  const isAsked = async () => ((await ask(loader, get(PATH))).data as DeskPart).asksFirst
  const owner = personContext(db, personId, ['instructor'])
  expect(await isAsked()).toBe(false)
  expect(publishOwn(owner, COURSE_ID)).toMatchObject({ isNew: false })
  changeDraft(owner, COURSE_ID, (document) => {
    document.passing.passMarkPercent = 65
    return { act: 'edit-course', subject: 'course', label: '' }
  })
  expect(await isAsked()).toBe(true)
  expect(() => publishOwn(owner, COURSE_ID)).toThrow('publication-asks')
})

test('the desk shows cues and notes in order of time, and the moment asked for', async () => {
  const { data } = await ask(loader, get(`${PATH}?t=1`))
  const { rows, count } = data as DeskPart
  expect(rows.map(({ of, text, isAsked }) => [of, text, isAsked])).toEqual([
    ['cues', 'Hola', true],
    ['notes', '[En pantalla: 50 lux]', undefined],
  ])
  expect(count).toBe(1)
})

describe('rows without a script', () => {
  test('are saved; a row without words is taken out; the translation remembers', async () => {
    expect((await ask(saveRows, post(PATH, row('Buenas')))).status).toBe(303)
    expect(track()?.cues).toEqual([{ ...HOLA, text: 'Buenas' }])
    expect(track('pt')?.cues[0]).toMatchObject({ text: 'Olá', source: 'Hola' })
    await ask(saveRows, post(PATH, row('', { ...HOLA, text: 'Buenas' })))
    expect(track()?.cues).toEqual([])
  })

  test('with times that are none come back as typed, and nothing is written', async () => {
    const { status, data } = await ask(saveRows, post(PATH, row('Buenas', HOLA, '-1', '0:02.0')))
    expect([status, data]).toMatchObject([422, { rows: [{ text: 'Buenas', start: '-1', problem: 'clock' }] }])
    expect(track()?.cues).toEqual([HOLA])
  })

  test('where somebody was faster show both sides, and the next press saves one’s own', async () => {
    await ask(saveChanges, post(PATH, change([HOLA], [{ ...HOLA, text: 'De Ana' }])))
    const { status, data } = await ask(saveRows, post(PATH, row('Mío')))
    expect([status, data]).toMatchObject([409, { rows: [{ text: 'Mío', theirs: 'De Ana' }] }])
    await ask(saveRows, post(PATH, row('Mío', { ...HOLA, text: 'De Ana' })))
    expect(track()?.cues[0]?.text).toBe('Mío')
  })
})

describe('changes of the script', () => {
  test('are one step that undo takes back, translations with it; a track that begins needs a review', async () => {
    const before = track('pt')
    const reply = await ask(saveChanges, post(PATH, change([HOLA], [{ startMs: 0, endMs: 1_500, text: 'Buenas' }])))
    expect(reply.status).toBe(200)
    undoStep(personContext(db, personId), COURSE_ID, { version: readDraft(db, COURSE_ID).version, way: 'undo' })
    expect([track()?.cues, track('pt')]).toEqual([[HOLA], before])
    // another cue is another step: undo takes back one after the other
    const second = { startMs: 5_000, endMs: 6_000, text: 'Luz' }
    await ask(saveChanges, post(PATH, change([HOLA], [{ ...HOLA, text: 'Buenas' }])))
    await ask(saveChanges, post(PATH, change([], [{ ...second, text: 'L' }])))
    await ask(saveChanges, post(PATH, change([{ ...second, text: 'L' }], [second])))
    const { version } = readDraft(db, COURSE_ID)
    undoStep(personContext(db, personId), COURSE_ID, { version, way: 'undo' })
    expect(track()?.cues).toEqual([{ ...HOLA, text: 'Buenas' }])
    await ask(saveChanges, post(PATH, change([], [HOLA])), 'en')
    expect(track('en')).toEqual({ cues: [HOLA], notes: [], review: { needed: true } })
    const codes = () => checkDocument(readDraft(db, COURSE_ID).document).map(({ code, params }) => [code, params.lang])
    expect(codes()).toContainEqual(['captions-unreviewed', 'en'])
    await ask(review, post(PATH, {}), 'en')
    expect(track('en')?.review).toMatchObject({ by: expect.stringMatching(/./) as string })
    expect(codes()).not.toContainEqual(['captions-unreviewed', 'en'])
  })

  test.each([
    ['words', { ...HOLA, text: 'Buenas' }],
    ['times', { ...HOLA, endMs: 1_900 }],
  ])('of %s end the review; the same twice, and a reason to do without, keep it', async (_, now) => {
    await ask(review, post(PATH, {}))
    const read = track()?.review
    await ask(saveChanges, post(PATH, change([HOLA], [HOLA])))
    expect(track()?.review).toEqual(read)
    await ask(saveChanges, post(PATH, change([HOLA], [now])))
    expect([track()?.review, track('pt')?.review]).toEqual([{ needed: true }, undefined])
    // undo brings back the words that were read, and with them the mark
    undoStep(personContext(db, personId), COURSE_ID, { version: readDraft(db, COURSE_ID).version, way: 'undo' })
    expect([track()?.cues, track()?.review]).toEqual([[HOLA], read])
    await ask(waive, post(PATH, { reason: 'Es de prueba' }))
    await ask(saveChanges, post(PATH, change([HOLA], [now])))
    expect(track()?.review).toMatchObject({ waived: 'Es de prueba' })
  })

  test.each(['', '{}', '[{"of":"cues","was":[],"now":[{"startMs":-1,"endMs":1,"text":"x"}]}]'])(
    'that are none are a 422: %s',
    async (changes) => {
      expect((await ask(saveChanges, post(PATH, { changes }))).status).toBe(422)
    },
  )

  test('of somebody who is a translator now are a 403, of one who left a 404: nothing is written', async () => {
    for (const [part, status] of [
      ['translator', 403],
      [undefined, 404],
    ] as const) {
      db.delete(courseTeam).run()
      if (part) joinTeam(machineContext(db), { courseId: COURSE_ID, personId, part })
      expect((await ask(saveChanges, post(PATH, change([HOLA], [])))).status).toBe(status)
    }
    expect(track()?.cues).toEqual([HOLA])
  })
})

describe('a file', () => {
  const VTT = 'WEBVTT\n\n00:05.000 --> 00:06.000\n<b>Luz</b> &lt;script&gt;\n'
  test('takes the place of the cues once one is sure, keeps the notes of the screen, and needs a review', async () => {
    expect((await ask(sendFile, file(VTT, false))).status).toBe(409)
    expect(track()?.cues).toEqual([HOLA])
    expect(await ask(sendFile, file(VTT))).toMatchObject({ status: 303, location: `${PATH}?did=file&read=1&bad=` })
    expect(track()).toMatchObject({
      cues: [{ startMs: 5_000, endMs: 6_000, text: 'Luz <script>' }],
      notes: [{ text: '[En pantalla: 50 lux]' }],
      review: { needed: true },
    })
  })

  test('that is binary, or of more cues than a recording holds, changes nothing', async () => {
    const { status, data } = await ask(sendFile, file(Buffer.from([0, 1, 2, 3])))
    expect([status, data]).toMatchObject([422, { refused: expect.stringMatching(/VTT y SRT/) as string }])
    const many = Array.from({ length: 20_001 }, (_, i) => `00:05.000 --> 00:06.000\n${i}\n`).join('\n')
    expect((await ask(sendFile, file(`WEBVTT\n\n${many}`))).status).toBe(422)
    expect(track()?.cues).toEqual([HOLA])
  })
})

test('a review is waived with a reason only', async () => {
  await ask(saveChanges, post(PATH, change([], [HOLA])), 'en')
  expect((await ask(waive, post(PATH, { reason: ' ' }), 'en')).status).toBe(422)
  await ask(waive, post(PATH, { reason: 'Prueba' }), 'en')
  expect(track('en')?.review).toMatchObject({ waived: 'Prueba' })
})
