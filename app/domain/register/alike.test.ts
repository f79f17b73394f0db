// What a person would suspect to be the same museum, and what not.
import { expect, test } from 'vitest'
import { nameKey } from '../institutions/name-key'
import { alikePairs, alikeTo, likeness } from './alike'

const rows = (...names: string[]) =>
  names.map((name, i) => ({ id: String(i), name, nameKey: nameKey(name), province: null }))

test.each([
  ['Museo Nacional de Arte', 'Museo Nacional del Arte'],
  ['Museo de Sitio Cerro Amaru', 'MUSEO DE SITIO «CERRO AMARU»'],
  ['Museo Regional del Valle de Huayra', 'Museo regional Valle Huaira'],
  ['Museu do Mangue e da Pesca', 'Museu da Pesca e do Mangue'],
  ['Casa Museo Elvira Sandoval', 'Casa Museo Elvira Sandobal'],
])('%s and %s are', (a, b) => {
  expect(likeness(nameKey(a), nameKey(b))).toBeGreaterThanOrEqual(0.8)
  expect(alikePairs(rows(a, b, 'Museo del Salar'), 10)).toMatchObject([{ a: { name: a }, b: { name: b } }])
})

test.each([
  ['Museo de Arte', 'Museo de Historia'],
  ['Museo Regional de Puno', 'Museo Regional de Cusco'],
  ['Museu das Salinas', 'Museo del Salar'],
])('%s and %s are not', (a, b) => {
  expect(alikePairs(rows(a, b), 10)).toEqual([])
})

test('the most alike come first, of one and of all, and no pair twice', () => {
  const all = rows('Museo del Papel Picado', 'Museo Papel Picado', 'Museo del Papel Picada', 'Museo del Maíz')
  expect(alikeTo(all[0]!, all).map(({ name }) => name)).toEqual(['Museo Papel Picado', 'Museo del Papel Picada'])
  const pairs = alikePairs(all, 10).map(({ a, b }) => `${a.id}${b.id}`)
  expect([pairs[0], new Set(pairs).size, pairs.length]).toEqual(['01', 3, 3])
  expect(alikePairs(all, 1)).toHaveLength(1)
})

test('names that share only what everybody shares are compared whole', () => {
  const many = Array.from({ length: 200 }, (_, i) => `Museo Nacional ${String.fromCharCode(97 + (i % 26))}${i} Central`)
  const all = rows(...many, 'Museo Nacional Central', 'Museo Central Nacional')
  expect(alikePairs(all, 500).some(({ a, b, likeness }) => likeness === 1 && a.id === '200' && b.id === '201')).toBe(
    true,
  )
})

test('of a register of any length only so much is compared', () => {
  const all = rows(...Array.from({ length: 20_000 }, (_, i) => `Museo número ${10_000 + i} de prueba`))
  expect(alikePairs(all, 100)).toHaveLength(100)
})
