// What strangers send as a zip: taken where it is honest, else refused by name, with nothing written elsewhere.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type RawEntry, rawZip } from '../../tests/support/raw-zip'
import { BadArchive } from './archive-names'
import { unzip } from './unzip'

const LIMITS = { entries: 50, totalBytes: 64 * 1024 * 1024 }
const COURSE: RawEntry = { name: 'course.yaml', bytes: 'format: 1\n' }

async function opened(bytes: Buffer) {
  const around = mkdtempSync(join(tmpdir(), 'minicursos-unzip-'))
  const folder = join(around, 'in')
  mkdirSync(folder)
  writeFileSync(join(around, 'a.zip'), bytes)
  const refused = await unzip(join(around, 'a.zip'), folder, 'course.yaml', LIMITS).then(
    () => undefined,
    (error: unknown) => (error instanceof BadArchive ? error.code : error),
  )
  expect(readdirSync(around).sort()).toEqual(['a.zip', 'in'])
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
  const written = names
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
  return { refused, written: written.sort(), read: (name: string) => readFileSync(join(folder, name), 'utf8') }
}

describe('an honest zip', () => {
  it('is unpacked, stored or packed, from the folder that holds its course', async () => {
    const { refused, written, read } = await opened(
      rawZip([
        { name: 'mi curso/' },
        { name: 'mi curso/lessons/luz.es.md', bytes: 'Luz. '.repeat(99), isPacked: true },
        { name: 'mi curso/course.yaml', bytes: 'format: 1\n' },
        { name: '__MACOSX/mi curso/._course.yaml', bytes: 'x' },
        { name: 'mi curso/.DS_Store', bytes: 'x' },
        { name: 'otra cosa.txt', bytes: 'x' },
      ]),
    )
    expect(refused).toBeUndefined()
    expect(written).toEqual(['course.yaml', 'lessons/luz.es.md'])
    expect(read('lessons/luz.es.md')).toBe('Luz. '.repeat(99))
  })
})

const zeros = Buffer.alloc(20 * 1024 * 1024)
const hostile: [string, string, Buffer][] = [
  ['that is none', 'not-zip', Buffer.from('<html>')],
  ['of nothing', 'not-zip', Buffer.alloc(0)],
  ['cut short', 'not-zip', rawZip([COURSE]).subarray(0, 40)],
  ['with a name that leads out', 'path', rawZip([COURSE, { name: '../out.txt', bytes: 'x' }])],
  ['with a name that leads out later', 'path', rawZip([COURSE, { name: 'a/../../out.txt', bytes: 'x' }])],
  ['with a name of Windows that leads out', 'path', rawZip([COURSE, { name: '..\\out.txt', bytes: 'x' }])],
  ['with an absolute name', 'path', rawZip([COURSE, { name: '/etc/passwd', bytes: 'x' }])],
  ['with a drive', 'path', rawZip([COURSE, { name: 'C:/out.txt', bytes: 'x' }])],
  ['with a name that ends early', 'path', rawZip([COURSE, { name: 'media/a\0.png', bytes: 'x' }])],
  ['with a link', 'link', rawZip([COURSE, { name: 'media/a.png', bytes: '/etc/passwd', mode: 0o120777 }])],
  ['with a device', 'link', rawZip([COURSE, { name: 'media/a.png', mode: 0o020666 }])],
  [
    'that is encrypted',
    'encrypted',
    rawZip([COURSE, { name: 'media/a.png', bytes: 'xxxxxxxxxxxxxx', flags: 1, says: { size: 2 } }]),
  ],
  ['with a name twice', 'twice', rawZip([COURSE, COURSE])],
  [
    'with a file where a folder is',
    'twice',
    rawZip([
      { name: 'course.yaml/a', bytes: 'x' },
      { name: 'course.yaml', bytes: 'x' },
    ]),
  ],
  ['in a zip, by its name', 'nested', rawZip([COURSE, { name: 'media/b.zip', bytes: 'x' }])],
  ['in a zip, by its bytes', 'nested', rawZip([COURSE, { name: 'media/b.png', bytes: rawZip([COURSE]) }])],
  ['that swells', 'bomb', rawZip([COURSE, { name: 'media/a.png', bytes: zeros, isPacked: true }])],
  [
    'that swells more than it says',
    'broken',
    rawZip([COURSE, { name: 'media/a.png', bytes: zeros, isPacked: true, says: { size: 2_000 } }]),
  ],
  [
    'of many files that swell together',
    'bomb',
    rawZip([
      COURSE,
      ...Array.from({ length: 40 }, (_, i) => ({
        name: `media/${i}.png`,
        bytes: zeros.subarray(0, 1_000_000),
        isPacked: true,
      })),
    ]),
  ],
  [
    'that says it is too large',
    'too-large',
    rawZip([COURSE, { name: 'media/a.mp4', says: { size: 0xf0000000, packedSize: 0xf0000000 } }]),
  ],
  ['of 100,000 entries', 'too-many', rawZip([COURSE], { count: 100_000 })],
  ['of more entries than it says', 'too-many', rawZip(Array.from({ length: 60 }, (_, i) => ({ name: `${i}` })))],
  ['of nothing but folders', 'empty', rawZip([{ name: 'a/' }, { name: 'a/b/' }])],
]

describe('a zip', () => {
  it.each(hostile)('%s is refused: %s', async (_, code, bytes) => {
    const { refused, written } = await opened(bytes)
    expect(refused).toBe(code)
    // what came before the entry that is refused may lie in the folder, which goes with the work
    expect(written.filter((name) => !/^(course\.yaml(\/a)?|media\/\w+\.png)$/.test(name))).toEqual([])
  })

  it('of which a byte was changed is refused', async () => {
    const bytes = rawZip([{ ...COURSE, bytes: 'format: 1\n'.repeat(500), isPacked: true }])
    bytes[60] = (bytes[60] ?? 0) ^ 0xff
    expect((await opened(bytes)).refused).toBe('broken')
  })
})
