import { expect, test } from 'vitest'
import type { VideoVersions } from '../../domain/courses/views'
import { bytesOf, playlistOf, qualityFor, type Wanted } from './quality'

const BYTES = { '720p': 45, '480p': 24, '240p': 12, audio: 3 }
const made = (...names: (keyof typeof BYTES)[]): VideoVersions => ({
  automatic: 'master',
  choices: names.map((name) => ({ name, src: `list ${name}`, sizeBytes: BYTES[name] })),
})
const all = made('720p', '480p', '240p', 'audio')

test('the line decides until somebody does, unless bytes are to be saved', () => {
  expect(qualityFor(all, undefined, false)).toBe('auto')
  expect(qualityFor(all, undefined, true)).toBe('240p')
  expect(qualityFor(all, 'auto', true)).toBe('auto')
  expect(qualityFor(all, '720p', true)).toBe('720p')
  expect(qualityFor(all, 'audio', false)).toBe('audio')
})

test.each<[Wanted, VideoVersions, Wanted]>([
  ['720p', made('480p', '240p', 'audio'), '480p'],
  ['480p', made('720p', '240p', 'audio'), '240p'],
  ['240p', made('720p', '480p', 'audio'), '480p'],
  ['audio', made('480p', '240p'), '240p'],
  ['480p', made('audio'), 'audio'],
  ['480p', made(), 'auto'],
])('%s of %j is %s: a picture for who asks for one, no heavier if there is such', (wanted, versions, quality) => {
  expect(qualityFor(versions, wanted, false)).toBe(quality)
})

test('each quality has its playlist and its weight; automatic at most that of the best', () => {
  expect([playlistOf(all, 'auto'), playlistOf(all, '480p')]).toEqual(['master', 'list 480p'])
  expect([bytesOf(all, 'auto'), bytesOf(all, 'audio')]).toEqual([45, 3])
})
