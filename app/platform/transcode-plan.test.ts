import { describe, expect, it } from 'vitest'
import type { Judged } from './ffmpeg-judge'
import { rateWithin, rungsFor, sizeWithin, thumbnailGrid } from './transcode-plan'

const film = (widthPx: number, heightPx: number, more: Partial<Judged> = {}): Judged => ({
  demuxer: 'mov',
  durationMs: 60_000,
  hasVideo: true,
  hasAudio: true,
  widthPx,
  heightPx,
  rotation: 0,
  fps: 30,
  hasSteadyRate: true,
  isHdr: false,
  errorCount: 0,
  ...more,
})
const sizes = (facts: Judged): string[] => rungsFor(facts).map((one) => `${one.name} ${one.widthPx}x${one.heightPx}`)

describe('renditions', () => {
  it('go as high as the short side of the source', () => {
    expect(sizes(film(1920, 1080))).toEqual(['240p 426x240', '480p 854x480', '720p 1280x720'])
    expect(sizes(film(1080, 1920))).toEqual(['240p 240x426', '480p 480x854', '720p 720x1280'])
    expect(sizes(film(960, 540))).toEqual(['240p 426x240', '480p 854x480'])
    expect(sizes(film(640, 360))).toEqual(['240p 426x240', '360p 640x360'])
    expect(sizes(film(852, 479))).toEqual(['240p 426x240', '360p 640x360'])
    expect(sizes(film(638, 359))).toEqual(['240p 426x240'])
  })

  it('never enlarge, and have even sides whatever the source has', () => {
    expect(sizes(film(175, 99))).toEqual(['240p 176x100'])
    expect(sizes(film(1, 1))).toEqual(['240p 2x2'])
    expect(sizeWithin({ widthPx: 8000, heightPx: 250 }, 240)).toEqual({ widthPx: 720, heightPx: 22 })
  })

  it('cost long films less, and sound alone no picture', () => {
    const short = rungsFor(film(1920, 1080)).map((one) => one.mostKbps)
    const long = rungsFor(film(1920, 1080, { durationMs: 3 * 3_600_000 })).map((one) => one.mostKbps)
    expect(long[2]).toBeLessThan(short[2] ?? 0)
    expect(rungsFor(film(0, 0, { hasVideo: false }))).toEqual([])
  })
})

describe('rates', () => {
  it('are kept, capped, or chosen where they vary', () => {
    expect(rateWithin({ fps: 12, hasSteadyRate: true }, 25)).toEqual({ rate: '12', fps: 12 })
    expect(rateWithin({ fps: 29.97, hasSteadyRate: true }, 30).rate).toBe('30000/1001')
    expect(rateWithin({ fps: 60, hasSteadyRate: true }, 25).rate).toBe('25')
    expect(rateWithin({ fps: 3.2, hasSteadyRate: false }, 30).rate).toBe('30')
    expect(rateWithin({ fps: 0.2, hasSteadyRate: true }, 30).rate).toBe('5')
  })
})

describe('thumbnails', () => {
  const size = { widthPx: 426, heightPx: 240 }
  it('are at most a hundred, at key frames', () => {
    expect(thumbnailGrid(12_000, size)).toMatchObject({ everyMs: 5000, count: 3, columns: 3, rows: 1 })
    expect(thumbnailGrid(3 * 3_600_000, size)).toMatchObject({ everyMs: 110_000, count: 99, columns: 10, rows: 10 })
    expect(thumbnailGrid(40, size)).toMatchObject({ count: 1, thumbWidthPx: 160, thumbHeightPx: 90 })
  })
})
