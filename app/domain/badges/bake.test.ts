// What is baked comes out again, whatever letters are in it, and the picture stays a picture.
import { crc32 } from 'node:zlib'
import { expect, test } from 'vitest'
import { sampleFacts } from '../../../tests/support/certificate'
import { readPng } from '../../platform/png'
import { pngOf } from '../../platform/png-write'
import { bakePng, bakeSvg, unbake } from './bake'
import { badgeOf } from './badge.server'
import { badgeSvg } from './picture-svg.server'

const HOSTILE = [
  'Ana "la" \\ <script>&amp;',
  'x ]]> y ]]]]> z',
  'حنان بنت علي\u202e',
  '🎓 ñ\u0000\n',
  '</openbadges:credential>',
]
const badgeFor = (name: string): string =>
  JSON.stringify(
    badgeOf(sampleFacts({ holder: { name } }), { origin: 'https://m.example', place: { list: 1, position: 7 } }),
  )

const picture = () => pngOf({ rgba: Buffer.alloc(64 * 64 * 4, 200), widthPx: 64, heightPx: 64 })

test.each(HOSTILE)('%j survives a PNG and an SVG', async (name) => {
  const badge = badgeFor(name)
  const baked = bakePng(await picture(), badge)
  expect(unbake(baked)).toBe(badge)
  expect(readPng(baked)).toEqual({ widthPx: 64, heightPx: 64 })
  const svg = bakeSvg(badgeSvg(sampleFacts({ holder: { name } })), badge)
  expect(unbake(Buffer.from(svg))).toBe(badge)
})

test('a PNG is whole chunk by chunk, and holds one badge, uncompressed, before the pixels', async () => {
  const baked = bakePng(bakePng(await picture(), badgeFor('Antes')), badgeFor('Ahora'))
  const seen: string[] = []
  for (let at = 8; at < baked.length;) {
    const length = baked.readUInt32BE(at)
    const named = baked.subarray(at + 4, at + 8 + length)
    expect(baked.readUInt32BE(at + 8 + length)).toBe(crc32(named))
    seen.push(named.toString('latin1', 0, 4))
    if (seen.at(-1) === 'iTXt') expect(named.toString('latin1', 4, 28)).toBe('openbadgecredential\0\0\0\0\0')
    at += 12 + length
  }
  expect(seen).toEqual(['IHDR', 'iTXt', 'IDAT', 'IEND'])
  expect(unbake(baked)).toBe(badgeFor('Ahora'))
})

test('an SVG is one document, in which words of people are words', () => {
  const svg = badgeSvg(sampleFacts({ holder: { name: '<script>alert(1)</script>' } }))
  expect(svg).not.toContain('<script')
  expect(svg).toContain('&lt;script&gt;')
  expect(svg.replace(/<\?xml[^>]*>|<[^>]+\/>|[^<]*<text[^>]*>[^<]*<\/text>/g, '')).not.toContain('class=')
})

test('what holds no badge has none', async () => {
  expect(unbake(await picture())).toBeUndefined()
  expect(unbake(Buffer.from('<svg></svg>'))).toBeUndefined()
  const torn = bakePng(await picture(), badgeFor('Ana'))
  torn[60]! ^= 1
  expect(unbake(torn)).toBeUndefined()
})
