import { beforeEach, describe, expect, it } from 'vitest'
import { leaveNote, takeNote } from './go-on'

const lesson = { id: 'sentidos', recordingLang: 'es' }
let storage: Storage
beforeEach(() => {
  const kept = new Map<string, string>()
  storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage
})

/** A page with one link to the described version; returns how it is pressed. */
function page(film: { atMs: number; isPlaying: boolean }, into: Storage | undefined = storage) {
  let press: ((event: object) => void) | undefined
  const link = {
    addEventListener: (_: string, listener: (event: object) => void) => (press = listener),
    getAttribute: () => 'described',
  }
  const links = {
    querySelectorAll: (what: string) => (what === 'a[data-version]' ? [link] : []),
  } as unknown as Document
  leaveNote(links, { lesson, storage: into }, { atMs: () => film.atMs, isPlaying: () => film.isPlaying })
  return (keys: object = {}) => press?.({ button: 0, ...keys })
}

describe('another version of the film', () => {
  it('goes on at its very moment, once', () => {
    page({ atMs: 43_210.4, isPlaying: true })()
    expect(takeNote({ lesson, storage })).toEqual({
      isPlaying: true,
      atMs: 43_210,
      choice: 'a[data-version="described"]',
    })
    expect(takeNote({ lesson, storage })).toBeUndefined()
  })

  it('of another recording begins where the server says', () => {
    page({ atMs: 5_000, isPlaying: false })()
    const note = takeNote({ lesson: { ...lesson, recordingLang: 'pt' }, storage })
    expect(note).toEqual({ isPlaying: false, choice: 'a[data-version="described"]' })
  })

  it('is a new visit in another lesson, after a while, in another window, or where nothing is kept', () => {
    page({ atMs: 5_000, isPlaying: true })()
    expect(takeNote({ lesson: { ...lesson, id: 'otra' }, storage })).toBeUndefined()
    page({ atMs: 5_000, isPlaying: true })()
    expect(takeNote({ lesson, storage }, Date.now() + 60_000)).toBeUndefined()
    for (const keys of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { button: 1 }])
      page({ atMs: 5_000, isPlaying: true })(keys)
    expect(takeNote({ lesson, storage })).toBeUndefined()
    page({ atMs: 1, isPlaying: true }, undefined)()
    expect(takeNote({ lesson, storage: undefined })).toBeUndefined()
    storage.setItem('minicursos.goes-on', 'no JSON')
    expect(takeNote({ lesson, storage })).toBeUndefined()
  })
})
