// What runs in production is under licences that let it.
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isAllowed, licencesIn } from '../../app/platform/licences'
import { ROOT } from './sources'

const programs = licencesIn(join(ROOT, 'package-lock.json'))

test('every program by others has a licence from the list', () => {
  expect(programs.length).toBeGreaterThan(100)
  expect(programs.filter((one) => !isAllowed(one))).toEqual([])
})

test('an expression is allowed by one of its alternatives, as a whole', () => {
  const allows = (licence: string) => isAllowed({ name: 'a', licence })
  expect(['MIT', '(MIT OR GPL-3.0)', 'MIT AND ISC'].filter(allows)).toHaveLength(3)
  expect(['GPL-3.0', 'MIT AND GPL-3.0', ''].filter(allows)).toEqual([])
})
