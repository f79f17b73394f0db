import { expect, test } from 'vitest'
import type { VideoVersions, VideoView } from '../../domain/courses/views'
import { downloadsOf, playedByItself, sizesOf } from './video-files.server'

const came = { src: '/media/a/film.webm', mediaType: 'video/webm', sizeBytes: 90 } as VideoView
const versions: VideoVersions = {
  automatic: '/media/a/master.m3u8',
  choices: [
    { name: '480p', src: '/media/a/480p-list.m3u8', sizeBytes: 24 },
    { name: '240p', src: '/media/a/240p-list.m3u8', sizeBytes: 12 },
    { name: 'audio', src: '/media/a/audio-list.m3u8', sizeBytes: 3 },
  ],
  small: { src: '/media/a/small.mp4', sizeBytes: 13 },
  sound: { src: '/media/a/sound.m4a', sizeBytes: 4 },
}

test('without versions everything is the file that came', () => {
  expect(playedByItself(came)).toEqual({ src: '/media/a/film.webm', mediaType: 'video/webm' })
  expect(sizesOf(came)).toEqual([90])
  expect(downloadsOf({}, 'curso-1')).toEqual([])
})

test('with them the small file plays, and pictures weigh from the lightest to the best', () => {
  const video = { ...came, versions }
  expect(playedByItself(video)).toEqual({ src: '/media/a/small.mp4', mediaType: 'video/mp4' })
  expect(sizesOf(video)).toEqual([12, 24])
  expect(sizesOf({ ...video, versions: { ...versions, choices: versions.choices.slice(1) } })).toEqual([12])
  expect(sizesOf({ ...video, versions: { ...versions, choices: versions.choices.slice(2) } })).toEqual([90])
})

test('what is taken along is named for its lesson, and for the version of it', () => {
  const names = downloadsOf({ versions, alternative: 'sign' }, 'curso-1').map(({ name }) => name)
  expect(names).toEqual(['curso-1-sign.mp4', 'curso-1-sign.m4a'])
  expect(downloadsOf({ versions }, 'curso-1')).toEqual([
    { kind: 'video', href: '/media/a/small.mp4', name: 'curso-1.mp4', sizeBytes: 13 },
    { kind: 'sound', href: '/media/a/sound.m4a', name: 'curso-1.m4a', sizeBytes: 4 },
  ])
})
