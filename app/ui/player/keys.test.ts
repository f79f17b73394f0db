import { expect, test } from 'vitest'
import { actOf, type Focused } from './keys'

const press = (key: string, focused: Focused = 'page', more = {}) =>
  actOf({ key, ctrlKey: false, altKey: false, metaKey: false, ...more }, focused)

test.each([
  ['k', { do: 'toggle' }],
  ['K', { do: 'toggle' }],
  [' ', { do: 'toggle' }],
  ['j', { do: 'skip', seconds: -10 }],
  ['l', { do: 'skip', seconds: 10 }],
  ['ArrowLeft', { do: 'skip', seconds: -5 }],
  ['ArrowRight', { do: 'skip', seconds: 5 }],
  ['ArrowUp', { do: 'volume', steps: 1 }],
  ['ArrowDown', { do: 'volume', steps: -1 }],
  ['m', { do: 'mute' }],
  ['c', { do: 'captions' }],
  ['f', { do: 'fullscreen' }],
  ['<', { do: 'speed', steps: -1 }],
  ['>', { do: 'speed', steps: 1 }],
  ['0', { do: 'share', tenths: 0 }],
  ['9', { do: 'share', tenths: 9 }],
  ['?', { do: 'help' }],
])('%s', (key, act) => {
  expect(press(key)).toEqual(act)
})

test('in a text field every key is text', () => {
  for (const key of ['k', ' ', '5', 'ArrowLeft', '?']) expect(press(key, 'text')).toBeUndefined()
})

test('a focused button keeps Space and Enter, and nothing else', () => {
  expect(press(' ', 'button')).toBeUndefined()
  expect(press('Enter', 'button')).toBeUndefined()
  expect(press('k', 'button')).toEqual({ do: 'toggle' })
  expect(press('ArrowLeft', 'button')).toEqual({ do: 'skip', seconds: -5 })
})

test('a slider and a menu keep their arrows', () => {
  for (const focused of ['slider', 'menu'] as const) {
    expect(press('ArrowLeft', focused)).toBeUndefined()
    expect(press('Home', focused)).toBeUndefined()
    expect(press('m', focused)).toEqual({ do: 'mute' })
  }
})

test('keys of the browser and the system are left alone', () => {
  for (const more of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }]) {
    expect(press('f', 'page', more)).toBeUndefined()
  }
  expect(press('Tab')).toBeUndefined()
  expect(press('q')).toBeUndefined()
})
