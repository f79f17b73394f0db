import { expect, test } from 'vitest'
import { nextSpeed, readPreferences, writePreferences } from './preferences'

const holding = (text: string) => ({ getItem: () => text })

test('what was written is read again', () => {
  let held = '{}'
  const preferences = { speed: 1.5, captions: 'pt', volume: 0.4, isMuted: true }
  writePreferences({ setItem: (_key, value) => void (held = value) }, preferences)
  expect(readPreferences(holding(held))).toEqual(preferences)
})

test.each(['', 'no json', '[]', 'null', '{"speed":99,"volume":-3,"captions":7}'])('%s counts as nothing', (text) => {
  expect(readPreferences(holding(text))).toEqual({ speed: 1, volume: 1, isMuted: false })
})

test('storage that is denied is no obstacle', () => {
  const deny = () => {
    throw new Error('denied')
  }
  expect(readPreferences({ getItem: deny })).toEqual({ speed: 1, volume: 1, isMuted: false })
  expect(() => writePreferences({ setItem: deny }, { speed: 1, volume: 1, isMuted: false })).not.toThrow()
  expect(readPreferences(undefined).speed).toBe(1)
})

test('speed goes up and down the list and stops at its ends', () => {
  expect(nextSpeed(1, 1)).toBe(1.25)
  expect(nextSpeed(1, -1)).toBe(0.75)
  expect(nextSpeed(2, 1)).toBe(2)
  expect(nextSpeed(0.5, -1)).toBe(0.5)
})
