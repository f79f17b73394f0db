import { beforeEach, describe, expect, test } from 'vitest'
import { machineContext, personContext, TEST_NOW } from '../../../tests/support/context'
import { freshDatabase } from '../../../tests/support/database'
import { makePerson } from '../../../tests/support/learner'
import { refusalCode } from '../../../tests/support/refusal'
import type { Db } from '../../platform/db'
import { NEWEST, readPageKey } from '../../platform/page-key'
import { changeProfile } from './change-profile.server'
import { endRole } from './end-role.server'
import { grantRole } from './grant-role.server'
import { listRoles, personNames } from './queries.server'
import { countHolders, listGrants, listHolders } from './role-queries.server'
import { searchPeople } from './search-people.server'

let db: Db
beforeEach(() => {
  db = freshDatabase()
})
const found = (asked: string) => searchPeople(db, asked).people.map(({ name }) => name)

describe('people are found', () => {
  test('by beginnings of words of their name, accents or not, and by their address', () => {
    makePerson(db, { name: 'Lucía Fernanda Quispe Mamani' })
    makePerson(db, { name: 'João Batista Conceição Araújo' })
    expect(found('quis luc')).toEqual(['Lucía Fernanda Quispe Mamani'])
    expect(found('CONCEICAO')).toEqual(['João Batista Conceição Araújo'])
    const { email } = searchPeople(db, 'joao').people[0]!
    expect(found(email!)).toEqual(['João Batista Conceição Araújo'])
    expect(found('quispe conceição')).toEqual([])
  })

  test('by their new name and not by the one before', () => {
    const id = makePerson(db, { name: 'Ana Ruiz' })
    changeProfile(personContext(db, id), { name: 'Ana Beltrán', country: 'MX', language: 'es' })
    expect([found('ruiz'), found('beltran')]).toEqual([[], ['Ana Beltrán']])
  })

  test.each(['', '   ', '"', '*', 'a" OR "b', "' OR 1=1 --", 'NEAR(', '-', 'name:ana', '^', '💀'])(
    '%j is no trouble',
    (asked) => {
      makePerson(db, { name: 'Elena Ríos' })
      expect(found(asked)).toEqual([])
    },
  )

  test('page after page, last come first, each once', () => {
    const ids = Array.from({ length: 5 }, (_, i) => makePerson(db, { name: `Rosa Gil ${i}` }))
    const first = searchPeople(db, 'rosa', undefined, 2)
    const second = searchPeople(db, 'rosa', first.next, 2)
    const third = searchPeople(db, 'rosa', second.next, 2)
    expect([first, second, third].flatMap(({ people }) => people.map(({ id }) => id))).toEqual(ids.toReversed())
    expect(third.next).toBeUndefined()
  })

  test('no more once their row is gone', () => {
    const id = makePerson(db, { name: 'Rosa Gil' })
    db.$client.prepare('delete from people where id = ?').run(id)
    expect(found('rosa')).toEqual([])
  })
})

describe('roles', () => {
  test('are listed with what they are of and who gave them, ended ones too', () => {
    const machine = machineContext(db)
    const admin = makePerson(db, { name: 'Marta Oliveira' })
    const rui = makePerson(db, { name: 'Rui Tavares' })
    grantRole(machine, { personId: admin, role: 'administrator' })
    const ctx = personContext(db, admin, ['administrator'])
    grantRole(ctx, { personId: rui, role: 'coordinator' })
    grantRole({ ...ctx, now: TEST_NOW + 1 }, { personId: rui, role: 'coordinator', country: 'PT' })
    expect(listGrants(db, rui)).toMatchObject([
      { role: 'coordinator', country: 'PT', grantedBy: admin, endedAt: null },
      { role: 'coordinator', country: null, endedAt: TEST_NOW + 1, endedBy: admin },
    ])
    expect(listHolders(db, 'coordinator', NEWEST).rows).toMatchObject([{ name: 'Rui Tavares', country: 'PT' }])
    expect(countHolders(db)).toEqual({ administrator: 1, coordinator: 1, instructor: 0 })
    expect(personNames(db, [admin, rui, 'nobody'])).toEqual(
      new Map([
        [admin, 'Marta Oliveira'],
        [rui, 'Rui Tavares'],
      ]),
    )
  })

  test('holders come page after page', () => {
    const machine = machineContext(db)
    const ids = Array.from({ length: 3 }, () => makePerson(db))
    for (const personId of ids) grantRole(machine, { personId, role: 'instructor' })
    const first = listHolders(db, 'instructor', NEWEST, 2)
    const second = listHolders(db, 'instructor', readPageKey(first.next), 2)
    expect([...first.rows, ...second.rows].map(({ personId }) => personId).sort()).toEqual(ids.sort())
    expect(second.next).toBeUndefined()
  })

  test('the last administrator stays, also by terminal and by their own wish', () => {
    const machine = machineContext(db)
    const [one, two] = [makePerson(db), makePerson(db)]
    grantRole(machine, { personId: one, role: 'administrator' })
    grantRole(machine, { personId: two, role: 'administrator' })
    endRole(personContext(db, two, ['administrator']), { personId: two, role: 'administrator' })
    for (const ctx of [machine, personContext(db, one, ['administrator'])])
      expect(refusalCode(() => endRole(ctx, { personId: one, role: 'administrator' }))).toBe('last-administrator')
    expect(listRoles(db, one)).toEqual(['administrator'])
  })

  test('an account that ended is nobody who could administer', () => {
    const machine = machineContext(db)
    const [one, gone] = [makePerson(db), makePerson(db)]
    for (const personId of [one, gone]) grantRole(machine, { personId, role: 'administrator' })
    db.$client.prepare('update people set ended_at = ? where id = ?').run(TEST_NOW, gone)
    expect(refusalCode(() => endRole(machine, { personId: one, role: 'administrator' }))).toBe('last-administrator')
  })
})
