import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { clip, ffmpeg, turned, written } from '../../tests/support/clips'
import { judge, type MediaFault } from './ffmpeg-judge'

const part = (name: Parameters<typeof clip>[0], share: number): Buffer => {
  const bytes = readFileSync(clip(name))
  return bytes.subarray(0, Math.floor(bytes.length * share))
}

/** The same damage on every run: a small generator of numbers, not chance. */
function damaged(name: Parameters<typeof clip>[0], share: number): Buffer {
  const bytes = Buffer.from(readFileSync(clip(name)))
  let seed = 7
  for (let hit = 0; hit < bytes.length * share; hit++) {
    seed = (seed * 1103515245 + 12345) % 2 ** 31
    bytes[4000 + (seed % (bytes.length - 4000))] = seed & 0xff
  }
  return bytes
}

describe('what is taken', () => {
  it('measures a film by what was decoded', async () => {
    const { facts } = await judge(ffmpeg, clip('film.mp4'))
    expect(facts).toMatchObject({
      demuxer: 'mov',
      hasVideo: true,
      hasAudio: true,
      widthPx: 320,
      heightPx: 240,
      rotation: 0,
      fps: 25,
      hasSteadyRate: true,
      isHdr: false,
      errorCount: 0,
    })
    expect(facts?.durationMs).toBeGreaterThan(3950)
    expect(facts?.durationMs).toBeLessThan(4100)
    expect(facts?.loudness?.integratedLufs).toBeCloseTo(-21.8, 0)
  })

  it('reads WebM, and sound alone, whatever cover it has', async () => {
    expect(await judge(ffmpeg, clip('film.webm'))).toMatchObject({ facts: { demuxer: 'matroska', hasVideo: true } })
    const sound = { hasVideo: false, hasAudio: true, widthPx: 0, heightPx: 0, fps: 0 }
    expect(await judge(ffmpeg, clip('cover.mp3'))).toMatchObject({ facts: { demuxer: 'mp3', ...sound } })
    expect(await judge(ffmpeg, clip('sound.wav'))).toMatchObject({ facts: { demuxer: 'wav', ...sound } })
  })

  it('measures a turned picture as it is seen', async () => {
    expect(await judge(ffmpeg, turned('mute.mp4', 90))).toMatchObject({
      facts: { rotation: 90, widthPx: 240, heightPx: 320, hasAudio: false },
    })
    expect(await judge(ffmpeg, turned('mute.mp4', 180))).toMatchObject({ facts: { rotation: 180, widthPx: 320 } })
    expect(await judge(ffmpeg, turned('mute.mp4', 270))).toMatchObject({ facts: { rotation: 270, widthPx: 240 } })
  })

  it('knows a single frame, a rate that varies, HDR, and silence', async () => {
    expect(await judge(ffmpeg, clip('one-frame.mp4'))).toMatchObject({ facts: { hasVideo: true, durationMs: 40 } })
    expect(await judge(ffmpeg, clip('varying.mp4'))).toMatchObject({ facts: { hasSteadyRate: false } })
    expect(await judge(ffmpeg, clip('hdr.mkv'))).toMatchObject({ facts: { isHdr: true, transfer: 'smpte2084' } })
    const silent = await judge(ffmpeg, clip('silent.mp4'))
    expect(silent.facts?.hasAudio).toBe(true)
    expect(silent.facts?.loudness).toBeUndefined()
  })
})

describe('what is not taken', () => {
  const cases: [MediaFault, string, () => Buffer | string][] = [
    ['empty', 'empty.mp4', () => ''],
    ['unknown-type', 'page.mp4', () => '<!doctype html><script>1</script>'],
    ['truncated', 'late-cut.mp4', () => part('late-index.mp4', 0.6)],
    ['truncated', 'early-cut.mp4', () => part('film.mp4', 0.6)],
    ['truncated', 'cut.webm', () => part('film.webm', 0.4)],
    ['truncated', 'cut.wav', () => part('sound.wav', 0.3)],
    ['broken', 'damaged.mp4', () => damaged('film.mp4', 0.02)],
    ['truncated', 'no-index.mp4', () => Buffer.concat([part('film.mp4', 1).subarray(0, 32), Buffer.alloc(5000, 0x5a)])],
    ['broken', 'noise.mp3', () => Buffer.concat([Buffer.from('ID3\x04\0\0\0\0\0\0'), Buffer.alloc(5000, 0x5a)])],
    ['no-streams', 'bare.mp4', () => withoutTracks()],
  ]
  it.each(cases)('says %s of %s', async (fault, name, bytes) => {
    expect(await judge(ffmpeg, written(name, bytes()))).toEqual({ fault })
  })

  it('opens no file that another names', async () => {
    const secret: string = written('secret.txt', 'the secret of this machine')
    const scripts = [
      ['list.mp4', `#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\nfile://${secret}\n#EXT-X-ENDLIST\n`],
      ['script.mp4', `ffconcat version 1.0\nfile '${secret}'\n`],
      ['dash.mp4', `<?xml version="1.0"?><MPD><BaseURL>file://${secret}</BaseURL></MPD>`],
    ] as const
    for (const [name, text] of scripts)
      expect(await judge(ffmpeg, written(name, text))).toEqual({ fault: 'unknown-type' })
    // in the guise of a film, too
    const guise = Buffer.concat([
      Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp42'),
      Buffer.from(`\n#EXTM3U\n${secret}\n`),
    ])
    expect(JSON.stringify(await judge(ffmpeg, written('guise.mp4', guise)))).toMatch(/"(broken|truncated)"/)
  })

  it('refuses a picture too large before any of it is decoded', async () => {
    expect(await judge(ffmpeg, written('huge.mp4', claimingSize(20_000, 20_000)))).toEqual({
      fault: 'too-large-picture',
    })
  })

  it('refuses what is too long, and what needs more than it may', async () => {
    expect(await judge(ffmpeg, clip('film.mp4'), { longestMs: 3000 })).toEqual({ fault: 'too-long' })
    const limits = { wallMs: 1 }
    expect(await judge(ffmpeg, clip('film.mp4'), { limits })).toEqual({ fault: 'too-heavy' })
  })

  it('stops where it is cancelled', async () => {
    const signal = AbortSignal.abort()
    await expect(judge(ffmpeg, clip('film.mp4'), { signal })).rejects.toMatchObject({ reason: 'cancelled' })
  })
})

/** A film whose tracks were renamed to boxes that nobody reads. */
function withoutTracks(): Buffer {
  const bytes = Buffer.from(readFileSync(clip('film.mp4')))
  for (let at = bytes.indexOf('trak'); at >= 0; at = bytes.indexOf('trak')) bytes.write('free', at, 'latin1')
  return bytes
}

/** A film whose container claims a size. */
function claimingSize(width: number, height: number): Buffer {
  const bytes = Buffer.from(readFileSync(clip('mute.mp4')))
  const at = bytes.indexOf('avc1', bytes.indexOf('stsd'))
  bytes.writeUInt16BE(width, at + 4 + 24)
  bytes.writeUInt16BE(height, at + 4 + 26)
  return bytes
}
