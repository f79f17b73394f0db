import { mkdtempSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { clip, clipFolder, factsOf, ffmpeg, written } from '../../tests/support/clips'
import { colourOf, pdfOf } from '../../tests/support/slides'
import { countPages, drawPage, PdfFailure } from './pdf-pages'
import { filmOfSlides, picturesOfPages } from './transcode-slides'

const fresh = (): string => mkdtempSync(join(clipFolder, 'slides-'))

describe('pages of a PDF', () => {
  it('become pictures in order, as large as a screen, in their own colours', async () => {
    const pdf = written('slides.pdf', await pdfOf([{ fill: 'red' }, { fill: 'blue', size: [300, 600] }]))
    const folder = fresh()
    const shares: number[] = []
    const pictures = await picturesOfPages(ffmpeg, { pdf, folder, onProgress: (share) => shares.push(share) })
    expect(pictures?.map(({ widthPx, heightPx }) => [widthPx, heightPx])).toEqual([
      [1920, 1080],
      [540, 1080],
    ])
    expect(shares).toEqual([0.5, 1])
    expect(readdirSync(folder).toSorted()).toEqual(['page-1.jpg', 'page-2.jpg'])
    expect(colourOf(pictures![0]!.file)).toBe('red')
    expect(colourOf(pictures![1]!.file)).toBe('blue')
  })

  it('are refused by what is wrong: a password, a torn file, more than anybody speaks to', async () => {
    const locked = written('locked.pdf', await pdfOf([{ fill: 'red' }], { userPassword: 'abc' }))
    await expect(countPages({ pdf: locked })).rejects.toMatchObject({ fault: 'locked' })
    const torn = written('torn.pdf', '%PDF-1.7\nnothing')
    await expect(countPages({ pdf: torn })).rejects.toMatchObject({ fault: 'broken' })
    const book = written('book.pdf', await pdfOf(Array.from({ length: 201 }, () => ({ fill: 'red' }))))
    expect(await picturesOfPages(ffmpeg, { pdf: book, folder: fresh() })).toBeUndefined()
  })

  it('that take too long, or are no longer wanted, leave nothing running', async () => {
    const pdf = written('one.pdf', await pdfOf([{ fill: 'red' }]))
    const box = { widthPx: 100, heightPx: 100 }
    await expect(drawPage(1, { pdf, folder: fresh(), box, wallMs: 1 })).rejects.toThrow(PdfFailure)
    const gone = drawPage(1, { pdf, folder: fresh(), box, signal: AbortSignal.timeout(1) })
    await expect(gone).rejects.toMatchObject({ name: 'TimeoutError' })
  })
})

describe('pictures with a voice', () => {
  it('become a film as long as the voice, each picture from its moment on', async () => {
    const sound = clip('sound.wav')
    const facts = await factsOf(sound)
    const pdf = written('two.pdf', await pdfOf([{ fill: 'red' }, { fill: 'blue', size: [300, 600] }]))
    const folder = fresh()
    const [first, second] = (await picturesOfPages(ffmpeg, { pdf, folder }))!
    const slides = [
      { file: first!.file, fromMs: 0 },
      { file: second!.file, fromMs: 1200 },
    ]
    const made = await filmOfSlides(ffmpeg, { slides, sound, facts, folder, file: join(folder, 'film.mp4') })
    const film = await factsOf(made.file)
    expect(film).toMatchObject({ widthPx: 1920, heightPx: 1080, fps: 5, hasAudio: true })
    expect(Math.abs(film.durationMs - facts.durationMs)).toBeLessThan(250)
    expect(colourOf(made.file, 0.9)).toBe('red')
    expect(colourOf(made.file, 1.4)).toBe('blue')
  })

  it('may be one picture, of an odd size', async () => {
    const sound = clip('sound.wav')
    const folder = fresh()
    const slides = [{ file: clip('picture.jpg'), fromMs: 0 }]
    const facts = await factsOf(sound)
    const made = await filmOfSlides(ffmpeg, { slides, sound, facts, folder, file: join(folder, 'film.mp4') })
    expect(await factsOf(made.file)).toMatchObject({ widthPx: 300, heightPx: 204, hasAudio: true })
  })

  it('do not become one where a picture is none', async () => {
    const sound = clip('sound.wav')
    const folder = fresh()
    const slides = [{ file: written('not.jpg', '#EXTM3U\n'), fromMs: 0 }]
    const run = filmOfSlides(ffmpeg, {
      slides,
      sound,
      facts: await factsOf(sound),
      folder,
      file: join(folder, 'a.mp4'),
    })
    await expect(run).rejects.toMatchObject({ reason: 'failed' })
    expect(readdirSync(folder)).not.toContain('a.mp4')
  })
})
