import { beforeEach, describe, expect, test } from 'vitest'
import { identityOf } from '../../../app/domain/credentials/seal-identity.server'
import { newestCorrectionOf } from '../../../app/domain/credentials/name-correction-queries.server'
import { startSignIn } from '../../../app/platform/auth'
import * as identity from '../../../app/routes/account/identity'
import * as removal from '../../../app/routes/account/identity-removal'
import * as correction from '../../../app/routes/account/name-correction'
import * as combined from '../../../app/routes/learn/combined'
import * as reissue from '../../../app/routes/learn/certificate-identity'
import * as number from '../../../app/routes/public/certificate-number'
import * as json from '../../../app/routes/public/certificate-json'
import * as page from '../../../app/routes/public/certificate'
import * as pdf from '../../../app/routes/public/certificate-pdf'
import type { Db } from '../../../db/client'
import { testKeys } from '../../support/context'
import { freshDatabase } from '../../support/database'
import { graduate, makeGraduate, publishNth } from '../../support/graduate'
import { textOf } from '../../support/pdf-reader'
import { answered, door, get, post, testVisit } from '../../support/visit'

const NUMBER = '45.678.901'
let db: Db
let personId: string
let cookie: string

beforeEach(async () => {
  db = freshDatabase()
  ;({ personId } = makeGraduate(db))
  cookie = (await startSignIn(db, personId, { isHttps: false })).cookie.split(';')[0] ?? ''
})

type Door = (args: ReturnType<typeof door>) => Promise<unknown>
interface Asked {
  code?: string
  as?: string
  address?: string
}
const send = (
  work: Door,
  fields: Record<string, string>,
  { code = '', as = cookie, address = '203.0.113.7' }: Asked = {},
) => answered(work(door(post('/es/x', fields), { lang: 'es', code }, testVisit({ db, cookie: as, address }))))
const read = (work: Door, code: string, as = '') =>
  answered(work(door(get('/es/x'), { lang: 'es', code }, testVisit({ db, cookie: as }))))
const file = async (work: Door, code: string, as = '') =>
  Buffer.from(
    await (
      (await work(door(get('/es/x'), { lang: 'es', code }, testVisit({ db, cookie: as })))) as Response
    ).arrayBuffer(),
  )
const give = (document = 'PE-DNI', typed = NUMBER) => send(identity.action, { document, number: typed, printed: 'yes' })

describe('the identity number', () => {
  test('is taken, and shown to nobody but its holder, on paper', async () => {
    expect(await give()).toMatchObject({ status: 303, location: '/es/account/identity' })
    const code = graduate(db, personId, { courseId: publishNth(db, 1) })
    expect(JSON.stringify((await read(identity.loader, '', cookie)).data)).not.toContain('45')
    expect(textOf(await file(pdf.loader, code, cookie))).toContain(NUMBER)
    expect(textOf(await file(pdf.loader, code))).not.toContain('45')
    for (const bytes of [await file(json.loader, code), await file(json.loader, code, cookie)]) {
      expect(bytes.toString()).not.toMatch(/45\.?678|nonce|v1\./)
      expect(bytes.toString()).toContain('•••• 901')
    }
    expect(JSON.stringify((await read(page.loader, code)).data)).not.toMatch(/45\.?678/)
    expect(JSON.stringify((await read(page.loader, code, cookie)).data)).toContain(NUMBER)
  })

  test.each([
    ['PE-DNI', 'ABCDEFGH'],
    ['PE-DNI', "' OR 1=1; --"],
    ['PE-DNI', '💀'.repeat(900)],
    ['PE-DNI', '1'.repeat(1_999)],
    ['BR-CPF', '529.982.247-26'],
    ['constructor', '45678901'],
    ['__proto__', '45678901'],
    ['', ''],
  ])('%s %s comes back to be mended', async (document, typed) => {
    const reply = await give(document, typed)
    expect(reply.status).toBe(422)
    expect(identityOf(db, testKeys(), personId)).toBeUndefined()
  })

  test('a body without fields, and one with them twice, are forms to mend', async () => {
    expect((await send(identity.action, {})).status).toBe(422)
    const twice = new Request('http://localhost:3000/es/x', {
      method: 'POST',
      body: new URLSearchParams('document=PE-DNI&document=BR-CPF&number=45678901&number=1'),
    })
    const reply = await answered(identity.action(door(twice, { lang: 'es' }, testVisit({ db, cookie }))))
    expect(reply.status).toBe(422)
  })

  test('goes onto a certificate by another in its place, and off again', async () => {
    const code = graduate(db, personId, { courseId: publishNth(db, 1) })
    expect((await send(reissue.action, { identity: 'with' }, { code })).status).toBe(409)
    await give()
    const to = (await send(reissue.action, { identity: 'with' }, { code })).location
    expect(to).not.toContain(code)
    expect((await send(reissue.action, { identity: 'with' }, { code })).location).toBe(to)
    const stranger = (await startSignIn(db, makeGraduate(db).personId, { isHttps: false })).cookie.split(';')[0] ?? ''
    expect((await send(reissue.action, { identity: 'with' }, { code, as: stranger })).status).toBe(404)
    expect((await send(reissue.action, { identity: 'maybe' }, { code })).status).toBe(422)
  })
})

describe('a number on paper', () => {
  const compare = (code: string, typed: string, asked: Asked = {}) =>
    send(number.action, { number: typed }, { code, as: '', ...asked })

  test('is compared: yes, no, and what can no longer be said', async () => {
    await give()
    const code = graduate(db, personId, { courseId: publishNth(db, 1) })
    expect((await compare(code, '45678901')).data).toEqual({ result: 'same' })
    const no = await compare(code, '45678902')
    expect(no.data).toEqual({ result: 'another' })
    expect(no.headers.get('Cache-Control')).toBe('private, no-store')
    await send(removal.action, {})
    expect((await compare(code, '45678901')).data).toEqual({ result: 'removed' })
    expect((await compare('0000-0000-0000-0000', '45678901')).status).toBe(404)
    expect((await compare(code, ' ')).status).toBe(422)
  })

  test('cannot be guessed, from one address or from many', async () => {
    await give()
    const code = graduate(db, personId, { courseId: publishNth(db, 1) })
    const statuses: number[] = []
    for (let i = 0; i < 21; i += 1)
      statuses.push((await compare(code, String(45_679_000 + i), { address: `203.0.113.${i}` })).status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(20)
    expect(statuses.at(-1)).toBe(429)
  })

  test('has no form where none is printed', async () => {
    const code = graduate(db, personId, { courseId: publishNth(db, 1) })
    expect((await read(number.loader, code)).location).toBe(`/es/certificates/${code}`)
    expect((await read(number.loader, 'zz')).location).toBe('/es/certificates/zz')
  })
})

describe('a name to correct', () => {
  test('is asked for once, in letters that can be printed', async () => {
    const ask = (name: string, reason = 'Falta una tilde') => send(correction.action, { name, reason })
    expect((await ask('山田 太郎')).status).toBe(422)
    expect((await ask('<script>alert(1)</script>')).status).toBe(422)
    expect((await ask('Lucía Quispe', ' ')).status).toBe(422)
    expect((await ask('Lucía Quispe', 'x'.repeat(501))).status).toBe(422)
    expect((await ask('Lucía Quispe Mamani')).status).toBe(422)
    expect((await ask('Lucía Quispe')).status).toBe(303)
    expect((await ask('Lucía Quispe')).status).toBe(303)
    expect((await ask('Otra Cosa')).status).toBe(409)
    expect(newestCorrectionOf(db, personId)).toMatchObject({ nameAsked: 'Lucía Quispe', decidedAt: null })
  })
})

describe('certificates made one', () => {
  const codes = () => [1, 2].map((nth) => graduate(db, personId, { courseId: publishNth(db, nth) }))
  const fields = (all: string[]) => Object.fromEntries(all.map((code) => [`part.${code}`, 'yes']))

  test('pressing twice gives one, with a page, a PDF and signed facts', async () => {
    const all = codes()
    const to = (await send(combined.action, fields(all))).location ?? ''
    expect((await send(combined.action, fields(all.toReversed()))).location).toBe(to)
    const code = to.split('/').at(-1) ?? ''
    expect((await read(page.loader, code)).data).toMatchObject({
      combined: { status: 'current', facts: { hours: '2\u00a0horas', parts: [{}, {}] } },
    })
    expect(textOf(await file(pdf.loader, code))).toContain('2 cursos')
    expect(JSON.parse((await file(json.loader, code)).toString())).toMatchObject({
      status: 'current',
      facts: { hours: 2 },
    })
  })

  test('none, one, another’s and nonsense are refused, and what was ticked stays', async () => {
    const [one = ''] = codes()
    const reply = await send(combined.action, fields([one]))
    expect(reply).toMatchObject({ status: 422, data: { form: { initialValue: { part: { [one]: 'yes' } } } } })
    expect((await send(combined.action, {})).status).toBe(422)
    const other = graduate(db, makeGraduate(db).personId, { courseId: publishNth(db, 1) })
    expect((await send(combined.action, fields([one, other]))).status).toBe(404)
    const typed: Record<string, string>[] = [
      { part: 'x' },
      { 'part.__proto__': 'yes' },
      { 'part[0]': 'a' },
      { 'part.x.y': 'z' },
    ]
    for (const nonsense of typed) expect((await send(combined.action, nonsense)).status).toBeGreaterThanOrEqual(404)
  })
})
