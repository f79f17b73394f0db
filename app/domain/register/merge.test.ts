// Merging loses nothing, is read everywhere, can be undone, and two people at once get one clear sentence.
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { affiliations, consents } from '../../../db/schema/accounts'
import { auditEntries } from '../../../db/schema/audit'
import type { Db } from '../../platform/db'
import { machineContext, personContext, TEST_NOW } from '../../../tests/support/context'
import { freshDatabase } from '../../../tests/support/database'
import { refusalCode, refusalOf } from '../../../tests/support/refusal'
import { makeRegister, museumIn, type Register, workerOf } from '../../../tests/support/register'
import { findAffiliation } from '../accounts/affiliation.server'
import { listCards } from '../accounts/cards.server'
import { declareAffiliation } from '../accounts/declare-affiliation.server'
import { makeCard } from '../accounts/make-card.server'
import { coordinatorScope } from '../accounts/queries.server'
import { setSharing, sharedWith } from '../accounts/sharing.server'
import { placeOf } from '../enrolments/enrol.server'
import { addInstitution } from '../institutions/add-institution.server'
import { findInstitution, listInstitutions } from '../institutions/queries.server'
import { searchPeople } from '../people/search.server'
import { institutionPage, listAlike, listRegister } from './list.server'
import { mergeInstitutions, undoMerge } from './merge.server'

let db: Db
let at: Register
const names = (country: string) => listInstitutions(db, country).map(({ name }) => name)
const seenByMuseum = () =>
  searchPeople(db, coordinatorScope(db, at.as.museum.actor), { q: '', page: 1 }).rows.map(({ id }) => id)

beforeEach(() => {
  db = freshDatabase()
  at = makeRegister(db)
})

test('a merged row keeps all that names it, and is read as the one that stands', () => {
  const inTwin = workerOf(db, at.twin, 'uno@museo.org', { shares: true })
  const card = { press: 'una-pulsacion', name: 'Rosa Quispe', country: 'PE', language: 'es' as const }
  makeCard(at.as.programme, { ...card, institutionId: at.twin })
  const before = db.select().from(affiliations).where(eq(affiliations.personId, inTwin)).get()
  mergeInstitutions(at.as.peru, { mergedId: at.twin, survivorId: at.museum })
  mergeInstitutions(at.as.peru, { mergedId: at.twin, survivorId: at.museum })
  expect(db.select().from(affiliations).where(eq(affiliations.personId, inTwin)).get()).toEqual(before)
  expect([findInstitution(db, at.twin)?.id, names('PE')]).toEqual([at.museum, ['Museo de la Costa', 'Museo del Valle']])
  expect(findAffiliation(db, inTwin)?.institution).toMatchObject({ id: at.museum, name: 'Museo del Valle' })
  expect(placeOf(machineContext(db), inTwin).institutionId).toBe(at.museum)
  expect(sharedWith(db, inTwin)?.id).toBe(at.museum)
  expect(seenByMuseum()).toEqual([inTwin])
  const cards = listCards(db, coordinatorScope(db, at.as.museum.actor), TEST_NOW).cards
  expect(cards.map(({ name, institution }) => [name, institution])).toEqual([['Rosa Quispe', 'Museo del Valle']])
  // the same name comes back as the one that stands: an old list imported again resurrects nothing
  const again = { name: 'MUSEO DEL VALLE, SEDE', country: 'PE', province: 'PE-CUS', kind: 'public' } as const
  expect(addInstitution(machineContext(db), again)).toEqual({ institutionId: at.museum, isNew: false })
  expect(
    db.select({ act: auditEntries.act }).from(auditEntries).where(eq(auditEntries.subject, at.twin)).all(),
  ).toEqual([{ act: 'institutions.add' }, { act: 'institutions.merge' }])
})

test('undone, everything is where it was; also what had been merged into it before, and after', () => {
  const third = museumIn(db, 'Museo del Valle de Huayra')
  const inTwin = workerOf(db, at.twin, 'uno@museo.org', { shares: true })
  mergeInstitutions(at.as.peru, { mergedId: third, survivorId: at.twin })
  mergeInstitutions(at.as.programme, { mergedId: at.twin, survivorId: at.museum })
  expect([third, at.twin].map((id) => findInstitution(db, id)?.id)).toEqual([at.museum, at.museum])
  expect(institutionPage(db, coordinatorScope(db, at.as.peru.actor), at.museum)?.merged).toMatchObject([
    { id: at.twin },
  ])
  undoMerge(at.as.peru, { mergedId: at.twin })
  undoMerge(at.as.peru, { mergedId: at.twin })
  expect([third, at.twin].map((id) => findInstitution(db, id)?.id)).toEqual([at.twin, at.twin])
  expect([sharedWith(db, inTwin)?.id, seenByMuseum()]).toEqual([at.twin, []])
  undoMerge(at.as.peru, { mergedId: third })
  expect(names('PE')).toHaveLength(4)
})

test('sharing that was agreed to while merged goes with the row that the person named', () => {
  const own = personContext(db, workerOf(db, at.twin, 'uno@museo.org'))
  const personId = own.actor.kind === 'person' ? own.actor.id : ''
  mergeInstitutions(at.as.peru, { mergedId: at.twin, survivorId: at.museum })
  setSharing(own, { isShared: true, institutionId: at.museum })
  expect(seenByMuseum()).toEqual([personId])
  undoMerge(at.as.peru, { mergedId: at.twin })
  expect([db.select().from(consents).get()?.institutionId, seenByMuseum()]).toEqual([at.twin, []])
  declareAffiliation(own, { personId, institutionId: at.museum })
  expect(sharedWith(db, personId)).toBeUndefined()
})

test('two people at once: the same merge is one, any other is told what happened', () => {
  mergeInstitutions(at.as.peru, { mergedId: at.twin, survivorId: at.museum })
  const said = (mergedId: string, survivorId: string) => {
    const { code, params } = refusalOf(() => mergeInstitutions(at.as.programme, { mergedId, survivorId }))
    return [code, params.name, params.into]
  }
  const told = ['institution-merged', 'Museo del Valle (sede)', 'Museo del Valle']
  expect(said(at.museum, at.twin)).toEqual(told)
  expect(said(at.twin, at.other)).toEqual(told)
  expect(said(at.other, at.twin)).toEqual(told)
  expect(names('PE')).toHaveLength(2)
})

test('only within what somebody coordinates, and never over a border', () => {
  const merge = (ctx: Parameters<typeof mergeInstitutions>[0], mergedId: string, survivorId: string) =>
    refusalCode(() => mergeInstitutions(ctx, { mergedId, survivorId }))
  expect(merge(at.as.chile, at.twin, at.museum)).toBe('not-found')
  expect(merge(at.as.peru, at.chilean, at.museum)).toBe('not-found')
  expect(merge(at.as.museum, at.museum, at.twin)).toBe('not-allowed')
  expect(merge(at.as.programme, at.chilean, at.museum)).toBe('institution-other-country')
  expect(refusalCode(() => undoMerge(at.as.chile, { mergedId: at.twin }))).toBe('not-found')
  expect(merge(machineContext(db), at.twin, at.museum)).toBe('not-found')
})

test('the register is listed and suspected within the same borders', () => {
  const list = (ctx: Parameters<typeof mergeInstitutions>[0], filter = {}) =>
    listRegister(db, coordinatorScope(db, ctx.actor), filter).rows.map(({ name }) => name)
  expect(list(at.as.programme)).toHaveLength(4)
  expect(list(at.as.peru, { q: 'vallé DEL' })).toEqual(['Museo del Valle', 'Museo del Valle (sede)'])
  expect(list(at.as.peru, { country: 'CL' })).toEqual([])
  expect(list(at.as.programme, { province: 'CL-LL', kind: 'public' })).toEqual(['Museo de las Lluvias'])
  expect(list(at.as.programme, { q: '100%_' })).toEqual([])
  expect(list(at.as.museum)).toEqual(['Museo del Valle'])
  const alike = (ctx: Parameters<typeof mergeInstitutions>[0], country: string) =>
    listAlike(db, coordinatorScope(db, ctx.actor), country).map(({ a, b }) => [a.name, b.name].sort())
  expect([alike(at.as.chile, 'PE'), alike(at.as.museum, 'PE')]).toEqual([[], []])
  const page = (ctx: Parameters<typeof mergeInstitutions>[0], id: string) =>
    institutionPage(db, coordinatorScope(db, ctx.actor), id)?.name
  expect([page(at.as.chile, at.museum), page(at.as.museum, at.other), page(at.as.museum, at.museum)]).toEqual([
    undefined,
    undefined,
    'Museo del Valle',
  ])
  workerOf(db, at.museum, 'uno@museo.org', { shares: true })
  workerOf(db, at.museum, 'dos@museo.org')
  const people = (ctx: Parameters<typeof mergeInstitutions>[0]) =>
    institutionPage(db, coordinatorScope(db, ctx.actor), at.museum)?.people
  expect([people(at.as.programme), people(at.as.museum)]).toEqual([2, 1])
})
