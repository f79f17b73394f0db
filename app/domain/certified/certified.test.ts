// The register as coordinators search it: by name, code, course and period, each in their part of the programme; and what it
// shows when names change, certificates are revoked, and accounts are joined.
import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '../../../db/client'
import { consents } from '../../../db/schema/accounts'
import { auditEntries } from '../../../db/schema/audit'
import { completions } from '../../../db/schema/progress'
import { registerRows } from '../../../db/schema/credentials'
import { machineContext, personContext, TEST_NOW } from '../../../tests/support/context'
import { freshDatabase } from '../../../tests/support/database'
import { DAY, graduate, publishNth } from '../../../tests/support/graduate'
import { makePerson } from '../../../tests/support/learner'
import { grantRole } from '../accounts/grant-role.server'
import type { Scope } from '../accounts/policy'
import type { Context } from '../context'
import { askNameCorrection } from '../credentials/ask-name-correction.server'
import { combine } from '../credentials/combine.server'
import { decideNameCorrection } from '../credentials/decide-name-correction.server'
import { newestCorrectionOf } from '../credentials/name-correction-queries.server'
import { certificatesOf } from '../credentials/queries.server'
import { replaceCredential } from '../credentials/replace.server'
import { revokeCredential } from '../credentials/revoke.server'
import { parseCode } from '../credentials/rules'
import { enrol } from '../enrolments/enrol.server'
import { addInstitution } from '../institutions/add-institution.server'
import { joinEnrolments } from '../progress/join-enrolments.server'
import { genuineAmong } from './genuine-among.server'
import { countPrinted, listPrinted } from './list-printed.server'
import { countRegister, findInRegister, listRegister } from './list-register.server'
import type { RegisterRow } from './records'
import { readCertificate } from './read-certificate.server'
import { type After, readRegisterQuery, registerAddress, type RegisterQuery } from './register-query'

const everywhere: Scope = { institutionId: null, country: null }
let db: Db
let machine: Context
beforeEach(() => {
  db = freshDatabase()
  machine = machineContext(db)
})

const asking = (scope = everywhere) => ({ scope, timeZone: 'America/Lima' })
const list = (query: RegisterQuery = {}, scope?: Scope) => listRegister(db, query, asking(scope)).rows
const codes = (query?: RegisterQuery, scope?: Scope) => list(query, scope).map(({ code }) => code)
const coordinator = (at: { country?: string; institutionId?: string } = {}): Context => {
  const personId = makePerson(db, { name: 'Coordina' })
  grantRole(machine, { personId, role: 'coordinator', ...at })
  return personContext(db, personId, ['coordinator'])
}

/** Completes a course at a place: the code. */
function completeAt(place: { country: string; institutionId?: string }, name: string, courseId = publishNth(db, 1)) {
  const personId = makePerson(db, { name })
  const { id } = enrol(personContext(db, personId), { courseId, language: 'es' })
  const at = { province: null, jobArea: null, institutionId: null, ...place }
  db.insert(completions)
    .values({ enrolmentId: id, completedAt: TEST_NOW, revision: 1, markPercent: 80, ...at })
    .run()
  return { personId, code: graduate(db, personId, { courseId }) }
}

describe('is searched', () => {
  test('by a name without its accents, by its beginning, in any order', () => {
    const courseId = publishNth(db, 1)
    const one = graduate(db, makePerson(db, { name: 'Núria Solà i Puig' }), { courseId })
    graduate(db, makePerson(db, { name: 'João da Conceição' }), { courseId })
    for (const q of ['nuria', 'SOLA', 'pui nur', 'Solà, Núria']) expect(codes({ q })).toEqual([one])
    expect(codes({ q: 'Núria Conceição' })).toEqual([])
    for (const q of ['"', '*', 'nuria" OR "joao', "' or 1=1 --", '%', '— —']) expect(list({ q }).length).toBeLessThan(2)
  })

  test('by code, however it was typed, and by the beginning of one', () => {
    const courseId = publishNth(db, 1)
    const code = graduate(db, makePerson(db), { courseId })
    graduate(db, makePerson(db), { courseId })
    const typed = [
      code,
      code.toLowerCase(),
      code.replaceAll('-', ' '),
      code.replaceAll('-', ''),
      `https://x.example/v/${code}`,
    ]
    for (const q of [...typed, `${code.slice(0, 9)}`]) expect(codes({ q })).toEqual([code])
    expect(codes({ q: 'ZZZZ-ZZZZ-ZZZZ-ZZZZ' })).toEqual([])
  })

  test('by course, kind, status and the days of issue in the programme’s zone', () => {
    const [first, second] = [publishNth(db, 1), publishNth(db, 2)]
    const personId = makePerson(db)
    const [a, b] = [graduate(db, personId, { courseId: first }), graduate(db, personId, { courseId: second })]
    const both = combine(personContext(db, personId), { codes: [a, b] }).code
    // a combined one is of each of its courses, and told once
    expect(codes({ course: second }).sort()).toEqual([b, both].sort())
    expect(codes({ course: second, kind: 'single' })).toEqual([b])
    expect(codes({ course: second, kind: 'combined' })).toEqual([both])
    expect(countRegister(db, { course: second }, asking())).toBe(2)
    expect(codes({ kind: 'combined' })).toEqual([both])
    expect(codes({ kind: 'single' }).sort()).toEqual([a, b].sort())
    revokeCredential(machine, { code: a, reason: 'Emitido por error' })
    expect(codes({ status: 'revoked' })).toEqual([a])
    expect(codes({ status: 'current' }).sort()).toEqual([b, both].sort())
    // 15:00 UTC is the same day in Lima
    const today = new Date(TEST_NOW).toISOString().slice(0, 10)
    expect(codes({ from: today, to: today })).toHaveLength(3)
    expect(codes({ to: new Date(TEST_NOW - DAY).toISOString().slice(0, 10) })).toEqual([])
  })

  test('page by page, each certificate once; and counted', () => {
    const courseId = publishNth(db, 1)
    const all = Array.from({ length: 7 }, () => graduate(db, makePerson(db), { courseId }))
    const seen: RegisterRow[] = []
    for (let after: After | undefined, isFirst = true; isFirst || after; isFirst = false) {
      const page = listRegister(db, {}, asking(), { after, limit: 3 })
      seen.push(...page.rows)
      after = page.next
    }
    expect(seen.map(({ code }) => code)).toEqual(all.toReversed())
    expect(countRegister(db, {}, asking())).toBe(7)
  })

  test('by an address that is kept; what it says wrongly is not asked', () => {
    const query = { q: 'Rosa & Cía', status: 'revoked', from: '2026-01-01', to: '2026-02-01' } as const
    expect(readRegisterQuery(new URLSearchParams(registerAddress(query)))).toEqual(query)
    const wrong = new URLSearchParams('status=x&kind=y&course=1&country=ZZZ&from=2026-13-01&to=x&q=%20')
    expect(readRegisterQuery(wrong)).toEqual({})
    expect(readRegisterQuery(new URLSearchParams('from=2026-02-01&to=2026-01-01'))).toEqual({
      from: '2026-01-01',
      to: '2026-02-01',
    })
    expect(readRegisterQuery(new URLSearchParams('kind=past&status=revoked'))).toEqual({ kind: 'past' })
  })

  test('along an index, whatever is asked: no table is walked, and nothing is sorted', () => {
    const courseId = publishNth(db, 1)
    graduate(db, makePerson(db), { courseId })
    const plan = (query: RegisterQuery, scope = everywhere, which = 0): string => {
      const told: string[] = []
      const { $client } = db
      const prepare = $client.prepare.bind($client)
      const spied = (sql: string) => {
        if (/from "register_rows"/.test(sql) && /limit/.test(sql)) told.push(sql)
        return prepare(sql)
      }
      Object.assign($client, { prepare: spied })
      listRegister(db, query, asking(scope))
      Object.assign($client, { prepare })
      const sql = told.at(which) ?? ''
      const values = Array.from({ length: sql.split('?').length - 1 }, () => null)
      return (prepare(`explain query plan ${sql}`).all(...values) as { detail: string }[])
        .map(({ detail }) => detail)
        .join('\n')
    }
    expect(plan({})).toContain('register_rows_issued')
    expect(plan({ from: '2026-01-01' })).toContain('register_rows_issued')
    expect(plan({ course: courseId, status: 'current', country: 'PE' })).toContain('register_rows_course')
    expect(plan({ country: 'PE', status: 'current' })).toContain('register_rows_country')
    expect(plan({ status: 'revoked' })).toContain('register_rows_status')
    expect(plan({}, { institutionId: 'x', country: null })).toContain('register_rows_institution')
    for (const query of [{}, { course: courseId }, { country: 'PE' }, { status: 'current' as const }])
      expect(plan(query)).not.toContain('TEMP B-TREE')
    // of the combined ones that hold a course: looked up one by one
    expect(plan({ course: courseId }, everywhere, 1)).toMatch(/register_rows_credential .*combined_parts_credential/s)
    expect(plan({ q: 'lucia' })).toContain('PRIMARY KEY')
    expect(plan({ q: 'ABCD-EF12' })).toContain('register_rows_code')
  })
})

describe('whose part it is', () => {
  test('a country’s coordinators see what was completed there, an institution’s those who share with it', () => {
    const { institutionId } = addInstitution(machine, { name: 'Museo Uno', country: 'PE', kind: 'public' })
    const shares = completeAt({ country: 'PE', institutionId }, 'Ana Comparte')
    const silent = completeAt({ country: 'PE', institutionId }, 'Rosa Calla')
    const abroad = completeAt({ country: 'BR' }, 'Rui de Fora')
    const given = { kind: 'share-with-institution', institutionId, textVersion: 1, givenAt: 1 }
    db.insert(consents)
      .values({ id: 'uno', personId: shares.personId, ...given })
      .run()
    const [peru, museum] = [
      { institutionId: null, country: 'PE' },
      { institutionId, country: null },
    ]
    expect(codes({}, peru).sort()).toEqual([shares.code, silent.code].sort())
    expect(codes({}, museum)).toEqual([shares.code])
    for (const q of ['Rosa', silent.code]) expect(codes({ q }, museum)).toEqual([])
    expect(codes({ country: 'PE' }, { institutionId: null, country: 'BR' })).toEqual([])
    expect(readCertificate(db, abroad.code, asking(peru))).toBeUndefined()
    expect(readCertificate(db, silent.code, asking(museum))).toBeUndefined()
    expect(countPrinted(db, {}, asking(museum))).toBe(1)
    // merged, it is read as the institution that stands, for whoever coordinates that
    const { institutionId: survivorId } = addInstitution(machine, { name: 'Museo Dos', country: 'PE', kind: 'public' })
    const standing = { institutionId: survivorId, country: null }
    expect(codes({}, standing)).toEqual([])
    db.$client.prepare('update institutions set merged_into = ? where id = ?').run(survivorId, institutionId)
    expect(list({}, standing)).toMatchObject([{ code: shares.code, institution: 'Museo Dos' }])
    expect(codes({ q: shares.code }, standing)).toEqual([shares.code])
    db.$client.prepare('update institutions set merged_into = null').run()
    db.update(consents).set({ endedAt: 2 }).run()
    expect(codes({}, museum)).toEqual([])
  })

  test('only the programme’s coordinators revoke and reissue, each in their country', () => {
    const { institutionId } = addInstitution(machine, { name: 'Museo Uno', country: 'PE', kind: 'public' })
    const { code } = completeAt({ country: 'PE', institutionId }, 'Ana')
    const act = (ctx: Context) => [
      () => revokeCredential(ctx, { code, reason: 'Emitido por error' }),
      () => replaceCredential(ctx, { code, name: 'Ana María' }),
    ]
    for (const work of act(coordinator({ institutionId }))) expect(work).toThrow('not-allowed')
    for (const work of act(coordinator({ country: 'BR' }))) expect(work).toThrow('not-found')
    const peru = coordinator({ country: 'PE' })
    const next = replaceCredential(peru, { code, name: 'Ana María' })
    revokeCredential(peru, { code: next.code, reason: 'Emitido por error' })
    expect(list({ status: 'revoked' })).toMatchObject([{ code: next.code }])
    const acts = db.select().from(auditEntries).all()
    const by = acts.filter(({ actor }) => peru.actor.kind === 'person' && actor === peru.actor.id)
    expect(by.map(({ act }) => act)).toEqual(expect.arrayContaining(['credentials.replace', 'credentials.revoke']))
  })

  test('names are corrected by coordinators of the person’s country, on certificates of every country', () => {
    const courseId = publishNth(db, 1)
    const { personId, code } = completeAt({ country: 'BR' }, 'Lucia Quispe', courseId)
    askNameCorrection(personContext(db, personId), { name: 'Lucía Quispe', reason: 'Falta una tilde' })
    const { id } = newestCorrectionOf(db, personId)!
    const { institutionId } = addInstitution(machine, { name: 'Museo Uno', country: 'PE', kind: 'public' })
    const decide = (ctx: Context) => () => decideNameCorrection(ctx, { id, decision: 'granted' })
    expect(decide(coordinator({ institutionId }))).toThrow('not-allowed')
    expect(decide(coordinator({ country: 'BR' }))).toThrow('not-found')
    const { codes: issued } = decide(coordinator({ country: 'PE' }))()
    expect(issued).toEqual(certificatesOf(db, personId).map((one) => one.code))
    expect(readCertificate(db, code, asking())).toMatchObject({ status: 'replaced', replacedByCode: issued[0] })
  })
})

describe('what became of certificates', () => {
  test('the former name is neither found nor shown, on single and on combined ones, however often it changes', () => {
    const personId = makePerson(db, { name: 'Nombre Antiguo' })
    const parts = [1, 2].map((nth) => graduate(db, personId, { courseId: publishNth(db, nth) }))
    const both = combine(personContext(db, personId), { codes: parts }).code
    for (const name of ['Nombre Segundo', 'Nombre Tercero']) {
      askNameCorrection(personContext(db, personId), { name, reason: 'Cambio legal' })
      decideNameCorrection(machine, { id: newestCorrectionOf(db, personId)!.id, decision: 'granted' })
    }
    expect(list()).toHaveLength(9)
    expect(new Set(list().map(({ name }) => name))).toEqual(new Set(['Nombre Tercero']))
    for (const q of ['Antiguo', 'Segundo']) expect(list({ q })).toEqual([])
    for (const code of [...parts, both]) {
      const record = readCertificate(db, code, asking())
      expect(record).toMatchObject({ status: 'replaced', name: 'Nombre Tercero' })
      expect(JSON.stringify(record)).not.toContain('Antiguo')
    }
  })

  test('one in another name than the account’s may be issued again', () => {
    const { code, personId } = completeAt({ country: 'PE' }, 'Ana')
    expect(readCertificate(db, code, asking())).not.toHaveProperty('accountName')
    db.$client.prepare('update people set name = ? where id = ?').run('Ana María', personId)
    expect(readCertificate(db, code, asking())).toMatchObject({ accountName: 'Ana María' })
  })

  test('the zip holds those that stand, and none where they are too many or none', () => {
    const [kept, gone] = ['Ana', 'Rosa'].map((name) => completeAt({ country: 'PE' }, name).code) as [string, string]
    revokeCredential(machine, { code: gone, reason: 'Emitido por error' })
    expect(listPrinted(db, {}, asking())?.map(({ code }) => code)).toEqual([kept])
    expect(listPrinted(db, { status: 'revoked' }, asking())).toBeUndefined()
    expect(countPrinted(db, { kind: 'past' }, asking())).toBe(0)
  })

  test('they follow their person when two accounts are joined, and stay when their enrolment is one', () => {
    const courseId = publishNth(db, 1)
    const [from, into] = [makePerson(db, { name: 'Ana' }), makePerson(db, { name: 'Ana' })]
    const code = graduate(db, from, { courseId })
    joinEnrolments(machine, { fromId: from, intoId: into })
    expect(findInRegister(db, parseCode(code)!, asking())).toMatchObject({ personId: into })
    expect(db.select().from(registerRows).all()).toHaveLength(1)
  })
})

test('what is not what was signed is told apart from the others', async () => {
  const courseId = publishNth(db, 1)
  const [one, other] = [graduate(db, makePerson(db), { courseId }), graduate(db, makePerson(db), { courseId })]
  const forge = db.$client.prepare(
    `update credentials set facts = replace(facts, '"hours":', '"hours":1') where code = ?`,
  )
  forge.run(parseCode(other))
  const told = await genuineAmong(db, list())
  expect([told.genuine.map(({ code }) => code), told.forged.map(({ code }) => code)]).toEqual([[one], [other]])
})
