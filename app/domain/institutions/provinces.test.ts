// Provinces of the 22 countries by their codes, their names, and what people write for them.
import { expect, test } from 'vitest'
import { IBERO_AMERICA } from '../accounts/rules'
import { isKnownProvince, listProvinces, provinceName, readProvince } from './provinces'

test('every country of the community has its provinces, each once, with codes of its own', () => {
  for (const country of IBERO_AMERICA) {
    const all = listProvinces(country)
    expect(all.length, country).toBeGreaterThanOrEqual(7)
    expect(new Set(all.map(({ name }) => name)).size, country).toBe(all.length)
    for (const { code, name } of all) {
      expect(code).toMatch(new RegExp(`^${country}-[A-Z0-9]{1,3}$`))
      expect([readProvince(country, name), isKnownProvince(country, code), provinceName(code)]).toEqual([
        code,
        true,
        name,
      ])
    }
  }
})

test.each([
  ['PE', 'ancash', 'PE-ANC'],
  ['PE', 'pe-cus', 'PE-CUS'],
  ['BR', 'SP', 'BR-SP'],
  ['BR', 'SAO PAULO', 'BR-SP'],
  ['GT', 'GT-AV', 'GT-16'],
  ['ES', 'Illes balears', 'ES-IB'],
  ['MX', 'Baviera', undefined],
  ['CL', 'PE-CUS', undefined],
  ['FR', 'Bretagne', undefined],
])('%s, %s: %s', (country, typed, code) => {
  expect(readProvince(country, typed)).toBe(code)
})

test('codes from before keep their name, and those of nobody show as they are', () => {
  expect([
    provinceName('GT-AV'),
    provinceName('FR-BRE'),
    isKnownProvince('FR', 'FR-BRE'),
    isKnownProvince('PE', 'PE-XYZ'),
  ]).toEqual(['Alta Verapaz', 'FR-BRE', true, false])
})
