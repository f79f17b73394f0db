import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { clip, clipFolder, factsOf, ffmpeg, ffmpegsOf, turned, until } from '../../tests/support/clips'
import { judge } from './ffmpeg-judge'
import { probeFile } from './probe'
import { transcode, type TranscodeRun, type Transcoded } from './transcode'

const folderFor = (): string => mkdtempSync(join(clipFolder, 'out-'))

async function made(name: Parameters<typeof clip>[0], more: Partial<TranscodeRun> = {}): Promise<Transcoded> {
  const input = clip(name)
  return transcode(ffmpeg, { input, facts: await factsOf(input), folder: folderFor(), ...more })
}

const names = (all: Transcoded): string[] => all.renditions.map((one) => one.name)

describe('a film with sound', async () => {
  const shares: number[] = []
  const all = await made('long.mp4', { onProgress: (share) => shares.push(share) })
  const [audio, light] = all.renditions
  if (!audio || !light) throw new Error('no renditions')

  it('becomes sound alone and a light picture, each one file of five-second parts', () => {
    expect(names(all)).toEqual(['audio', '240p'])
    expect(audio).toMatchObject({ codecs: 'mp4a.40.2' })
    expect(light).toMatchObject({
      widthPx: 320,
      heightPx: 240,
      fps: 25,
      codecs: expect.stringMatching(/^avc1\.6400..,mp4a\.40\.2$/),
    })
    for (const one of [audio, light]) {
      expect(one.bytes).toBe(statSync(one.file).size)
      expect(one.segments).toHaveLength(2)
      expect(Math.abs((one.segments[0]?.durationMs ?? 0) - 5000)).toBeLessThan(30)
      expect(one.averageBitsPerSecond).toBeLessThan(210_000)
      expect(one.peakBitsPerSecond).toBeGreaterThanOrEqual(one.averageBitsPerSecond - 10_000)
    }
  })

  it('plays from its head and any one part, which begins with a key frame', async () => {
    const bytes = readFileSync(light.file)
    const second = light.segments[1]
    if (!second) throw new Error('one part only')
    const part = join(folderFor(), 'part.mp4')
    writeFileSync(part, Buffer.concat([bytes.subarray(0, light.initBytes), bytes.subarray(second.offset)]))
    expect((await judge(ffmpeg, part)).facts).toMatchObject({ hasVideo: true, hasAudio: true, errorCount: 0 })
  })

  it('is as long as the source, and evenly loud', async () => {
    const facts = await factsOf(light.file)
    expect(Math.abs(light.durationMs - 7000)).toBeLessThan(100)
    expect(facts.loudness?.integratedLufs).toBeGreaterThan(-18)
    expect(facts.loudness?.integratedLufs).toBeLessThan(-15)
  })

  it('has a file to download of each, with its index first', async () => {
    for (const whole of [all.small, all.sound]) {
      const head = readFileSync(whole?.file ?? '').toString('latin1')
      expect(head.indexOf('moov')).toBeLessThan(head.indexOf('mdat'))
      expect(statSync(whole?.file ?? '').size).toBe(whole?.bytes)
    }
    expect(await factsOf(all.small?.file ?? '')).toMatchObject({ widthPx: 320, hasAudio: true })
    expect(await factsOf(all.sound?.file ?? '')).toMatchObject({ hasVideo: false, hasAudio: true })
  })

  it('has a poster and thumbnails of the sizes it says', async () => {
    expect(all.poster).toMatchObject({ widthPx: 320, heightPx: 240 })
    expect(all.thumbnails).toMatchObject({ everyMs: 5000, count: 2, columns: 2, rows: 1, thumbWidthPx: 160 })
    for (const picture of [all.poster, all.thumbnails])
      expect(await probeFile(picture?.file ?? '')).toMatchObject({
        mediaType: 'image/jpeg',
        sizeBytes: picture?.bytes,
        widthPx: picture?.widthPx,
        heightPx: picture?.heightPx,
      })
  })

  it('tells how far it is, never backwards, to the end', () => {
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
  })

  it('leaves nothing else in the folder', () => {
    const left = readdirSync(dirname(light.file)).sort().join(' ')
    expect(left).toBe('240p.mp4 audio.mp4 poster.jpg small.mp4 sound.m4a thumbnails.jpg')
  })
})

describe('other recordings', () => {
  it('upright ones are scaled by their short side', async () => {
    const all = await made('portrait.mp4')
    expect(names(all)).toEqual(['240p', '480p'])
    expect(all.renditions[1]).toMatchObject({ widthPx: 480, heightPx: 1136 })
    expect(await factsOf(all.renditions[0]?.file ?? '')).toMatchObject({ widthPx: 240, heightPx: 568, rotation: 0 })
    expect(all.sound).toBeUndefined()
  })

  it('turned ones come out upright', async () => {
    const input = turned('mute.mp4', 90)
    const all = await transcode(ffmpeg, { input, facts: await factsOf(input), folder: folderFor() })
    expect(await factsOf(all.small?.file ?? '')).toMatchObject({ widthPx: 240, heightPx: 320, rotation: 0 })
    expect(all.poster).toMatchObject({ widthPx: 240, heightPx: 320 })
  })

  it('those of varying rate come out steady, in step with their sound', async () => {
    const [audio, light] = (await made('varying.mp4')).renditions
    expect(await factsOf(light?.file ?? '')).toMatchObject({ fps: 25, hasSteadyRate: true })
    expect(Math.abs((light?.durationMs ?? 0) - (audio?.durationMs ?? 0))).toBeLessThan(300)
  })

  it('sound alone gives sound alone, louder where it was quiet', async () => {
    const all = await made('quiet.mp3')
    expect(names(all)).toEqual(['audio'])
    expect(Object.keys(all)).toEqual(['renditions', 'sound'])
    expect((await factsOf(all.sound?.file ?? '')).loudness?.integratedLufs).toBeGreaterThan(-19)
  })

  it('silence stays silence, one frame a film of one frame', async () => {
    const silent = await made('silent.mp4')
    expect((await factsOf(silent.sound?.file ?? '')).loudness).toBeUndefined()
    const all = await made('one-frame.mp4')
    expect(all.renditions[0]?.segments).toHaveLength(1)
    expect(all.thumbnails?.count).toBe(1)
  })

  it('HDR becomes what every screen shows', async () => {
    const all = await made('hdr.mkv')
    expect(await factsOf(all.small?.file ?? '')).toMatchObject({ isHdr: false })
  })

  it('a film that begins black has a poster that is not', async () => {
    const all = await made('black-start.mp4')
    expect(all.poster?.bytes).toBeGreaterThan(5000)
  })
})

describe('where it cannot be done', () => {
  it('is cancelled with nothing running and nothing left', async () => {
    const input = clip('long.mp4')
    const folder = folderFor()
    const stop = new AbortController()
    const run = transcode(ffmpeg, { input, facts: await factsOf(input), folder, signal: stop.signal })
    const ended = expect(run).rejects.toMatchObject({ reason: 'cancelled' })
    await until(() => readdirSync(folder).includes('240p.mp4'), 120_000)
    stop.abort()
    await ended
    expect(readdirSync(folder)).toEqual([])
    expect(ffmpegsOf(folder)).toEqual([])
  })

  it('says that a file may not grow further, and leaves nothing', async () => {
    const folder = folderFor()
    const run = made('long.mp4', { folder, limits: { fileBytes: 30_000 } })
    await expect(run).rejects.toMatchObject({ name: 'FfmpegFailure', reason: 'output-too-large' })
    expect(readdirSync(folder)).toEqual([])
  })
})
