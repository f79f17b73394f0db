import { beforeEach, describe, expect, test } from 'vitest'
import { accessCards, affiliations, people, roleGrants } from '../../../db/schema/accounts'
import { auditEntries } from '../../../db/schema/audit'
import { machineContext, personContext, TEST_NOW } from '../../../tests/support/context'
import { freshDatabase } from '../../../tests/support/database'
import { makePerson } from '../../../tests/support/learner'
import { refusalCode } from '../../../tests/support/refusal'
import type { Db } from '../../platform/db'
import type { Context } from '../context'
import { addInstitution } from '../institutions/add-institution.server'
import { accessNameStem, cardCodeFrom, parseAccessName, parseCardCode, showCardCode } from './access-name'
import { addEmail } from './add-email.server'
import { CARD_LASTS_MS, findOpenCard, listCards, newestCard } from './cards.server'
import { confirmEmail } from './confirm-email.server'
import { grantRole } from './grant-role.server'
import { makeCard, renewCard } from './make-card.server'
import { coordinatorScope, findPerson, findPersonByAccessName } from './queries.server'
import { cardTicket, findTicketHolder, takeCard } from './take-card.server'
import { issueToken } from './tokens.server'

let db: Db
let museum: string
let other: string
let programme: Context
let ofMuseum: Context
const card = { name: 'Lucía Fernanda Quispe Mamani', country: 'PE', language: 'es' as const }

beforeEach(() => {
  db = freshDatabase()
  const machine = machineContext(db)
  const add = (name: string) => addInstitution(machine, { name, country: 'PE', province: 'PE-CUS', kind: 'public' })
  museum = add('Museo del Valle').institutionId
  other = add('Museo de la Costa').institutionId
  const [everywhere, here] = [makePerson(db), makePerson(db)]
  grantRole(machine, { personId: everywhere, role: 'coordinator' })
  grantRole(machine, { personId: here, role: 'coordinator', institutionId: museum })
  programme = personContext(db, everywhere, ['coordinator'])
  ofMuseum = personContext(db, here, ['coordinator'])
})

const later = (ctx: Context, ms: number): Context => ({ ...ctx, now: ctx.now + ms })

describe('names and codes', () => {
  test.each([
    ['Lucía Fernanda Quispe Mamani', 'lucia-quispe'],
    ['Ana Ñahui', 'ana-nahui'],
    ['Ñandú Quispe de la Cruz', 'nandu-quispe'],
    ['João Batista Conceição', 'joao-batista'],
    ['Æ', 'museo'],
    ['محمد بن عبد الله', 'museo'],
    ['x'.repeat(60), 'x'.repeat(20)],
  ])('%s begins as %s', (name, stem) => expect(accessNameStem(name)).toBe(stem))

  test.each([
    [' Lucia-Quispe-482 ', 'lucia-quispe-482'],
    ['lucía quispe 482', 'lucia-quispe-482'],
    ['lucia–quispe_482', 'lucia-quispe-482'],
    ['museo-482', 'museo-482'],
  ])('%s is read as %s', (typed, name) => expect(parseAccessName(typed)).toBe(name))
  test.each(['', 'lucia', '482', 'lucia-quispe', 'a-b-c-482', `${'x'.repeat(500)}-482`, "lucia' or 1=1 --", '\u0000'])(
    '%s is none',
    (typed) => expect(parseAccessName(typed)).toBeUndefined(),
  )

  test('a code is read however it is copied', () => {
    const code = cardCodeFrom(new Uint8Array([255, 0, 17, 34, 129]))
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/)
    expect(parseCardCode(showCardCode(code))).toBe(code)
    expect(parseCardCode(` ${code.toLowerCase().slice(0, 4)} ${code.slice(4)}`)).toBe(code)
    expect(parseCardCode('oil0-2345')).toBe('01102345')
    expect(['', 'x', `${code}0`, '🏺'.repeat(8)].map(parseCardCode)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('a card', () => {
  test('is made once by a press, shown again for ten minutes, and its code is not kept', () => {
    const made = makeCard(ofMuseum, { ...card, press: 'press-0001', institutionId: museum })
    expect(made).toMatchObject({ institution: 'Museo del Valle', expiresAt: TEST_NOW + CARD_LASTS_MS })
    expect(made.accessName).toMatch(/^lucia-quispe-\d{3}$/)
    expect(makeCard(later(ofMuseum, 60_000), { ...card, press: 'press-0001', institutionId: museum })).toEqual(made)
    expect(
      refusalCode(() => makeCard(later(ofMuseum, 700_000), { ...card, press: 'press-0001', institutionId: museum })),
    ).toBe('card-shown')
    expect(db.select().from(accessCards).all()).toHaveLength(1)
    expect(JSON.stringify(db.select().from(accessCards).all())).not.toContain(made.code)
    expect(JSON.stringify(db.select().from(auditEntries).all())).not.toContain('Lucía')
    expect(db.select().from(affiliations).all()).toMatchObject([
      { institutionId: museum, confirmedBy: expect.any(String) },
    ])
  })

  test('opens with its code alone, and once', () => {
    const made = makeCard(programme, { ...card, press: 'press-0001' })
    const person = findPersonByAccessName(db, made.accessName)!
    expect(findOpenCard(db, programme.keys, person, 'ZZZZZZZZ', TEST_NOW)).toBeUndefined()
    expect(findOpenCard(db, programme.keys, person, made.code, TEST_NOW + CARD_LASTS_MS + 1)).toBeUndefined()
    const found = findOpenCard(db, programme.keys, person, made.code, TEST_NOW)!
    const visitor: Context = { ...programme, actor: { kind: 'visitor' } }
    const ticket = cardTicket(visitor.keys, found.id, TEST_NOW)
    expect(takeCard(visitor, { ticket, passwordHash: 'x' })).toEqual({ personId: made.personId })
    expect(refusalCode(() => takeCard(visitor, { ticket, passwordHash: 'y' }))).toBe('token-used-or-old')
    expect(findPerson(db, made.personId)?.passwordHash).toBe('x')
    expect(findOpenCard(db, programme.keys, person, made.code, TEST_NOW)).toBeUndefined()
  })

  test('has tickets that nobody can write, and that run out', () => {
    const made = makeCard(programme, { ...card, press: 'press-0001' })
    const id = newestCard(db, made.personId)!.id
    const ticket = cardTicket(programme.keys, id, TEST_NOW)
    const [cardId, until, seal] = ticket.split('.')
    const holder = (text: string, now = TEST_NOW) => findTicketHolder(db, programme.keys, text, now)?.person.id
    expect(holder(ticket)).toBe(made.personId)
    expect(holder(ticket, TEST_NOW + 31 * 60_000)).toBeUndefined()
    const forged = [
      `${cardId}.${until}.${seal}x`,
      `${cardId}.zzzzzzzzz.${seal}`,
      `${cardId}`,
      '..',
      '',
      'x'.repeat(9000),
    ]
    expect(forged.map((text) => holder(text))).toEqual(forged.map(() => undefined))
  })

  test('made anew voids the one before, its password and its tickets', () => {
    const first = makeCard(ofMuseum, { ...card, press: 'press-0001', institutionId: museum })
    const ticket = cardTicket(ofMuseum.keys, newestCard(db, first.personId)!.id, TEST_NOW)
    takeCard(ofMuseum, { ticket, passwordHash: 'x' })
    const second = renewCard(later(ofMuseum, 1000), { personId: first.personId, press: 'press-0002' })
    expect([second.accessName, second.code === first.code]).toEqual([first.accessName, false])
    expect(findPerson(db, first.personId)?.passwordHash).toBeNull()
    const person = findPersonByAccessName(db, first.accessName)!
    expect(findOpenCard(db, ofMuseum.keys, person, first.code, TEST_NOW + 1000)).toBeUndefined()
    expect(findOpenCard(db, ofMuseum.keys, person, second.code, TEST_NOW + 1000)).toBeDefined()
    expect(listCards(db, { institutionId: museum, country: null }, TEST_NOW).cards).toMatchObject([
      { personId: first.personId, state: 'open' },
    ])
  })

  test('is a matter of the programme’s coordinators and of the institution’s own', () => {
    expect(coordinatorScope(db, ofMuseum.actor)).toEqual({ institutionId: museum, country: null })
    expect(refusalCode(() => makeCard(ofMuseum, { ...card, press: 'press-0001', institutionId: other }))).toBe(
      'not-allowed',
    )
    expect(refusalCode(() => makeCard(ofMuseum, { ...card, press: 'press-0001' }))).toBe('not-allowed')
    const learner = personContext(db, makePerson(db))
    expect(refusalCode(() => makeCard(learner, { ...card, press: 'press-0001', institutionId: museum }))).toBe(
      'not-allowed',
    )
    const elsewhere = makeCard(programme, { ...card, press: 'press-0001', institutionId: other })
    expect(refusalCode(() => renewCard(ofMuseum, { personId: elsewhere.personId, press: 'press-0002' }))).toBe(
      'not-found',
    )
    expect(listCards(db, coordinatorScope(db, ofMuseum.actor), TEST_NOW)).toEqual({ cards: [], total: 0 })
    expect(listCards(db, coordinatorScope(db, programme.actor), TEST_NOW).total).toBe(1)
    expect(listCards(db, undefined, TEST_NOW).total).toBe(0)
  })

  test('opens no account that has an address of its own', () => {
    const made = makeCard(programme, { ...card, press: 'press-0001' })
    const self = personContext(db, made.personId)
    addEmail(self, { email: 'lucia@museo.org', language: 'es' })
    expect(findPerson(db, made.personId)).toMatchObject({ email: 'lucia@museo.org', emailConfirmedAt: null })
    const { token } = issueToken(self, { id: made.personId, email: 'lucia@museo.org' }, 'confirm')
    confirmEmail(self, { token })
    expect(refusalCode(() => renewCard(programme, { personId: made.personId, press: 'press-0002' }))).toBe(
      'card-has-email',
    )
    addEmail(self, { email: 'otra@museo.org', language: 'es' })
    expect(findPerson(db, made.personId)?.email).toBe('lucia@museo.org')
  })
})

test('a coordinator of one institution is one of another once it is given', () => {
  const personId = ofMuseum.actor.kind === 'person' ? ofMuseum.actor.id : ''
  grantRole(machineContext(db), { personId, role: 'coordinator', institutionId: museum })
  expect(db.select().from(roleGrants).all()).toHaveLength(2)
  grantRole(machineContext(db), { personId, role: 'coordinator', institutionId: other })
  expect(coordinatorScope(db, ofMuseum.actor)).toEqual({ institutionId: other, country: null })
  expect(
    refusalCode(() => grantRole(machineContext(db), { personId, role: 'coordinator', institutionId: 'none' })),
  ).toBe('not-found')
  expect(db.select().from(people).all().length).toBeGreaterThan(1)
})

test('a coordinator of a country makes cards there and nowhere else, and sees those made there', () => {
  const machine = machineContext(db)
  const personId = makePerson(db)
  const abroad = addInstitution(machine, { name: 'Museo del Sur', country: 'CL', kind: 'public' }).institutionId
  grantRole(machine, { personId, role: 'coordinator', country: 'CL' })
  const ofCountry = personContext(db, personId, ['coordinator'])
  expect(coordinatorScope(db, ofCountry.actor)).toEqual({ institutionId: null, country: 'CL' })
  const refused = refusalCode(() => makeCard(ofCountry, { ...card, press: 'press-0001', institutionId: museum }))
  expect(refused).toBe('not-allowed')
  expect(refusalCode(() => makeCard(ofCountry, { ...card, press: 'press-0002' }))).toBe('not-allowed')
  const theirs = makeCard(programme, { ...card, press: 'press-0003', institutionId: museum })
  expect(refusalCode(() => renewCard(ofCountry, { personId: theirs.personId, press: 'press-0004' }))).toBe('not-found')
  const made = makeCard(ofCountry, { ...card, country: 'CL', press: 'press-0005', institutionId: abroad })
  const seen = listCards(db, coordinatorScope(db, ofCountry.actor), TEST_NOW)
  expect(seen.cards.map((one) => one.personId)).toEqual([made.personId])
  expect(refusalCode(() => grantRole(machine, { personId, role: 'coordinator', country: 'XX' }))).toBe('not-found')
})
