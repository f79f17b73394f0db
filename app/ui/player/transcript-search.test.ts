import { expect, test } from 'vitest'
import { folded, placesOf } from './transcript-search'

test('accents and case are ignored, and a place found is a place in the text as written', () => {
  const text = 'La iluminación y la ILUMINACION: ¿cuánta luz?'
  const places = placesOf(text, folded('Iluminación'))
  expect(places.map((at) => text.slice(at, at + 11))).toEqual(['iluminación', 'ILUMINACION'])
  expect(placesOf(text, folded('cuanta'))).toEqual([text.indexOf('cuánta')])
})

test('letters that have no single plain one keep their places', () => {
  const text = 'Straße İstanbul 𝔸 luz'
  expect(folded(text)).toHaveLength(text.length)
  expect(placesOf(text, 'luz')).toEqual([text.indexOf('luz')])
})

test('signs of searching are only signs, and nothing is found in nothing', () => {
  expect(placesOf('50 % (lux) *', '(lux)')).toEqual([5])
  expect(placesOf('luz', '')).toEqual([])
  expect(placesOf('aaaa', 'aa')).toEqual([0, 2])
})
