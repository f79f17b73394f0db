// Institutions as a field offers them: a short list whole, a long one by the words that are typed.
import { beforeEach, expect, test } from 'vitest'
import { machineContext } from '../../../tests/support/context'
import { freshDatabase } from '../../../tests/support/database'
import type { Db } from '../../platform/db'
import { addInstitution } from './add-institution.server'
import { offerInstitutions, provincesWithInstitutions } from './offer-institutions.server'

const NAMES = [
  'Museo del Ñandutí',
  'Casa de la Independencia',
  'Museo de Arte',
  'Museo de Arte Sacro',
  'Museo del Barro',
]
let db: Db
let ids: string[]

beforeEach(() => {
  db = freshDatabase()
  ids = NAMES.map((name, i) => {
    const where = { country: 'PY', province: i < 2 ? 'PY-ASU' : 'PY-11', kind: 'public' as const }
    return addInstitution(machineContext(db), { name, ...where }).institutionId
  })
})

const offered = (words?: string, more: object = {}) => {
  const { found, ...told } = offerInstitutions(db, 'PY', { words, most: 3, ...more })
  return { names: found.map(({ name }) => name), ...told }
}

test('a short list is whole, whatever was typed', () => {
  expect(offerInstitutions(db, 'PY', { words: 'arte' })).toMatchObject({ isLong: false, all: 5, isCut: false })
  expect(
    offerInstitutions(db, 'PY')
      .found.map(({ name }) => name)
      .sort(),
  ).toEqual([...NAMES].sort())
  expect(offerInstitutions(db, 'BR')).toEqual({ found: [], isLong: false, all: 0, isCut: false })
})

test('a long one is searched by beginnings of words, in any order, without accents', () => {
  expect(offered()).toEqual({ names: [], isLong: true, all: 5, isCut: false })
  expect(offered('nandu').names).toEqual(['Museo del Ñandutí'])
  expect(offered('SACRO art').names).toEqual(['Museo de Arte Sacro'])
  expect(offered('arte').names).toEqual(['Museo de Arte', 'Museo de Arte Sacro'])
  expect(offered('rte').names).toEqual([])
  expect(offered('%').names).toEqual([])
  expect(offered('museo')).toMatchObject({ isCut: true, all: 5 })
  expect(offered('museo').names).toHaveLength(3)
})

test('the one that is chosen is always among them, and a merged one is not', () => {
  expect(offered('', { chosen: ids[1] }).names).toEqual(['Casa de la Independencia'])
  expect(offered('arte', { chosen: ids[1] }).names[0]).toBe('Casa de la Independencia')
  expect(offered('arte', { chosen: ids[2] }).names).toHaveLength(2)
  db.$client.prepare('update institutions set merged_into = ? where id = ?').run(ids[3], ids[2])
  expect(offered('arte').names).toEqual(['Museo de Arte Sacro'])
})

test('provinces are those that have any', () => {
  expect(provincesWithInstitutions(db, 'PY')).toEqual(['PY-11', 'PY-ASU'])
  expect(offered('museo', { province: 'PY-ASU' }).names).toEqual(['Casa de la Independencia', 'Museo del Ñandutí'])
})
