import { expect, test } from 'vitest'
import { isGoodLine } from './connection'

test.each([
  [{ effectiveType: '4g' }, true],
  [{ effectiveType: '3g', saveData: false }, true],
  [{ effectiveType: '4g', saveData: true }, false],
  [{ effectiveType: '2g' }, false],
  [{ effectiveType: 'slow-2g' }, false],
  [{}, false],
  [undefined, false],
])('%j: %s', (connection, isGood) => {
  expect(isGoodLine(connection)).toBe(isGood)
})
