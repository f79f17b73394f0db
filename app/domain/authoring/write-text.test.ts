import { describe, expect, test } from 'vitest'
import { sha256 } from '../../platform/ids'
import { writeOptional, writeText, writeTranslation } from './write-text'

const pt = (text: string, of: string) => ({ text, sourceHash: sha256(of) })

describe('words in the source language', () => {
  test('a translation remembers what it was made from, until the words are those again', () => {
    const first = { es: { text: 'Luz' }, pt: pt('Luz', 'Luz') }
    const changed = writeText(first, 'La luz', 'es')
    expect(changed.pt).toEqual({ ...first.pt, source: 'Luz' })
    const again = writeText(changed, 'La luz fría', 'es')
    expect(again.pt).toEqual({ ...first.pt, source: 'Luz' })
    expect(writeText(again, 'Luz', 'es').pt).toEqual(first.pt)
  })

  test('taken away, the translation stays and is marked', () => {
    const text = writeText({ es: { text: 'Luz' }, pt: pt('Luz', 'Luz') }, '', 'es')
    expect(text).toEqual({ pt: { ...pt('Luz', 'Luz'), source: 'Luz' } })
  })

  test('a text that need not be there is nothing without its source', () => {
    expect(writeOptional({ es: { text: 'Luz' }, pt: pt('Luz', 'Luz') }, '', 'es')).toBeUndefined()
  })
})

test('an approved translation is of the words as they stand', () => {
  const old = writeText({ es: { text: 'Luz' }, pt: pt('Luz', 'Luz') }, 'La luz', 'es')
  expect(writeTranslation(old, 'A luz', 'pt', 'es').pt).toEqual(pt('A luz', 'La luz'))
  expect(writeTranslation(old, '', 'pt', 'es').pt).toBeUndefined()
})
