import { beforeEach, describe, expect, it } from 'vitest'
import { clip, ffmpeg } from '../../../tests/support/clips'
import { type MediaStage, mediaStage, ROOM } from '../../../tests/support/media-stage'
import { colourOf, pdfOf } from '../../../tests/support/slides'
import { type Context, personOf } from '../context'
import { pagesOf } from './library'
import { findLibraryItem, listLibrary, listUploads } from './library-queries.server'
import { makeAgain } from './make-again.server'
import { type FilmOrder, makeFilm } from './make-film.server'

let stage: MediaStage
let own: Context
let voice: string
beforeEach(async () => {
  stage = mediaStage()
  own = stage.instructor()
  voice = await bring('voz.mp3', { file: clip('quiet.mp3') })
  // as it came: what is made of a voice is told elsewhere
  await stage.work('media.make')
})

const bring = async (name: string, content: Buffer | { file: string }): Promise<string> =>
  (await stage.bring(own, name, content)).assetHash!
const film = (hash: string, startsMs: FilmOrder['startsMs'], over: Partial<FilmOrder> = {}, ctx = own) =>
  makeFilm(ctx, { hash, soundHash: voice, startsMs, label: 'película', quotaBytes: ROOM.quotaBytes, ...over })
const made = () => listLibrary(stage.db, personOf(own).id, { limit: 9, kinds: ['video'] }).items

describe('slides and a voice', () => {
  it('become a film of the library, which knows its voice, once the pages are pictures', async () => {
    const slides = await bring('láminas.pdf', await pdfOf([{ fill: 'red' }, { fill: 'blue' }, { fill: 'green' }]))
    expect(findLibraryItem(stage.db, personOf(own).id, slides)?.making).toBeUndefined()
    expect(() => film(slides, [0])).toThrow('media-not-ready')
    makeAgain(own, slides)
    await stage.work('media.pages', ffmpeg)
    const item = findLibraryItem(stage.db, personOf(own).id, slides)!
    expect([item.making, pagesOf(item).map(({ label }) => label)]).toEqual([
      { state: 'ready' },
      ['page-1', 'page-2', 'page-3'],
    ])
    // the second is left out; what comes first is seen from the beginning
    film(slides, [500, undefined, 2_000])
    await stage.work('media.copy', ffmpeg)
    expect(listUploads(stage.db, personOf(own).id)).toEqual([])
    const [one] = made()
    expect(one).toMatchObject({ label: 'película', widthPx: 1920, heightPx: 1080, making: { state: 'waiting' } })
    const colours = await stage.storage.withFile(one!.hash, async (file) =>
      [0.2, 1.8, 2.4].map((at) => colourOf(file, at)),
    )
    expect(colours).toEqual(['red', 'red', 'green'])
  })

  it('say why they cannot be pictures: a password', async () => {
    const locked = await bring('láminas.pdf', await pdfOf([{ fill: 'red' }], { userPassword: 'abc' }))
    makeAgain(own, locked)
    await stage.work('media.pages', ffmpeg)
    const item = findLibraryItem(stage.db, personOf(own).id, locked)
    expect(item?.making).toEqual({ state: 'failed', reason: 'pdf-locked' })
  })
})

describe('a picture and a voice', () => {
  it('become a film as well', async () => {
    const picture = await bring('foto.jpg', { file: clip('picture.jpg') })
    film(picture, [])
    await stage.work('media.copy', ffmpeg)
    expect(made()).toMatchObject([{ widthPx: 300, heightPx: 204 }])
  })

  it('are refused where the moments make no sense, and of what is not in one’s library', async () => {
    const slides = await bring('láminas.pdf', await pdfOf([{ fill: 'red' }, { fill: 'blue' }]))
    makeAgain(own, slides)
    await stage.work('media.pages', ffmpeg)
    const picture = await bring('foto.jpg', { file: clip('picture.jpg') })
    expect(() => film(slides, [undefined, undefined])).toThrow('film-empty')
    for (const starts of [
      [0, 0],
      [0, 60_000],
    ])
      expect(() => film(slides, starts), String(starts)).toThrow('film-times')
    expect(() => film(picture, [], { quotaBytes: 200_000 })).toThrow('upload-quota')
    expect(() => film(voice, [])).toThrow('not-found')
    expect(() => film(picture, [], { soundHash: picture })).toThrow('not-found')
    expect(() => film(picture, [], {}, stage.instructor())).toThrow('not-found')
  })
})
