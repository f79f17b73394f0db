import { beforeEach, expect, test, vi } from 'vitest'
import { keeperOf, keptAt } from './kept'

const KEY = 'desk:ana:/save:lesson:r1'
const kept = (words: string, at: number) => ({ fields: [['title', words] as [string, string]], base: 'b', at })
let store: Map<string, string>

beforeEach(() => {
  store = new Map()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => void store.set(key, value),
    removeItem: (key: string) => void store.delete(key),
  })
})

test('what one window lets go, the other still keeps', () => {
  const [one, other] = [keeperOf(KEY, undefined), keeperOf(KEY, undefined)]
  one.keep(kept('U', 1))
  one.keep(kept('Uno', 2))
  other.keep(kept('Otro', 3))
  expect(keptAt(KEY)).toMatchObject(kept('Otro', 3))
  other.letGo()
  expect(keptAt(KEY)).toMatchObject(kept('Uno', 2))
  one.letGo()
  expect(store.size).toBe(0)
})

test('a window that comes back goes on with what was typed last, and the rest is there the next time', () => {
  keeperOf(KEY, undefined).keep(kept('Uno', 1))
  keeperOf(KEY, undefined).keep(kept('Otro', 2))
  const back = keeperOf(KEY, keptAt(KEY))
  back.keep(kept('Otro y más', 3))
  back.letGo()
  expect(keptAt(KEY)).toMatchObject(kept('Uno', 1))
})

test('a form that is shown anew gets what was typed in its own window', () => {
  keeperOf(KEY, undefined).keep(kept('Uno', 1))
  const elsewhere = { ...kept('Otro', 2), by: 'another window' }
  store.set(KEY, JSON.stringify([...(JSON.parse(store.get(KEY)!) as object[]), elsewhere]))
  expect(keptAt(KEY)).toMatchObject(kept('Uno', 1))
  keeperOf(KEY, keptAt(KEY)).letGo()
  expect(keptAt(KEY)).toEqual(elsewhere)
})

test('what an earlier page left is read; nonsense is nothing', () => {
  store.set(KEY, JSON.stringify(kept('Uno', 1)))
  const back = keeperOf(KEY, keptAt(KEY))
  expect(keptAt(KEY)).toMatchObject(kept('Uno', 1))
  back.letGo()
  expect(store.size).toBe(0)
  store.set(KEY, '{')
  expect(keptAt(KEY)).toBeUndefined()
})
