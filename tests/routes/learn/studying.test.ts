// What one studies from beside the video: another recording, the transcript as a file and in parts, notes, reports.
import { beforeEach, describe, expect, test } from 'vitest'
import { storeAsset } from '../../../app/domain/media/store-asset.server'
import { publish } from '../../../app/domain/courses/publish.server'
import { saveDraft } from '../../../app/domain/courses/save-draft.server'
import type { CourseDocument, VideoLesson } from '../../../app/domain/courses/document'
import { findEnrolment } from '../../../app/domain/enrolments/queries.server'
import { listNotes } from '../../../app/domain/notes/queries.server'
import { startSignIn } from '../../../app/platform/auth'
import type { Db } from '../../../app/platform/db'
import { newId } from '../../../app/platform/ids'
import * as enrolment from '../../../app/routes/learn/enrolment'
import * as lesson from '../../../app/routes/learn/lesson'
import * as lessonNotes from '../../../app/routes/learn/lesson-notes'
import * as lessonReports from '../../../app/routes/learn/lesson-reports'
import * as note from '../../../app/routes/learn/note'
import * as markdown from '../../../app/routes/learn/notes-markdown'
import * as transcript from '../../../app/routes/learn/transcript-pdf'
import type { LessonPage } from '../../../app/ui/lesson/page-data'
import { machineContext, personContext } from '../../support/context'
import { COURSE_ID, courseDocument, hashOf, publishDocument, VIDEO_MS, words } from '../../support/course'
import { freshDatabase } from '../../support/database'
import { makePerson, tell, watchedFact } from '../../support/learner'
import { readPdf, textOf } from '../../support/pdf-reader'
import { answered, door, get, post, testVisit } from '../../support/visit'

const COURSE = '/es/courses/curso-de-prueba'
const V1 = `${COURSE}/lessons/v1`
const PT_MS = 120_000
let db: Db
let personId: string
let cookie: string

/** The course with a Portuguese recording of its first video, twice as long and cut otherwise. */
function twoVoices(change: (lesson: VideoLesson) => void = () => undefined): CourseDocument {
  const document = courseDocument()
  for (const found of document.modules.flatMap((m) => m.lessons)) {
    if (found.id !== 'v1' || found.kind !== 'video') continue
    found.chapters = [0, 20_000].map((atMs, i) => ({ atMs, title: words(`Capítulo ${i + 1}`) }))
    found.recordings.push({
      language: 'pt',
      asset: { hash: hashOf('v1-pt'), label: 'v1.pt.mp4' },
      captions: { pt: { cues: [{ startMs: 0, endMs: 2_000, text: 'Olá da gravação' }], notes: [] } },
      chapterMs: [0, 80_000],
    })
    change(found)
  }
  return document
}

beforeEach(async () => {
  db = freshDatabase()
  publishTwo(twoVoices())
  personId = makePerson(db)
  cookie = (await startSignIn(db, personId, { isHttps: false })).cookie.split(';')[0] ?? ''
  await answered(
    enrolment.action(door(post(`${COURSE}/enrolment`, {}), { lang: 'es', slug: 'curso-de-prueba' }, visit())),
  )
})

function publishTwo(document: CourseDocument): void {
  const machine = machineContext(db)
  const asset = {
    hash: hashOf('v1-pt'),
    kind: 'video' as const,
    mediaType: 'video/mp4',
    sizeBytes: 9,
    durationMs: PT_MS,
  }
  storeAsset(machine, { ...asset, widthPx: 960, heightPx: 540 })
  publishDocument(machine, document)
}

const params = (lang: string, more: Record<string, string> = {}) => ({
  lang,
  slug: 'curso-de-prueba',
  lessonId: 'v1',
  ...more,
})
const visit = (as = cookie) => testVisit({ db, cookie: as })
function ask(path: string, as = cookie): Request {
  const request = get(path)
  request.headers.set('Cookie', as)
  return request
}
const open = (query = '', { lang = 'es', as = cookie } = {}) =>
  answered(lesson.loader(door(ask(`/${lang}/courses/curso-de-prueba/lessons/v1${query}`, as), params(lang), visit(as))))
const page = async (...given: Parameters<typeof open>) => (await open(...given)).data as LessonPage

describe('another recording', () => {
  const watchTo = (ms: number, asset = hashOf('v1')) => {
    const ctx = personContext(db, personId)
    const mine = findEnrolment(db, personId, COURSE_ID)!
    const at = ctx.now + ms
    return tell({ ...ctx, now: at }, watchedFact({ ...ctx, now: at }, mine, [[0, ms]], { asset }))
  }

  test('goes on in the same chapter at the same share; the same one at the same second', async () => {
    watchTo(40_000)
    const here = await page()
    expect(here.video?.startMs).toBe(40_000)
    // the forms beside it name no second but one asked for: the player says where it is
    expect([here.yourNotes?.atMs, here.report?.atMs]).toEqual([0, 0])
    const asked = await page('?t=7')
    expect([asked.yourNotes?.atMs, asked.report?.atMs]).toEqual([7_000, 7_000])
    const pt = await page('', { lang: 'pt' })
    // half of the second chapter
    expect([pt.video?.recordingLang, pt.video?.startMs, pt.mine?.positionMs]).toEqual(['pt', 100_000, 100_000])
    // English has no recording of its own: it is the source's, at its own second
    expect((await page('', { lang: 'en' })).video?.startMs).toBe(40_000)
  })

  test('a second in an address counts in the recording it names, or in the language’s own', async () => {
    expect((await page('?t=10', { lang: 'pt' })).video?.startMs).toBe(10_000)
    expect((await page('?t=10&of=es', { lang: 'pt' })).video?.startMs).toBe(40_000)
    expect((await page('?t=40&of=pt')).video?.startMs).toBe(10_000)
    expect((await page('?t=40&of=xx')).video?.startMs).toBe(40_000)
  })

  test('is chosen without changing the page’s language, and remembered for that language only', async () => {
    const reply = await open('?rec=pt&t=10&of=es')
    expect([reply.status, reply.location]).toEqual([303, `${V1}?t=10&of=es`])
    const chosen = `${cookie}; ${reply.cookie?.split(';')[0]}`
    const es = await page('?t=10&of=es', { as: chosen })
    expect([es.lang, es.video?.recordingLang, es.video?.startMs]).toEqual(['es', 'pt', 40_000])
    expect(es.video?.voices.map((v) => v.lang)).toEqual(['es'])
    expect((await page('', { as: chosen, lang: 'en' })).video?.recordingLang).toBe('es')
    const back = await open('?rec=es', { as: chosen })
    expect(back.cookie).toContain('voice=;')
    expect((await open('?rec=zz&t=1')).location).toBe(`${V1}?t=1`)
  })

  test('goes along into a language without a recording of its own, and is remembered beside the other choices', async () => {
    const pt = (await page('', { lang: 'pt' })).video
    expect(pt?.voiceIn).toEqual({ en: 'pt' })
    const choices = `${cookie}; voice=es-pt`
    const reply = await open('?t=22&of=pt&rec=pt', { lang: 'en', as: choices })
    expect(reply.cookie).toMatch(/^voice=es-pt.en-pt;/)
    const chosen = `${cookie}; ${reply.cookie?.split(';')[0]}`
    const en = (await page('?t=22&of=pt', { as: chosen, lang: 'en' })).video
    expect([en?.asset, en?.startMs]).toEqual([pt?.asset, 22_000])
    expect((await page('', { as: chosen })).video?.recordingLang).toBe('pt')
    expect((await open('?rec=es', { as: chosen })).cookie).toMatch(/^voice=en-pt;/)
  })

  test('progress is one: done in one recording is done; ninety per cent are of one recording, not of both', async () => {
    watchTo(VIDEO_MS / 2)
    expect(watchTo(PT_MS / 2, hashOf('v1-pt'))).toMatchObject([{ ok: true, done: false }])
    expect((await page()).mine?.isDone).toBe(false)
    expect(watchTo(PT_MS, hashOf('v1-pt'))).toMatchObject([{ ok: true, done: true }])
    expect((await page()).mine?.isDone).toBe(true)
    const seen = JSON.parse((await page()).video!.islandJson) as { learner: { watched: number[][] } }
    expect(seen.learner.watched).toEqual([[0, VIDEO_MS / 2]])
  })

  test('a recording that was replaced leaves the share of its length', async () => {
    watchTo(30_000)
    const document = twoVoices((found) => {
      found.recordings[0]!.asset = { hash: hashOf('v1-new'), label: 'v1.new.mp4' }
    })
    const machine = machineContext(db)
    const asset = {
      hash: hashOf('v1-new'),
      kind: 'video' as const,
      mediaType: 'video/mp4',
      sizeBytes: 9,
      durationMs: 2 * VIDEO_MS,
    }
    storeAsset(machine, { ...asset, widthPx: 960, heightPx: 540 })
    saveDraft(machine, document)
    publish(machine, { courseId: COURSE_ID })
    expect((await page()).video?.startMs).toBe(60_000)
  })
})

describe('the transcript', () => {
  const file = (as = cookie, lang = 'es') =>
    transcript.loader(
      door(ask(`/${lang}/courses/curso-de-prueba/lessons/v1/transcript.pdf`, as), params(lang), visit(as)),
    )

  test('is a tagged PDF with everything said and shown, and when', async () => {
    const reply = (await file()) as Response
    expect(reply.headers.get('Content-Type')).toBe('application/pdf')
    const pdf = Buffer.from(await reply.arrayBuffer())
    const text = textOf(pdf)
    for (const part of ['Video v1', 'Capítulo 1', '0:00', 'Hola', '[En pantalla: 50 lux]']) expect(text).toContain(part)
    const heads = [...readPdf(pdf).values()].map((o) => o.head).join('\n')
    expect(heads).toContain('/Lang (es)')
    expect(heads).toContain('/Marked true')
  })

  test('is that of the recording the page shows, and nobody’s who may not open the lesson', async () => {
    const pdf = Buffer.from(await ((await file(`${cookie}; voice=es-pt`)) as Response).arrayBuffer())
    expect(textOf(pdf)).toContain('Olá da gravação')
    const stranger = (await startSignIn(db, makePerson(db), { isHttps: false })).cookie.split(';')[0] ?? ''
    // v1 is the sample: a stranger may read it
    expect(((await file(stranger)) as Response).status).toBe(200)
  })

  test('of 20,000 cues comes in parts, each of bounded weight, each of them a file', async () => {
    const document = twoVoices((found) => {
      const cue = (i: number) => ({
        startMs: i * 3,
        endMs: i * 3 + 2,
        text: `frase número ${i} de una clase muy larga`,
      })
      found.recordings[0]!.captions.es!.cues = Array.from({ length: 20_000 }, (_, i) => cue(i))
    })
    publishTwo(document)
    const first = (await page('?part=1')).video!.transcript
    expect([first.part, first.parts > 3, first.html.length < 400_000]).toEqual([1, true, true])
    const last = (await page(`?part=${first.parts}`)).video!.transcript
    expect([last.part, last.html.includes('frase número 19999 ')]).toEqual([first.parts, true])
    expect((await page('?part=9999')).video!.transcript.part).toBe(1)
    expect((await page('?t=59')).video!.transcript.part).toBeGreaterThan(1)
    expect(last.pdf).toBe(`${V1}/transcript.pdf?part=${first.parts}`)
  })
})

describe('notes by form', () => {
  const write = (fields: Record<string, string>, as = cookie) =>
    answered(
      lessonNotes.action(
        door(post(`${V1}/notes`, { id: newId(), back: 'lesson', ...fields }), params('es'), visit(as)),
      ),
    )
  const mine = () => listNotes(db, personId)

  test('are written with their second and shown as text', async () => {
    const reply = await write({ words: '<script>alert(1)</script>', at: '0:12', asset: hashOf('v1') })
    expect([reply.status, reply.location?.startsWith(`${V1}?note=saved&which=`)]).toEqual([303, true])
    expect(mine()).toMatchObject([{ words: '<script>alert(1)</script>', atMs: 12_000 }])
    expect((await page()).yourNotes?.notes).toMatchObject([{ atMs: 12_000 }])
    // the same note in the other recording, at the same place of it
    expect((await page('', { lang: 'pt' })).yourNotes?.notes).toMatchObject([{ atMs: 48_000 }])
  })

  test('what cannot be kept comes back with what was typed', async () => {
    const long = 'ñ'.repeat(5_001)
    const reply = await write({ words: long, at: 'pronto' })
    expect(reply.status).toBe(422)
    expect(reply.data).toMatchObject({
      words: long,
      at: 'pronto',
      problems: { words: expect.any(String), at: expect.any(String) },
    })
    expect((await write({ words: ' ' })).status).toBe(422)
    expect((await write({ words: 'x', id: 'no-uuid' })).status).toBe(422)
    expect(mine()).toEqual([])
  })

  test('a bookmark is one press; back leads nowhere but to our own pages', async () => {
    const reply = await write({
      words: '',
      kind: 'bookmark',
      at: '0:07',
      asset: hashOf('v1'),
      back: '//elsewhere.example',
    })
    expect(reply.location).toMatch(new RegExp(`^${V1}\\?note=marked`))
    expect(mine()).toMatchObject([{ kind: 'bookmark', atMs: 7_000 }])
  })

  test('without a sign-in or from outside nothing is written', async () => {
    expect((await write({ words: 'x' }, '')).status).toBe(401)
    const stranger = (await startSignIn(db, makePerson(db), { isHttps: false })).cookie.split(';')[0] ?? ''
    expect((await write({ words: 'x' }, stranger)).location).toBe(COURSE)
  })

  test('of another person are not there', async () => {
    await write({ words: 'privada' })
    const [own] = mine()
    const stranger = (await startSignIn(db, makePerson(db), { isHttps: false })).cookie.split(';')[0] ?? ''
    const there = { lang: 'es', noteId: own!.id }
    const look = note.loader(door(ask(`/es/learn/notes/${own!.id}`, stranger), there, visit(stranger)))
    expect((await answered(look)).status).toBe(404)
    const change = note.action(
      door(post(`/es/learn/notes/${own!.id}`, { words: 'x', version: '1' }), there, visit(stranger)),
    )
    expect((await answered(change)).status).toBe(404)
    const file = (await markdown.loader(
      door(ask('/es/learn/notes.md', stranger), { lang: 'es' }, visit(stranger)),
    )) as Response
    expect(await file.text()).not.toContain('privada')
  })
})

describe('reports by form', () => {
  const send = (fields: Record<string, string>) =>
    answered(lessonReports.action(door(post(`${V1}/reports`, { id: newId(), ...fields }), params('es'), visit())))

  test('are thanked for and shown to who sent them', async () => {
    const reply = await send({ words: 'Falta una tilde', at: '0:09', asset: hashOf('v1') })
    expect([reply.status, reply.location]).toEqual([303, `${V1}?reported=1#report`])
    expect((await page('?reported=1')).report).toMatchObject({
      isSent: true,
      mine: [{ words: 'Falta una tilde', atMs: 9_000 }],
    })
  })

  test('empty or too long come back with what was typed; too many are refused for a while', async () => {
    expect((await send({ words: '' })).status).toBe(422)
    expect(await send({ words: 'x'.repeat(1_001), at: '9' })).toMatchObject({
      status: 422,
      data: { at: '9', words: 'x'.repeat(1_001) },
    })
    const statuses = []
    for (let i = 0; i < 22; i += 1) statuses.push((await send({ words: `error ${i}` })).status)
    expect(statuses.slice(-2)).toEqual([429, 429])
  })
})
