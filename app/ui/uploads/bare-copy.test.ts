import { expect, it } from 'vitest'
import { bareCopy } from './bare-copy'

const PLACE = '+19.4326-099.1332'
const jpeg = (...parts: string[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(parts.join(''), (letter) => letter.charCodeAt(0))
const picture = ['\xff\xdb\0\x04ab', '\xff\xda\0\x02scan', '\xff\xd9']

it('is the file without what its camera says, under the same name and of the same day', async () => {
  const comment = `\xff\xfe\0${String.fromCharCode(PLACE.length + 2)}${PLACE}`
  const told = new File([jpeg('\xff\xd8', comment, ...picture)], 'Sala 3.jpg', { type: 'image/jpeg', lastModified: 7 })
  const left = await bareCopy(told)
  expect(new Uint8Array(await left.arrayBuffer())).toEqual(jpeg('\xff\xd8', ...picture))
  expect([left.name, left.type, left.lastModified]).toEqual(['Sala 3.jpg', 'image/jpeg', 7])
  expect(await bareCopy(left)).toBe(left)
})

it('is the file itself where there is nothing to take off, or it cannot be read', async () => {
  const pdf = new File(['%PDF-1.7'], 'guía.pdf')
  expect(await bareCopy(pdf)).toBe(pdf)
  const gone = new File([jpeg('\xff\xd8', ...picture)], 'x.jpg')
  Object.assign(gone, { slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) })
  expect(await bareCopy(gone)).toBe(gone)
})
