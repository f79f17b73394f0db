// Nobody's coordinators see anything before the person said so, and nothing once they took it back or work elsewhere.
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { consents, people } from '../../../db/schema/accounts'
import type { Db } from '../../platform/db'
import { machineContext, personContext, TEST_NOW } from '../../../tests/support/context'
import { freshDatabase } from '../../../tests/support/database'
import { refusalCode } from '../../../tests/support/refusal'
import type { Context } from '../context'
import { addInstitution } from '../institutions/add-institution.server'
import { newestCard } from './cards.server'
import { declareAffiliation } from './declare-affiliation.server'
import { endAffiliation } from './end-affiliation.server'
import { grantRole } from './grant-role.server'
import { joinAccounts } from './join-accounts.server'
import { makeCard } from './make-card.server'
import { setSharing, sharedWith, sharesWith } from './sharing.server'
import { signUp } from './sign-up.server'
import { cardTicket, takeCard } from './take-card.server'

let db: Db
let own: Context
let personId: string
let museum: string
let other: string

const account = (email: string) =>
  signUp(machineContext(db), {
    name: 'Lía Paz',
    email,
    country: 'PE',
    language: 'es',
    passwordHash: 'x',
    isConfirmed: true,
  }).personId
const seenBy = (institutionId: string): string[] =>
  db
    .select({ id: people.id })
    .from(people)
    .where(sharesWith(people.id, institutionId))
    .all()
    .map((row) => row.id)

beforeEach(() => {
  db = freshDatabase()
  const add = (name: string) =>
    addInstitution(machineContext(db), { name, country: 'PE', province: 'PE-CUS', kind: 'public' }).institutionId
  museum = add('Museo del Valle')
  other = add('Museo de la Costa')
  personId = account('lia@museo.org')
  own = personContext(db, personId)
  declareAffiliation(own, { personId, institutionId: museum, jobArea: 'education' })
})

test('working somewhere shares nothing; a press does, twice is once, and a press ends it', () => {
  expect([sharedWith(db, personId), seenBy(museum)]).toEqual([undefined, []])
  setSharing(own, { isShared: true, institutionId: museum })
  setSharing(own, { isShared: true, institutionId: museum })
  expect(sharedWith(db, personId)).toEqual({ id: museum, name: 'Museo del Valle', since: TEST_NOW })
  expect([seenBy(museum), seenBy(other)]).toEqual([[personId], []])
  setSharing(own, { isShared: false })
  setSharing(own, { isShared: false })
  expect([sharedWith(db, personId), seenBy(museum)]).toEqual([undefined, []])
  const rows = db.select().from(consents).where(eq(consents.personId, personId)).all()
  expect(rows).toMatchObject([{ kind: 'share-with-institution', endedAt: TEST_NOW, endedHow: 'account' }])
})

test('a page that names another institution than the one of today shares nothing', () => {
  expect(refusalCode(() => setSharing(own, { isShared: true, institutionId: other }))).toBe('workplace-changed')
  endAffiliation(own)
  expect(refusalCode(() => setSharing(own, { isShared: true, institutionId: museum }))).toBe('workplace-changed')
  expect(seenBy(museum)).toEqual([])
})

test('it ends by itself where the workplace ends or changes, and another job area changes nothing', () => {
  setSharing(own, { isShared: true, institutionId: museum })
  declareAffiliation(own, { personId, institutionId: museum, jobArea: 'research' })
  expect(seenBy(museum)).toEqual([personId])
  declareAffiliation(own, { personId, institutionId: other })
  expect([seenBy(museum), seenBy(other)]).toEqual([[], []])
  setSharing(own, { isShared: true, institutionId: other })
  endAffiliation(own)
  expect(seenBy(other)).toEqual([])
  declareAffiliation(own, { personId, institutionId: other })
  expect(seenBy(other)).toEqual([])
  expect(db.select({ how: consents.endedHow }).from(consents).all()).toEqual([
    { how: 'workplace' },
    { how: 'workplace' },
  ])
})

test('an account that is joined into another takes its consent with it to nowhere', () => {
  setSharing(own, { isShared: true, institutionId: museum })
  const intoId = account('lia@otro.org')
  joinAccounts(machineContext(db), { fromId: personId, intoId })
  expect([seenBy(museum), sharedWith(db, intoId)]).toEqual([[], undefined])
})

test('a card made by the coordinator shares nothing unless its holder ticks it at the first sign-in', () => {
  const coordinator = account('jefa@museo.org')
  grantRole(machineContext(db), { personId: coordinator, role: 'coordinator', institutionId: museum })
  const ctx = personContext(db, coordinator, ['coordinator'])
  const take = (press: string, isShared: boolean) => {
    const card = makeCard(ctx, { press, name: 'Rosa Quispe', country: 'PE', language: 'es', institutionId: museum })
    const ticket = cardTicket(ctx.keys, newestCard(db, card.personId)?.id ?? '', TEST_NOW)
    expect(seenBy(museum)).not.toContain(card.personId)
    return takeCard(machineContext(db), { ticket, passwordHash: 'x', isShared }).personId
  }
  const silent = take('primera-tarjeta', false)
  const shares = take('segunda-tarjeta', true)
  expect([seenBy(museum), sharedWith(db, silent)]).toEqual([[shares], undefined])
})
