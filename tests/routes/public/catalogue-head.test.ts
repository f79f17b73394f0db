// What search engines, and those who share a link, are told of the catalogue and of a course.
import type { MetaDescriptor } from '@remix-run/node'
import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { loader as catalogue, handle, meta as catalogueMeta } from '../../../app/routes/public/catalogue'
import { loader as course, meta as courseMeta } from '../../../app/routes/public/course'
import { loader as sitemap } from '../../../app/routes/system/sitemap'
import type { Db } from '../../../db/client'
import { machineContext } from '../../support/context'
import { courseDocument, hashOf, publishDocument, readingLesson, videoLesson } from '../../support/course'
import { freshDatabase } from '../../support/database'
import { door, get, testVisit } from '../../support/visit'

const ORIGIN = 'http://localhost:3000'
let db: Db
beforeEach(() => {
  db = freshDatabase()
})

type Tag = Record<string, unknown>
const open = (path: string, params: Record<string, string>) => door(get(path), params, testVisit({ db }))

async function headOf(path: string): Promise<Tag[]> {
  const [, lang = '', , slug] = path.split('?')[0]!.split('/')
  const args = open(path, slug ? { lang, slug } : { lang })
  const data = slug ? await course(args) : await catalogue(args)
  const make = (slug ? courseMeta : catalogueMeta) as unknown as (args: { data: unknown }) => MetaDescriptor[]
  return make({ data }) as Tag[]
}
const links = (head: Tag[], rel: string) => head.filter((tag) => tag['rel'] === rel).map((tag) => tag['href'])
const named = (head: Tag[], name: string) =>
  head.find((tag) => tag['name'] === name || tag['property'] === name)?.['content']
// as the page writes it, and a reader of the page parses it
const linked = (head: Tag[]) =>
  JSON.parse(JSON.stringify(head.find((tag) => 'script:ld+json' in tag)?.['script:ld+json'] ?? null)) as never

function many(count: number): void {
  for (let i = 0; i < count; i += 1) {
    const document = { ...courseDocument([readingLesson(`r-${i}`)]), id: randomUUID(), slug: `curso-${i}` }
    delete document.sample
    publishDocument(machineContext(db, 1_000 + i), document)
  }
}

describe('the head of the catalogue', () => {
  it('is the catalogue itself, with the list of its courses', async () => {
    many(2)
    const head = await headOf('/es/courses')
    expect(links(head, 'canonical')).toEqual([`${ORIGIN}/es/courses`])
    expect(links(head, 'alternate')).toEqual(['es', 'pt', 'en'].map((lang) => `${ORIGIN}/${lang}/courses`))
    expect(named(head, 'robots')).toBeUndefined()
    expect(linked(head)).toMatchObject({
      '@type': 'ItemList',
      itemListElement: [
        { position: 1, url: `${ORIGIN}/es/courses/curso-1`, name: 'Curso de prueba' },
        { position: 2, url: `${ORIGIN}/es/courses/curso-0` },
      ],
    })
  })
  it('of a search or a filtered list stands back behind the whole', async () => {
    many(1)
    for (const query of ['?q=prueba', '?topic=conservation', '?captions=es', '?state=full', '?q=nada', '?page=7']) {
      const head = await headOf(`/es/courses${query}`)
      expect(named(head, 'robots'), query).toBe('noindex, follow')
      expect(links(head, 'canonical'), query).toEqual([`${ORIGIN}/es/courses`])
    }
  })
  it('of a search or a filtered list says which', async () => {
    many(14)
    const title = async (path: string) => (await headOf(path)).find((tag) => 'title' in tag)?.['title']
    expect(await title('/es/courses')).toBe('Cursos · Minicursos')
    expect(await title('/es/courses?q=prueba')).toBe('Cursos: «prueba» · Minicursos')
    expect(await title('/en/courses?q=light+%26+heat')).toBe('Courses: “light & heat” · Minicursos')
    expect(await title('/pt/courses?topic=conservation&captions=pt&page=2')).toMatch(
      /^Cursos: \S.*, Legendas em português/,
    )
    expect(await title('/es/courses?page=2')).toBe('Cursos, Página 2 de 2 · Minicursos')
  })
  it('of a later page is a page of its own', async () => {
    many(14)
    const head = await headOf('/es/courses?page=2')
    expect(links(head, 'canonical')).toEqual([`${ORIGIN}/es/courses?page=2`])
    expect(links(head, 'alternate')).toEqual([`${ORIGIN}/es/courses?page=2`])
    expect(named(head, 'robots')).toBeUndefined()
    expect(linked(head)).toMatchObject({ itemListElement: { length: 2 } })
  })
})

describe('pages kept for strangers', () => {
  const kept = (query: string): boolean => handle.keeps(new URLSearchParams(query))
  it('are lists that many ask for', () => {
    for (const query of ['topic=risk', 'page=2', 'topic=risk&level=starter', 'captions=pt'])
      expect(kept(query), query).toBe(true)
  })
  it('are no searches and nothing made up', () => {
    for (const query of [
      'q=luz',
      'topic=cooking',
      'x=1',
      'topic=risk&x=1',
      'page=21',
      'page=02',
      'topic=risk&topic=risk',
      'topic=risk&level=starter&hours=short',
    ])
      expect(kept(query), query).toBe(false)
  })
})

describe('the head of a course', () => {
  it('names its languages only, its picture and what it is', async () => {
    const lesson = videoLesson('v1')
    if (lesson.kind !== 'video') throw new Error('no video')
    const poster = { hash: hashOf('poster'), label: 'v1.jpg' }
    const document = courseDocument([{ ...lesson, recordings: [{ ...lesson.recordings[0]!, poster }] }])
    publishDocument(machineContext(db), { ...document, languages: { es: 'full', pt: 'captions' } })
    const head = await headOf('/pt/courses/curso-de-prueba?lesson=v1&t=3')
    expect(links(head, 'canonical')).toEqual([`${ORIGIN}/pt/courses/curso-de-prueba`])
    expect(links(head, 'alternate')).toEqual(['es', 'pt'].map((lang) => `${ORIGIN}/${lang}/courses/curso-de-prueba`))
    const picture = `${ORIGIN}/media/${poster.hash}/v1.jpg`
    expect([named(head, 'og:image'), named(head, 'og:image:width')]).toEqual([picture, '960'])
    expect(linked(head)).toMatchObject({
      '@type': 'Course',
      name: 'Curso de prueba',
      inLanguage: 'es',
      image: picture,
      provider: { '@type': 'Organization' },
      offers: { price: 0, category: 'Free' },
      hasCourseInstance: { courseMode: 'Online', courseWorkload: 'PT1H' },
    })
  })
  it('opens for strangers the place that a search led to, when they join', async () => {
    publishDocument(machineContext(db), courseDocument())
    const at = async (query: string) =>
      (await course(open(`/es/courses/curso-de-prueba${query}`, { lang: 'es', slug: 'curso-de-prueba' }))) as {
        opening?: object
      }
    expect((await at('?lesson=v1&t=12')).opening).toEqual({ lesson: 'v1', t: 12 })
    expect((await at('?lesson=v1&t=x')).opening).toEqual({ lesson: 'v1' })
    for (const query of ['', '?t=3', '?lesson=../..', '?lesson=%00', `?lesson=${'a'.repeat(500)}`])
      expect((await at(query)).opening, query).toBeUndefined()
  })
})

describe('the sitemap', () => {
  it('pairs every page with itself in the other languages it is in', async () => {
    publishDocument(machineContext(db), { ...courseDocument(), languages: { es: 'full', pt: 'captions' } })
    const xml = await (await sitemap(open('/sitemap.xml', {}))).text()
    const entry = xml
      .split('\n')
      .find((line) => line.includes('<loc>http://localhost:3000/pt/courses/curso-de-prueba</loc>'))
    expect(entry?.match(/hreflang="(\w+)"/g)).toEqual(['hreflang="es"', 'hreflang="pt"'])
    expect(xml).not.toContain('/en/courses/curso-de-prueba')
    expect(xml).not.toContain('courses?')
  })
})
