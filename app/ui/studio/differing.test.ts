import { expect, test } from 'vitest'
import { differing } from './differing'

test('of a long text only what the other wrote otherwise is shown', () => {
  expect(differing('a\n\nb\n\nc cambiado\n\nd\n\ne', 'a\n\nb\n\nc\n\nd\n\ne')).toBe('…\n\nc cambiado\n\n…')
  expect(differing('nuevo\n\na\n\nb\n\nc', 'a\n\nb\n\nc')).toBe('nuevo\n\n…')
})

test('a short text is shown whole', () => {
  expect(differing('a\n\notra', 'a\n\nb')).toBe('a\n\notra')
})
