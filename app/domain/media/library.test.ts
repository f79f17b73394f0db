import { expect, test } from 'vitest'
import { addRecording } from '../../../tests/support/library'
import { mediaStage } from '../../../tests/support/media-stage'
import { personOf } from '../context'
import { formatOf } from './library'
import { listLibrary } from './library-queries.server'

test('files are found by their names, whatever their case, marks and order, in one’s own library only', () => {
  const stage = mediaStage()
  const own = stage.instructor()
  for (const name of ['Visita-Salón', 'luz_100%', 'humedad']) addRecording(own, name)
  addRecording(stage.instructor(), 'visita de otra persona')
  const found = (name: string) => listLibrary(stage.db, personOf(own).id, { limit: 9, name })
  const labels = (name: string) => found(name).items.map(({ label }) => label)
  expect(labels('salon VISITA')).toEqual(['Visita-Salón.mp4'])
  expect([labels('%'), labels('_')]).toEqual([['luz_100%.mp4'], ['luz_100%.mp4']])
  expect([found('nada').total, found('  ').total]).toEqual([0, 3])
})

test('formats are called as people know them', () => {
  const types = ['video/mp4', 'video/quicktime', 'audio/mpeg', 'image/jpeg', 'application/pdf', 'audio/x-flac']
  expect(types.map(formatOf)).toEqual(['MP4', 'QuickTime', 'MP3', 'JPEG', 'PDF', 'FLAC'])
})
