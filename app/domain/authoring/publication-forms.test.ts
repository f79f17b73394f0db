import { expect, test } from 'vitest'
import { revisionNumber } from './publication-forms'

test('the number of a version is a whole number from 1 on, written as such', () => {
  expect(['1', '27', '999999999'].map(revisionNumber)).toEqual([1, 27, 999_999_999])
  for (const given of [undefined, '', '0', '-1', '1.5', '1e0', '01', 'abc', ' 1', '9999999999'])
    expect(revisionNumber(given), String(given)).toBeUndefined()
})
