import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '../../../db/client'
import { jobs } from '../../../db/schema/queue'
import { readConfig } from '../../platform/config'
import { openMailer } from '../../platform/mailer'
import { machineContext, testKeys } from '../../../tests/support/context'
import {
  courseDocument,
  hashOf,
  publishDocument,
  readingLesson,
  videoLesson,
  words,
} from '../../../tests/support/course'
import { freshDatabase } from '../../../tests/support/database'
import { runJob } from '../../platform/queue-runner'
import { claimJob } from '../../platform/queue'
import type { CourseDocument, Lesson } from './document'
import { courseJobs } from './jobs.server'
import { type CatalogueEntry, countCatalogue, listCatalogue } from './list-catalogue.server'
import { unpublish } from './unpublish.server'
import type { Lang } from '../../platform/languages'

let db: Db
beforeEach(() => {
  db = freshDatabase()
})

const cue = (second: number, text: string) => ({ startMs: second * 1000, endMs: second * 1000 + 900, text })

const reading = (id: string, body: string): Lesson => ({
  ...(readingLesson(id) as Extract<Lesson, { kind: 'reading' }>),
  body: words(body),
})

function video(id: string, said: Partial<Record<Lang, ReturnType<typeof cue>[]>>): Lesson {
  const lesson = videoLesson(id) as Extract<Lesson, { kind: 'video' }>
  const captions = Object.fromEntries(Object.entries(said).map(([lang, cues]) => [lang, { cues, notes: [] }]))
  return { ...lesson, recordings: [{ ...lesson.recordings[0]!, captions }] }
}

function course(slug: string, change: Partial<CourseDocument> = {}, lessons?: Lesson[]): CourseDocument {
  const document = { ...courseDocument(lessons ?? [readingLesson('r1')]), id: randomUUID(), slug, ...change }
  delete document.sample
  publishDocument(machineContext(db), document)
  return document
}

const find = (q: string, lang: Lang = 'es'): CatalogueEntry[] => listCatalogue(db, { lang, q }).entries
const slugs = (q: string, lang: Lang = 'es'): string[] => find(q, lang).map(({ slug }) => slug)
const text = (pieces: readonly { text: string; isMarked: boolean }[] = []): string =>
  pieces.map((p) => (p.isMarked ? `[${p.text}]` : p.text)).join('')

async function work(): Promise<void> {
  const config = readConfig({ NODE_ENV: 'test' })
  const machine = { db, config, keys: testKeys(), mailer: openMailer(config) }
  for (let job = claimJob(db, ['courses.index']); job; job = claimJob(db, ['courses.index']))
    await runJob(job, courseJobs, machine)
}

describe('search', () => {
  it('ignores accents and capitals and takes beginnings of words', () => {
    course('uno', { title: words('Conservación preventiva') })
    for (const q of ['conservacion', 'CONSERV', 'Conservación', 'preventiva conserva', '"conservación preventiva"'])
      expect(slugs(q), q).toEqual(['uno'])
    for (const q of ['servacion', '"preventiva conservación"', 'conservación nada', '"conserv"'])
      expect(slugs(q), q).toEqual([])
  })

  it('takes two letters whole, and as a beginning only where they stand nowhere whole', () => {
    course('luces', { title: words('Luces y sombras') })
    expect(slugs('lu')).toEqual(['luces'])
    expect(text(find('lu')[0]?.found?.title)).toBe('[Luces] y sombras')
    expect(slugs('sombras lu')).toEqual(['luces'])
    expect(slugs('"lu"')).toEqual([])
    course('pueblo', { title: words('El pueblo Lu') })
    expect(slugs('lu')).toEqual(['pueblo'])
    expect(slugs('l')).toEqual([])
  })

  it('puts titles before summaries, those before lessons, and what is said last', () => {
    course('dicho', {}, [video('v-a', { es: [cue(1, 'La luz, la luz y otra vez la luz')] })])
    course('leccion', {}, [{ ...readingLesson('r-b'), title: words('Medir la luz') }])
    course('resumen', { summary: words('Sobre la luz.') })
    course('titulo', { title: words('Luz') })
    course('otro', {})
    expect(slugs('luz')).toEqual(['titulo', 'resumen', 'leccion', 'dicho'])
  })

  it('finds every word somewhere in the course, not all in one place', () => {
    course('uno', { title: words('Textiles') }, [reading('r-a', 'Se guarda en **tubos** de cartón.')])
    expect(slugs('tubos textiles')).toEqual(['uno'])
    expect(text(find('textiles tubos')[0]?.found?.title)).toBe('[Textiles]')
    expect(find('textiles tubos')[0]?.found?.hits.map((hit) => text(hit.pieces))).toEqual([
      'Se guarda en [tubos] de cartón.',
    ])
  })

  it('leads to the second at which it is said', () => {
    const said = [cue(0, 'Hola'), cue(12, 'La humedad\nrelativa'), cue(15, 'sube de noche')]
    course('uno', {}, [video('v-a', { es: said })])
    const [hit] = find('"relativa sube"')[0]?.found?.hits ?? []
    expect(hit).toMatchObject({
      kind: 'spoken',
      lessonId: 'v-a',
      atMs: 12_000,
      lang: 'es',
      lessonTitle: { text: 'Video v-a', lang: 'es' },
    })
    expect(text(hit?.pieces)).toBe('La humedad [relativa sube] de noche')
  })

  it('shows at most three places, in the order of the course, of different lessons where it can', () => {
    const many = Array.from({ length: 30 }, (_, i) => cue(i, 'polilla'))
    course('uno', {}, [video('v-a', { es: many }), reading('r-b', 'La polilla adulta')])
    const hits = find('polilla')[0]?.found?.hits ?? []
    expect(hits.length).toBe(3)
    expect(new Set(hits.map((hit) => hit.lessonId))).toEqual(new Set(['v-a', 'r-b']))
  })

  it('does not show lines that only have words that are everywhere', () => {
    for (let i = 0; i < 8; i += 1) course(`de-${i}`, { summary: words('Historia de las salas') })
    course('tubos', { summary: words('Historia de las salas') }, [
      reading('r-a', 'Una de las cosas.\n\nLos rollos se guardan en alto.'),
    ])
    const [found] = find('de las rollos')
    expect(found?.slug).toBe('tubos')
    expect(found?.found?.hits.map((hit) => text(hit.pieces))).toEqual(['Los [rollos] se guardan en alto.'])
  })
})

describe('search in a language', () => {
  const said = { es: [cue(3, 'una vitrina abierta')], pt: [cue(3, 'uma janela aberta')] }
  it('reads what readers of that catalogue see, and no other language', () => {
    course('uno', { languages: { es: 'full', pt: 'captions' } }, [video('v-a', said)])
    expect(slugs('vitrina', 'es')).toEqual(['uno'])
    expect(slugs('janela', 'es')).toEqual([])
    expect(slugs('janela', 'pt')).toEqual(['uno'])
    expect(slugs('vitrina', 'pt')).toEqual([])
    // its texts are in Spanish there, and found by it
    expect(find('prueba', 'pt')[0]).toMatchObject({ slug: 'uno', textLang: 'es', state: 'captions' })
    expect(find('janela', 'pt')[0]?.found?.hits[0]).toMatchObject({ lang: 'pt', lessonTitle: { lang: 'es' } })
    expect(slugs('vitrina', 'en')).toEqual([])
    expect(slugs('prueba', 'en')).toEqual([])
  })

  it('follows the recording of that language', () => {
    const lesson = video('v-a', said) as Extract<Lesson, { kind: 'video' }>
    const own = {
      language: 'pt' as const,
      asset: { hash: hashOf('pt'), label: 'pt.mp4' },
      captions: { pt: { cues: [cue(7, 'uma porta')], notes: [] } },
    }
    course('uno', {}, [{ ...lesson, recordings: [...lesson.recordings, own] }])
    expect(slugs('janela', 'pt')).toEqual([])
    expect(find('porta', 'pt')[0]?.found?.hits[0]).toMatchObject({ atMs: 7_000, lang: 'pt' })
  })
})

describe('what search reads', () => {
  it('is replaced with the next revision and gone with the course', () => {
    const first = course('uno', { title: words('Papel') }, [video('v-a', { es: [cue(1, 'tinta')] })])
    publishDocument(machineContext(db), { ...first, title: words('Vidrio') })
    expect([slugs('papel'), slugs('vidrio'), slugs('tinta')]).toEqual([[], ['uno'], ['uno']])
    publishDocument(machineContext(db), { ...first, title: words('Vidrio') })
    expect(find('tinta')[0]?.found?.hits.length).toBe(1)
    unpublish(machineContext(db), { courseId: first.id })
    unpublish(machineContext(db), { courseId: first.id })
    expect([slugs('vidrio'), slugs('tinta')]).toEqual([[], []])
    expect(db.$client.prepare('select count(*) from search_words').pluck().get()).toBe(0)
    publishDocument(machineContext(db), { ...first, title: words('Vidrio') })
    expect(slugs('tinta')).toEqual(['uno'])
  })

  it('of a course with 20,000 captions is written in chunks and shown when it is whole, however often it runs', async () => {
    const cues = Array.from({ length: 20_000 }, (_, i) =>
      cue(i, i === 19_999 ? 'la última frase' : `frase número ${i} de muchas`),
    )
    const document = course('largo', { title: words('Largo') }, [video('v-a', { es: cues })])
    expect(slugs('largo')).toEqual(['largo'])
    expect(slugs('frase')).toEqual([])
    expect(
      db
        .select()
        .from(jobs)
        .all()
        .map((job) => job.kind)
        .filter((kind) => kind.startsWith('courses.')),
    ).toEqual(['courses.index'])
    db.insert(jobs)
      .values({
        id: 'again',
        kind: 'courses.index',
        payload: JSON.stringify({ courseId: document.id }),
        state: 'waiting',
        runAt: 0,
        attempts: 0,
        createdAt: 0,
      })
      .run()
    await work()
    expect(find('ultima')[0]?.found?.hits.map((hit) => hit.atMs)).toEqual([19_999_000])
    const count = db.$client.prepare('select count(*) from search_words').pluck()
    const sections = db.$client.prepare('select count(*) from search_sections').pluck().get()
    expect(count.get()).toBe(sections)
    // a revision that lost its video, published before the work on the old one begins
    publishDocument(machineContext(db), { ...document, modules: courseDocument([readingLesson('r1')]).modules })
    await work()
    expect(slugs('ultima')).toEqual([])
  }, 30_000)

  it('is made for courses that were published before there was a search', async () => {
    course('viejo', {}, [video('v-a', { es: [cue(5, 'polilla')] })])
    db.$client.exec('delete from search_words; delete from search_sections')
    expect(slugs('polilla')).toEqual([])
    const migration = (await import('node:fs')).readFileSync('drizzle/0003_journey.sql', 'utf8')
    db.$client.exec(
      migration.split('--> statement-breakpoint').find((statement) => statement.includes('courses.index'))!,
    )
    await work()
    expect(slugs('polilla')).toEqual(['viejo'])
    expect(slugs('prueba')).toEqual(['viejo'])
  })
})

describe('a catalogue', () => {
  it('is narrowed by captions and by the state of the language', () => {
    course('lleno', { languages: { es: 'full', pt: 'full' } }, [video('v-a', { es: [cue(1, 'a')], pt: [cue(1, 'b')] })])
    course('medio', { languages: { es: 'full', pt: 'captions' } }, [
      video('v-b', { es: [cue(1, 'a')], pt: [cue(1, 'b')] }),
    ])
    course('seco', { languages: { es: 'full', pt: 'full' } }, [readingLesson('r-c')])
    const list = (query: object) =>
      listCatalogue(db, { lang: 'pt', ...query })
        .entries.map((e) => e.slug)
        .sort()
    expect(list({ state: 'full' })).toEqual(['lleno', 'seco'])
    expect(list({ state: 'captions' })).toEqual(['medio'])
    expect(list({ captions: 'pt' })).toEqual(['lleno', 'medio'])
    expect(list({ captions: 'en' })).toEqual([])
    expect(countCatalogue(db, { lang: 'pt', captions: 'pt', topic: 'conservation', q: 'curso' })).toBe(2)
  })

  it('answers whatever is typed', () => {
    course('uno')
    const hostile = [
      '"',
      '""',
      '"""',
      "'",
      '*',
      'a*',
      '^a',
      'place:es',
      'words : x',
      'AND',
      'NOT',
      'a AND',
      'NEAR(a b, 2)',
      '{a b}: c',
      '-',
      '+',
      '(',
      ')',
      '(((',
      ';--',
      '%',
      '_',
      '\\',
      '\u0000',
      'a\u0000b',
      '🙂',
      '👩🏽‍🎨 museo',
      '中文',
      'ﷺ',
      '\ud800',
      'ß',
      'ŉ',
      '½',
      'x'.repeat(10_000),
      '" OR "" "',
      '<mark>',
      '${a}',
      "' OR 1=1 --",
    ]
    for (const q of hostile) expect(listCatalogue(db, { lang: 'es', q }).page, q).toBe(1)
    // any sign of Unicode, alone and between letters
    for (let i = 0; i < 3_000; i += 1) {
      const sign = String.fromCodePoint((i * 373) % 0x110000)
      expect(listCatalogue(db, { lang: 'es', q: `${sign} a${sign}b "${sign}"` }).page).toBe(1)
    }
  }, 30_000)
})
