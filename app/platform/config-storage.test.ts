// A bucket is opened with all its settings or the start stops and names those that are missing.
import { expect, it } from 'vitest'
import { readConfig } from './config'

const read = (env: Record<string, string>) => readConfig({ NODE_ENV: 'test', ...env })

const BUCKET = {
  STORAGE: 's3',
  S3_ENDPOINT: 'https://s3.example.org',
  S3_BUCKET: 'cursos',
  S3_ACCESS_KEY_ID: 'key',
  S3_SECRET_ACCESS_KEY: 'secret',
}

it('media live on disk unless a bucket is asked for', () => {
  expect(read({}).s3).toBeUndefined()
  expect(read({ ...BUCKET, STORAGE: '' }).s3).toBeUndefined()
  const keys = { accessKeyId: 'key', secretAccessKey: 'secret' }
  const bucket = { endpoint: 'https://s3.example.org', bucket: 'cursos', region: 'us-east-1', ...keys, folder: '' }
  expect(read(BUCKET).s3).toEqual(bucket)
  expect(read({ ...BUCKET, S3_PREFIX: '/a/b/', S3_REGION: 'eu-west-3' }).s3).toEqual({
    ...bucket,
    folder: 'a/b',
    region: 'eu-west-3',
  })
})

it.each(Object.keys(BUCKET).slice(1))('without %s it does not start, and says so', (name) => {
  expect(() => read({ ...BUCKET, [name]: '' })).toThrow(`  ${name}: needed where STORAGE=s3`)
})

it.each([
  ['STORAGE', 'ftp'],
  ['S3_ENDPOINT', 's3.example.org'],
  ['S3_BUCKET', 'a/b'],
])('%s=%s stops the start', (name, value) => {
  expect(() => read({ ...BUCKET, [name]: value })).toThrow(`  ${name}: `)
})
