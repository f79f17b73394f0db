// The public page of a record: one spelling of its code, no names, nothing for search engines, and files compared.
import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '../../../db/client'
import * as search from '../../../app/routes/public/certificate-search'
import * as record from '../../../app/routes/public/record'
import { withdrawRecord } from '../../../app/domain/records/withdraw-record.server'
import { grantRole } from '../../../app/domain/accounts/grant-role.server'
import { machineContext, personContext } from '../../support/context'
import { freshDatabase } from '../../support/database'
import { makePerson } from '../../support/learner'
import { keptRecord } from '../../support/record'
import { answered, door, get, testVisit } from '../../support/visit'

let db: Db
let personId: string
let kept: ReturnType<typeof keptRecord>
beforeEach(() => {
  db = freshDatabase()
  personId = makePerson(db)
  kept = keptRecord(machineContext(db), { personId })
})

const at = (request: Request, code: string, lang = 'es') => door(request, { lang, code }, testVisit({ db }))
const look = (code: string, lang = 'es') => answered(record.loader(at(get(`/${lang}/records/${code}`), code, lang)))

function send(code: string, bytes: string): ReturnType<typeof answered> {
  const body = new FormData()
  body.set('file', new File([bytes], 'acta.json', { type: 'application/json' }))
  const request = new Request(`http://localhost:3000/es/records/${code}`, { method: 'POST', body })
  return answered(record.action(at(request, code)))
}

describe('the page', () => {
  test('says how it stands in each language, and names nobody', async () => {
    for (const [lang, issuer] of [
      ['es', 'Programa Ibermuseos'],
      ['pt', 'Programa Ibermuseus'],
      ['en', 'Ibermuseums Programme'],
    ]) {
      const { status, headers, data } = await look(kept.code, lang)
      expect(status).toBe(200)
      expect(headers.get('X-Robots-Tag')).toBe('noindex')
      expect(headers.get('Cache-Control')).toContain('no-store')
      expect(data).toMatchObject({ page: { status: 'valid', code: kept.code, facts: { issuer, rows: '1' } } })
      expect(JSON.stringify(data)).not.toContain('Quispe')
    }
  })

  test('has one spelling; the form for codes leads to it as well', async () => {
    const typed = kept.code.toLowerCase().replaceAll('-', ' ')
    expect((await look(typed)).location).toBe(`/es/records/${kept.code}`)
    const found = await answered(search.loader(door(get(`/es/certificates?code=${typed}`), { lang: 'es' }, testVisit({ db }))))
    expect(found.location).toBe(`/es/records/${kept.code}`)
  })

  test('says that it was withdrawn, and not why', async () => {
    grantRole(machineContext(db), { personId, role: 'coordinator' })
    withdrawRecord(personContext(db, personId, ['coordinator']), { code: kept.code, reason: 'Sobra una persona' })
    const { data } = await look(kept.code)
    expect(data).toMatchObject({ page: { status: 'withdrawn' } })
    expect(JSON.stringify(data)).not.toContain('Sobra')
  })

  test('of a code that leads nowhere is 404, and 429 after too many', async () => {
    for (const odd of ['0000-0000-0000-0000', '%00', 'a'.repeat(5000), '../..']) expect((await look(odd)).status).toBe(404)
    for (let i = 0; i < 120; i += 1) await look('0000-0000-0000-0000')
    expect((await look('0000-0000-0000-0000')).status).toBe(429)
    expect((await look(kept.code)).status).toBe(200)
    expect((await send(kept.code, kept.text)).status).toBe(429)
  })
})

describe('a file that is sent', () => {
  test('is the list that was signed, or another', async () => {
    expect((await send(kept.code, kept.text)).data).toEqual({ compared: 'list' })
    expect((await send(kept.code, kept.text.replace('Rosa', 'Rita'))).data).toEqual({ compared: 'other' })
  })

  test('is asked for where there is none, and must not be too large', async () => {
    const empty = await send(kept.code, '')
    expect([empty.status, empty.data]).toMatchObject([422, { form: { error: { file: ['file-missing'] } } }])
    const large = await send(kept.code, 'x'.repeat(6 * 1024 * 1024 + 1))
    expect([large.status, large.data]).toMatchObject([422, { form: { error: { file: ['file-large'] } } }])
  })
})
