// The catalogue, the course page and the small doors around them, called with real requests.
import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { publish } from '../../../app/domain/courses/publish.server'
import { saveDraft } from '../../../app/domain/courses/save-draft.server'
import { unpublish } from '../../../app/domain/courses/unpublish.server'
import { loader as catalogue } from '../../../app/routes/public/catalogue'
import { loader as course } from '../../../app/routes/public/course'
import { loader as front } from '../../../app/routes/public/front'
import { action as theme } from '../../../app/routes/public/theme'
import { loader as missing } from '../../../app/routes/system/missing'
import { loader as sitemap } from '../../../app/routes/system/sitemap'
import type { Db } from '../../../db/client'
import { machineContext } from '../../support/context'
import { courseDocument, publishDocument } from '../../support/course'
import { freshDatabase } from '../../support/database'
import { smallCourse } from '../../support/small-course'
import { door, get, post, testVisit } from '../../support/visit'

let db: Db
beforeEach(() => {
  db = freshDatabase()
})

const open = (request: Request, params: Record<string, string>) => door(request, params, testVisit({ db }))
const listed = (query = '', lang = 'es') => catalogue(open(get(`/${lang}/courses${query}`), { lang }))
const seen = (slug: string, lang = 'es', query = '') =>
  course(open(get(`/${lang}/courses/${slug}${query}`), { lang, slug }))

/** What a door threw instead of answering. */
async function thrown(answer: Promise<unknown>): Promise<Response> {
  const reply = await answer.then(
    () => undefined,
    (error: unknown) => error,
  )
  expect(reply).toBeInstanceOf(Response)
  return reply as Response
}

describe('the catalogue', () => {
  it('finds courses by words and keeps what was asked', async () => {
    publishDocument(machineContext(db), courseDocument())
    const { found, asked, ways } = await listed('?q=PROBAR&topic=conservation')
    expect(found.entries.map((entry) => entry.slug)).toEqual(['curso-de-prueba'])
    expect(asked).toEqual({ q: 'PROBAR', topic: 'conservation' })
    expect(ways).toBeUndefined()
  })
  it('names the single words that find something where all together find nothing', async () => {
    publishDocument(machineContext(db), courseDocument())
    const { found, ways } = await listed('?q=vidrio+probar')
    expect(found.total).toBe(0)
    expect(ways?.words).toEqual([{ word: 'probar', count: 1 }])
  })
  it('leads on where nothing fits: without the filters, and in other languages', async () => {
    publishDocument(machineContext(db), { ...courseDocument(), languages: { es: 'full' } })
    expect((await listed('?q=prueba&level=experienced')).ways).toMatchObject({ withoutFilters: 1, languages: [] })
    expect((await listed('?q=prueba', 'pt')).ways).toMatchObject({
      withoutFilters: 0,
      languages: [{ language: 'es', count: 1 }],
    })
    expect((await listed('', 'en')).ways).toMatchObject({ languages: [{ language: 'es', count: 1 }] })
  })
  it('shows the last page where a later one is asked for, and says so of words it did not read', async () => {
    publishDocument(machineContext(db), courseDocument())
    expect((await listed('?page=9')).found).toMatchObject({ page: 1, pages: 1, total: 1 })
    expect((await listed(`?q=${'prueba '.repeat(1_400)}`)).found).toMatchObject({ total: 1, search: { isCut: true } })
    expect((await listed('?q=%22%22*%22')).found).toMatchObject({ total: 0, search: { hasWords: false } })
  })
  it('answers any query without failing', async () => {
    for (const query of [
      '?page=-1',
      '?page=99999999999',
      '?topic=%00',
      '?q=%25_%5C',
      '?q=a&q=b',
      `?q=${'x'.repeat(3000)}`,
      '?hours[]=1',
    ]) {
      expect((await listed(query)).lang).toBe('es')
    }
  })
  it('lists a course with captions in the language it is really in', async () => {
    publishDocument(machineContext(db), courseDocument())
    const [entry] = (await listed('', 'en')).found.entries
    expect(entry).toMatchObject({ state: 'captions', textLang: 'es' })
  })
})

describe('a course page', () => {
  it('shows a stranger the course, its rule and no progress', async () => {
    publishDocument(machineContext(db), courseDocument())
    const found = await seen('curso-de-prueba')
    expect(found).toMatchObject({ kind: 'here', isOpen: true, course: { lang: 'es', passMarkPercent: 70 } })
    expect(found).not.toHaveProperty('progress.percent')
  })
  it('says where a course exists that has nothing in this language', async () => {
    const document = smallCourse({ id: randomUUID(), slug: 'solo-espanol' })
    saveDraft(machineContext(db), document)
    publish(machineContext(db), { courseId: document.id })
    expect(await seen('solo-espanol', 'en')).toMatchObject({ kind: 'elsewhere', languages: ['es'] })
  })
  it('moves for good when its address changed, and keeps the query', async () => {
    const document = smallCourse({ id: randomUUID(), slug: 'antes' })
    for (const slug of ['antes', 'despues']) {
      saveDraft(machineContext(db), { ...document, slug })
      publish(machineContext(db), { courseId: document.id })
    }
    const reply = await thrown(seen('antes', 'pt', '?a=1'))
    expect([reply.status, reply.headers.get('Location')]).toEqual([301, '/pt/courses/despues?a=1'])
  })
  it('is not there for strangers when unpublished, unknown or in no language of ours', async () => {
    publishDocument(machineContext(db), courseDocument())
    unpublish(machineContext(db), { courseId: courseDocument().id })
    expect((await thrown(seen('curso-de-prueba'))).status).toBe(404)
    expect((await thrown(seen('nada'))).status).toBe(404)
    expect((await thrown(seen('curso-de-prueba', 'fr'))).status).toBe(404)
  })
})

describe('small doors', () => {
  it('/ sends everybody to their language, for now', async () => {
    const asking = (headers: Record<string, string>) =>
      front(open(new Request('http://localhost:3000/', { headers }), {}))
    const where = async (headers: Record<string, string>) => (await asking(headers)).headers.get('Location')
    expect(await where({})).toBe('/es')
    expect(await where({ 'Accept-Language': 'fr, pt-BR;q=0.8, en;q=0.9' })).toBe('/en')
    expect(await where({ 'Accept-Language': 'en', Cookie: 'lang=pt' })).toBe('/pt')
    const reply = await asking({})
    expect([reply.status, reply.headers.get('Vary')]).toEqual([302, 'Cookie, Accept-Language'])
  })
  it('the theme is remembered, forgotten, and leads back to a page of ours only', async () => {
    const send = async (value: string, referer?: string) => {
      const request = post('/es/theme', { theme: value })
      if (referer) request.headers.set('Referer', referer)
      return theme(open(request, { lang: 'es' }))
    }
    const dark = await send('dark', 'http://localhost:3000/es/courses?q=luz')
    expect([dark.status, dark.headers.get('Location')]).toEqual([303, '/es/courses?q=luz'])
    expect(dark.headers.get('Set-Cookie')).toMatch(/^theme=dark; .*HttpOnly/)
    expect((await send('system')).headers.get('Set-Cookie')).toContain('Max-Age=0')
    expect((await send('"><script>')).headers.get('Set-Cookie')).toMatch(/^theme=;/)
    for (const other of ['https://evil.example/es', 'nonsense', 'http://localhost:3000//evil.example']) {
      expect((await send('dark', other)).headers.get('Location')).toBe('/es')
    }
  })
  it('the sitemap names a course in the languages it has', async () => {
    publishDocument(machineContext(db), courseDocument())
    const document = smallCourse({ id: randomUUID(), slug: 'solo-espanol' })
    saveDraft(machineContext(db), document)
    publish(machineContext(db), { courseId: document.id })
    const xml = await (await sitemap(open(get('/sitemap.xml'), {}))).text()
    expect(xml).toContain('<loc>http://localhost:3000/en/courses/curso-de-prueba</loc>')
    expect(xml).toContain('<loc>http://localhost:3000/es/courses/solo-espanol</loc>')
    expect(xml).not.toContain('/pt/courses/solo-espanol')
  })
  it('everything else is a 404', async () => {
    expect((await thrown(missing(open(get('/es/nada/de/nada'), { '*': 'es/nada/de/nada' })))).status).toBe(404)
  })
})
