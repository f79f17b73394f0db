import { expect, test } from 'vitest'
import { nextSize, nextSpeed, readPreferences, writePreferences } from './preferences'

const NOTHING = { speed: 1, volume: 1, isMuted: false, secondLine: 'off', captionSize: 'm' } as const
const holding = (text: string) => ({ getItem: () => text })

test('what was written is read again', () => {
  let held = '{}'
  const preferences = {
    speed: 1.5,
    quality: '240p' as const,
    captions: 'pt',
    secondLine: 'es',
    captionSize: 'xl' as const,
    volume: 0.4,
    isMuted: true,
  }
  writePreferences({ setItem: (_key, value) => void (held = value) }, preferences)
  expect(readPreferences(holding(held))).toEqual(preferences)
})

test.each(['', 'no json', '[]', 'null', '{"speed":99,"volume":-3,"captions":7,"quality":"4K"}'])(
  '%s counts as nothing',
  (text) => {
    expect(readPreferences(holding(text))).toEqual(NOTHING)
  },
)

test('storage that is denied is no obstacle', () => {
  const deny = () => {
    throw new Error('denied')
  }
  expect(readPreferences({ getItem: deny })).toEqual(NOTHING)
  expect(() => writePreferences({ setItem: deny }, NOTHING)).not.toThrow()
  expect(readPreferences(undefined).speed).toBe(1)
})

test('speed goes up and down the list and stops at its ends', () => {
  expect(nextSpeed(1, 1)).toBe(1.25)
  expect(nextSpeed(1, -1)).toBe(0.75)
  expect(nextSpeed(2, 1)).toBe(2)
  expect(nextSpeed(0.5, -1)).toBe(0.5)
})

test('letters grow and shrink, and stop at their ends', () => {
  expect([nextSize('m', 1), nextSize('xl', 1), nextSize('m', -1), nextSize('xl', -1)]).toEqual(['l', 'xl', 'm', 'l'])
})
