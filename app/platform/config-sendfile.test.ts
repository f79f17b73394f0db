// A web server in front is told only of files inside the media folder, and only where they are files of this machine.
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readConfig } from './config'

const read = (env: Record<string, string>) => readConfig({ NODE_ENV: 'test', DATA_DIR: '/srv/año 1', ...env })
const file = join(read({}).mediaDir, 'ab12')

it('this process sends files unless a web server is named', () => {
  expect(read({}).sendfile).toBeUndefined()
  expect(read({ MEDIA_SENDFILE: 'off', STORAGE: '' }).sendfile).toBeUndefined()
})

it('nginx is told an inner address, others the path, both encoded', () => {
  const accel = { MEDIA_SENDFILE: 'x-accel' }
  expect(read(accel).sendfile?.(file)).toEqual({ name: 'X-Accel-Redirect', value: '/_media/ab12' })
  const other = read({ ...accel, MEDIA_SENDFILE_PREFIX: '/_files/' }).sendfile?.(file)
  expect(other).toEqual({ name: 'X-Accel-Redirect', value: '/_files/ab12' })
  const path = read({ MEDIA_SENDFILE: 'x-sendfile' }).sendfile?.(file)
  expect(path).toEqual({ name: 'X-Sendfile', value: '/srv/a%C3%B1o%201/media/ab12' })
})

it.each(['/srv/año 1/media', '/srv/año 1/keys/x', '/srv/año 1/media/../keys/x', '/etc/passwd'])(
  'nginx is told of no file outside: %s',
  (outside) => {
    expect(() => read({ MEDIA_SENDFILE: 'x-accel' }).sendfile?.(outside)).toThrow('not a file of the media folder')
  },
)

it.each([
  ['MEDIA_SENDFILE', 'nginx'],
  ['MEDIA_SENDFILE_PREFIX', '/media/'],
  ['MEDIA_SENDFILE_PREFIX', '/_media'],
  ['MEDIA_SENDFILE_PREFIX', '/_a/../b/'],
])('%s=%s stops the start', (name, value) => {
  expect(() => read({ MEDIA_SENDFILE: 'x-accel', [name]: value })).toThrow(`  ${name}: `)
})

it('files of a bucket are refused', () => {
  const bucket = { STORAGE: 's3', S3_ENDPOINT: 'https://s3.example.org', S3_BUCKET: 'cursos' }
  const keys = { S3_ACCESS_KEY_ID: 'key', S3_SECRET_ACCESS_KEY: 'secret' }
  expect(read({ ...bucket, ...keys }).sendfile).toBeUndefined()
  expect(() => read({ ...bucket, ...keys, MEDIA_SENDFILE: 'x-accel' })).toThrow('MEDIA_SENDFILE: needs STORAGE=disk')
})
