// Forms with files: whatever the pieces they come in, the parts are the same; what is no form is told.
import { describe, expect, it } from 'vitest'
import { boundaryOf, BrokenForm, readParts } from './multipart'

const BODY = [
  '--xx',
  'Content-Disposition: form-data; name="mayLack"',
  '',
  'yes',
  '--xx',
  'Content-Disposition: form-data; name="folder"; filename="mi curso/le;ss=on\\"s/luz %22a%22.es.md"',
  'Content-Type: text/markdown',
  '',
  'uno\r\n--x\r\n--x dos\r\n',
  '--xx',
  'content-disposition: form-data; name=zip; filename=""',
  '',
  '',
  '--xx--',
  '',
].join('\r\n')

async function parts(body: Buffer, size: number): Promise<unknown[]> {
  async function* pieces(): AsyncGenerator<Buffer> {
    for (let at = 0; at < body.length; at += size) yield body.subarray(at, at + size)
  }
  const found: unknown[] = []
  for await (const { name, fileName, bytes } of readParts(pieces(), 'xx')) {
    let text = ''
    for await (const chunk of bytes) text += chunk.toString('latin1')
    found.push([name, fileName, text])
  }
  return found
}

describe('a form', () => {
  it('gives its parts, however it is cut', async () => {
    const wanted = [
      ['mayLack', undefined, 'yes'],
      ['folder', 'mi curso/le;ss=on\\"s/luz "a".es.md', 'uno\r\n--x\r\n--x dos\r\n'],
      ['zip', '', ''],
    ]
    for (const size of [1, 2, 3, 7, 64, 10_000]) expect(await parts(Buffer.from(BODY), size)).toEqual(wanted)
  })

  it('goes on where a part was not looked at', async () => {
    async function* whole(): AsyncGenerator<Buffer> {
      yield Buffer.from(BODY)
    }
    const names: string[] = []
    for await (const { name } of readParts(whole(), 'xx')) names.push(name)
    expect(names).toEqual(['mayLack', 'folder', 'zip'])
  })

  it.each([
    ['that breaks off', BODY.slice(0, 200)],
    ['without a boundary', 'hola'],
    ['of nothing', ''],
    ['with a part without a name', '--xx\r\nContent-Type: text/plain\r\n\r\na\r\n--xx--\r\n'],
    ['with a head that has no end', `--xx\r\nA: ${'a'.repeat(40_000)}`],
    ['with a boundary that goes on', '--xxyy\r\n\r\n\r\n--xx--'],
  ])('%s is told', async (_, body) => {
    await expect(parts(Buffer.from(body), 50)).rejects.toBeInstanceOf(BrokenForm)
  })
})

describe('the type of a request', () => {
  it.each([
    ['multipart/form-data; boundary=abc', 'abc'],
    ['Multipart/Form-Data; charset=utf-8; boundary="a b;c"', 'a b;c'],
    ['application/x-www-form-urlencoded', undefined],
    ['multipart/form-data', undefined],
    [undefined, undefined],
  ])('%s', (type, boundary) => {
    expect(boundaryOf(type)).toBe(boundary)
  })
})
