import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { clip, clipFolder, factsOf, ffmpeg } from '../../tests/support/clips'
import { editRecording } from './transcode-edit'

describe('an edit', () => {
  it('turns and trims a film', async () => {
    const input = clip('film.mp4')
    const edit = { rotateDegrees: 90, fromMs: 1000, toMs: 2500 } as const
    const made = await editRecording(ffmpeg, {
      input,
      facts: await factsOf(input),
      edit,
      file: join(clipFolder, 'a.mp4'),
    })
    expect(made.durationMs).toBe(1500)
    const facts = await factsOf(made.file)
    expect(facts).toMatchObject({ widthPx: 240, heightPx: 320, rotation: 0, hasAudio: true, fps: 25, errorCount: 0 })
    expect(Math.abs(facts.durationMs - 1500)).toBeLessThan(80)
  })

  it('trims sound alone', async () => {
    const input = clip('sound.wav')
    const edit = { rotateDegrees: 0, fromMs: 500 } as const
    const made = await editRecording(ffmpeg, {
      input,
      facts: await factsOf(input),
      edit,
      file: join(clipFolder, 'a.m4a'),
    })
    expect(await factsOf(made.file)).toMatchObject({ hasVideo: false, hasAudio: true })
  })

  it('leaves no file where nothing is left, or it is cancelled', async () => {
    const input = clip('sound.wav')
    const facts = await factsOf(input)
    const file = join(clipFolder, 'none.m4a')
    const edit = { rotateDegrees: 0, fromMs: 1500, toMs: 1000 } as const
    await expect(editRecording(ffmpeg, { input, facts, edit, file })).rejects.toThrow(RangeError)
    const given = { input, facts, edit: { rotateDegrees: 0 } as const, file, signal: AbortSignal.abort() }
    await expect(editRecording(ffmpeg, given)).rejects.toMatchObject({ reason: 'cancelled' })
    expect(existsSync(file)).toBe(false)
  })
})
