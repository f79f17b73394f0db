import { createPublicKey, verify } from 'node:crypto'
import canonicalize from 'canonicalize'
import { beforeEach, describe, expect, test } from 'vitest'
import { askNameCorrection, withdrawNameCorrection } from '../../../app/domain/credentials/ask-name-correction.server'
import { issueCredential } from '../../../app/domain/credentials/issue.server'
import { replaceCredential } from '../../../app/domain/credentials/replace.server'
import { revokeCredential } from '../../../app/domain/credentials/revoke.server'
import { showMark } from '../../../app/domain/credentials/show-mark.server'
import { enrol } from '../../../app/domain/enrolments/enrol.server'
import { startSignIn } from '../../../app/platform/auth'
import * as json from '../../../app/routes/public/certificate-json'
import * as pdf from '../../../app/routes/public/certificate-pdf'
import * as search from '../../../app/routes/public/certificate-search'
import * as page from '../../../app/routes/public/certificate'
import * as short from '../../../app/routes/public/short-code'
import type { VerificationInput } from '../../../app/ui/certificate/verification'
import type { OwnCertificateInput } from '../../../app/ui/certificate/own-certificate'
import { credentials } from '../../../db/schema/credentials'
import type { Db } from '../../../db/client'
import { machineContext, personContext, TEST_NOW } from '../../support/context'
import { COURSE_ID, courseDocument, publishDocument } from '../../support/course'
import { freshDatabase } from '../../support/database'
import { makePerson } from '../../support/learner'
import { textOf } from '../../support/pdf-reader'
import { answered, door, get, testVisit } from '../../support/visit'

const WRONG = '0000-0000-0000-0000'
let db: Db
let holder: string
let code: string
let cookie: string

beforeEach(async () => {
  db = freshDatabase()
  publishDocument(machineContext(db), courseDocument())
  holder = makePerson(db, { name: 'Lucía Ñañez' })
  const ctx = personContext(db, holder)
  const { id } = enrol(ctx, { courseId: COURSE_ID, language: 'es' })
  const times = { startedAt: TEST_NOW, completedAt: TEST_NOW, markPercent: 91, revision: 1 }
  const issued = issueCredential(ctx, { enrolmentId: id, ...times })
  code = 'code' in issued ? issued.code : ''
  cookie = (await startSignIn(db, holder, { isHttps: false })).cookie.split(';')[0] ?? ''
})

type Door = (args: ReturnType<typeof door>) => Promise<unknown>
interface Asked {
  lang?: string
  as?: string
  address?: string
}
const ask = (work: Door, typed: string, { lang = 'es', as = '', address = '203.0.113.7' }: Asked = {}) =>
  answered(work(door(get(`/${lang}/x`), { lang, code: typed }, testVisit({ db, cookie: as, address }))))
interface Shown {
  page: VerificationInput
  own?: OwnCertificateInput
}
const shown = async (typed: string, asked?: Asked) => (await ask(page.loader, typed, asked)).data as Shown

describe('the page of a certificate', () => {
  test.each(['es', 'pt', 'en'])('says in %s how it stands and what it is for', async (lang) => {
    const { page: found } = await shown(code, { lang })
    expect(found).toMatchObject({ status: 'current', code, facts: { holder: 'Lucía Ñañez', topic: 'conservation' } })
    expect(found.facts?.title).toEqual({
      text: lang === 'pt' ? 'Curso de prueba (pt)' : 'Curso de prueba',
      lang: lang === 'pt' ? 'pt' : 'es',
    })
  })

  test('is kept by nobody and sent to no other site', async () => {
    const { headers } = await ask(page.loader, code)
    expect(headers.get('X-Robots-Tag')).toBe('noindex')
    expect(headers.get('Referrer-Policy')).toBe('same-origin')
    expect(headers.get('Cache-Control')).toBe('private, no-store')
  })

  test('has one address, to which every other spelling leads', async () => {
    const other = await ask(page.loader, code.toLowerCase().replaceAll('-', ' '))
    expect([other.status, other.headers.get('Location')]).toEqual([302, `/es/certificates/${code}`])
  })

  test('shows the mark to its holder, and to others once the holder says so', async () => {
    expect((await shown(code)).page.facts).not.toHaveProperty('mark')
    // with its sign: a code or an id may hold the same two digits
    expect(JSON.stringify((await shown(code)).page)).not.toContain('91\u00a0%')
    expect((await shown(code)).own).toBeUndefined()
    expect((await shown(code, { as: cookie })).own).toMatchObject({
      standing: { mark: '91\u00a0%', isMarkShown: false },
    })
    showMark(personContext(db, holder), { code, isShown: true })
    expect((await shown(code)).page.facts?.mark).toBe('91\u00a0%')
  })

  test('tells of a replacement and of a revocation, the reason to the holder alone', async () => {
    const next = replaceCredential(machineContext(db), { code, name: 'Lucía Ñáñez' })
    expect((await shown(code)).page).toMatchObject({ status: 'replaced', replacedByCode: next.code })
    revokeCredential(machineContext(db), { code: next.code, reason: 'Emitido por error' })
    expect(JSON.stringify(await shown(next.code))).not.toContain('por error')
    expect(await shown(next.code, { as: cookie })).toMatchObject({
      page: { status: 'revoked' },
      own: { standing: { is: 'revoked', reason: 'Emitido por error' } },
    })
    expect((await shown(code, { as: cookie })).own?.standing).toEqual({ is: 'replaced' })
  })

  test('does not show the former name once it was corrected: neither page nor file', async () => {
    const before = await shown(code)
    const former = before.page.facts?.holder ?? ''
    expect(former).not.toBe('')
    const next = replaceCredential(machineContext(db), { code, name: 'Otra Persona Distinta' })
    expect(JSON.stringify(await shown(code))).not.toContain(former)
    expect((await shown(code)).page).toMatchObject({ status: 'replaced', replacedByCode: next.code })
    for (const file of [pdf, json]) expect((await ask(file.loader, code)).status).toBe(404)
    expect((await shown(next.code)).page.facts?.holder).toBe('Otra Persona Distinta')
  })

  test('tells its holder that a name correction waits, until it is decided', async () => {
    const asked = async () => (await shown(code, { as: cookie })).own?.standing
    expect(await asked()).not.toHaveProperty('correctionAskedOn')
    askNameCorrection(personContext(db, holder), { name: 'Lucía Ñáñez', reason: 'Falta una tilde' })
    expect(await asked()).toHaveProperty('correctionAskedOn', expect.stringMatching(/\d{4}/))
    withdrawNameCorrection(personContext(db, holder))
    expect(await asked()).not.toHaveProperty('correctionAskedOn')
  })

  test('tells its holder which one is current in place of one that was replaced, however often', async () => {
    const second = replaceCredential(machineContext(db), { code, name: 'Lucía Ñáñez' })
    const third = replaceCredential(machineContext(db), { code: second.code, name: 'Lucía Ñañez Paz' })
    for (const old of [code, second.code])
      expect((await shown(old, { as: cookie })).own?.standing).toEqual({ is: 'replaced', currentCode: third.code })
    expect((await shown(third.code, { as: cookie })).own?.standing).toMatchObject({ is: 'standing' })
  })

  test('shows nothing of facts that were touched', async () => {
    db.update(credentials).set({ facts: '{"holder":{"name":"Otra"}}' }).run()
    const { page: found } = await shown(code)
    expect(found).toMatchObject({ status: 'forged' })
    expect(found.facts).toBeUndefined()
    expect((await ask(pdf.loader, code)).status).toBe(404)
    expect((await ask(json.loader, code)).status).toBe(404)
  })
})

describe('a code that leads nowhere', () => {
  test.each([WRONG, 'zz', '%', '../../x', 'ñ'.repeat(400)])('is a page that is not there: %s', async (typed) => {
    const reply = await ask(page.loader, typed)
    expect(reply.status).toBe(404)
    expect(reply.data).toHaveProperty('wrong.typed', typed)
  })

  test('is counted, also for files, and after many of them the door asks to wait; right codes stay free', async () => {
    const address = '198.51.100.9'
    const statuses = new Set<number>()
    for (let i = 0; i < 121; i += 1)
      statuses.add((await ask([page, pdf, json][i % 3]!.loader, WRONG, { address })).status)
    expect([...statuses]).toEqual([404, 429])
    const reply = await ask(page.loader, WRONG, { address })
    expect(reply.data).toMatchObject({ wrong: { kind: 'too-many' } })
    expect(Number(reply.headers.get('Retry-After'))).toBeGreaterThan(0)
    expect((await ask(pdf.loader, WRONG, { address })).status).toBe(429)
    expect((await ask(page.loader, code, { address })).status).toBe(200)
    expect((await ask(page.loader, WRONG)).status).toBe(404)
  })
})

describe('the form', () => {
  const asked = (query: string) =>
    answered(search.loader(door(get(`/pt/certificates${query}`), { lang: 'pt' }, testVisit({ db }))))

  test('leads to the certificate, however the code was typed', async () => {
    const reply = await asked(`?code=${encodeURIComponent(` ${code.toLowerCase()} `)}`)
    expect([reply.status, reply.headers.get('Location')]).toEqual([302, `/pt/certificates/${code}`])
  })

  test('keeps what cannot be a code, to be mended', async () => {
    expect(await asked('?code=7KQ4')).toMatchObject({ status: 422, data: { kind: 'malformed', typed: '7KQ4' } })
    expect(await asked('')).toMatchObject({ status: 200, data: { kind: 'ask' } })
  })
})

describe('the short address', () => {
  const follow = async (typed: string, language: string) => {
    const request = new Request('http://localhost:3000/v/x', { headers: { 'Accept-Language': language } })
    const reply = await answered(short.loader(door(request, { code: typed }, testVisit({ db }))))
    return [reply.status, reply.headers.get('Location')]
  }

  test('leads to the page in the visitor’s language', async () => {
    expect(await follow(code, 'pt-BR,pt;q=0.9')).toEqual([302, `/pt/certificates/${code}`])
    expect(await follow(code.replaceAll('-', ''), 'en')).toEqual([302, `/en/certificates/${code}`])
  })

  test('leads to the form where it is no code', async () => {
    expect(await follow('¿?', 'es')).toEqual([302, '/es/certificates?code=%C2%BF%3F'])
    expect(await follow('💀'.repeat(200), 'es')).toMatchObject([302, expect.stringContaining('%F0%9F%92%80')])
  })
})

describe('the files', () => {
  const bytes = async (reply: { response?: Response }) => Buffer.from(await reply.response!.arrayBuffer())
  const file = (work: Door, asked?: Asked) =>
    work(
      door(get('/'), { lang: asked?.lang ?? 'es', code }, testVisit({ db, cookie: asked?.as ?? '' })),
    ) as Promise<Response>

  test('PDF: in the language of the address', async () => {
    const response = await file(pdf.loader, { lang: 'pt' })
    expect(response.headers.get('Content-Type')).toBe('application/pdf')
    expect(response.headers.get('X-Robots-Tag')).toBe('noindex')
    const text = textOf(await bytes({ response }))
    expect(text).toContain('Certificado de conclusão, concedido a')
  })

  test('PDF: with the mark once its holder shows it and until they hide it, the same for holder and verifier', async () => {
    const printed = async (as: string) => textOf(await bytes({ response: await file(pdf.loader, { as }) }))
    for (const isShown of [false, true, false]) {
      showMark(personContext(db, holder), { code, isShown })
      const [own, others] = [await printed(cookie), await printed('')]
      expect(own).toBe(others)
      expect(own.includes('con nota de 91')).toBe(isShown)
      expect(/nota/.test(own)).toBe(isShown)
    }
  })

  test('JSON: the signature can be checked with the key beside it, with the mark and without', async () => {
    for (const as of ['', cookie]) {
      const { facts, proof, status } = (await (await file(json.loader, { as })).json()) as {
        status: string
        facts: Record<string, unknown>
        proof: { signature: string; key: { publicKeyPem: string } }
      }
      expect(status).toBe('current')
      expect(facts.markPercent).toBe(as === '' ? undefined : 91)
      const check = (what: object) =>
        verify(
          null,
          Buffer.from(canonicalize(what)!),
          createPublicKey(proof.key.publicKeyPem),
          Buffer.from(proof.signature, 'base64url'),
        )
      expect(check(facts)).toBe(true)
      expect(check({ ...facts, code: WRONG })).toBe(false)
    }
  })
})
