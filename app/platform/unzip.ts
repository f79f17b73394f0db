// Opens zip files that strangers send. Everything in one is suspect: names that lead out, links, files that are larger than
// they say, archives in archives. What is wrong is told with its entry; nothing is written but plain files.
import { createWriteStream } from 'node:fs'
import { mkdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { BadArchive, isByTheWay, plainParts, rootOf, shown } from './archive-names'

export interface UnzipLimits {
  entries: number
  totalBytes: number
}

/** Text packs to a hundredth at best; what is smaller by more than that is a bomb. */
const RATIO = 120
/** So much may come out of any archive, however small it is. */
const SMALL_BYTES = 32 * 1024 * 1024
/** Even many honest files of text together pack no better. */
const WHOLE_RATIO = 40

/** Writes what lies beside the file `root` of the archive into the folder, which must be empty. Throws BadArchive. */
export async function unzip(file: string, folder: string, root: string, limits: UnzipLimits): Promise<void> {
  const zip = await open(file)
  try {
    const packed = (await stat(file)).size
    const entries = await checkedEntries(zip, limits)
    const most = Math.min(limits.totalBytes, Math.max(SMALL_BYTES, packed * WHOLE_RATIO))
    const declared = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
    if (declared > most) throw new BadArchive(declared > limits.totalBytes ? 'too-large' : 'bomb')
    const start = rootOf(
      entries.map((entry) => entry.fileName),
      root,
    )
    let left = most
    for (const entry of entries) {
      if (!entry.fileName.startsWith(start)) continue
      const place = join(folder, ...plainParts(entry.fileName.slice(start.length)))
      await mkdir(dirname(place), { recursive: true })
      left -= await extract(zip, { entry, place, most: Math.min(left, entry.uncompressedSize) })
    }
  } finally {
    zip.close()
  }
}

async function open(file: string): Promise<ZipFile> {
  try {
    return await new Promise((resolve, reject) => {
      // names are judged here, so that every one that leads out is told in the same words
      const options = { lazyEntries: true, autoClose: false, strictFileNames: false, decodeStrings: false }
      yauzl.open(file, options, (error, zip) => (zip ? resolve(zip) : reject(error)))
    })
  } catch {
    throw new BadArchive('not-zip')
  }
}

/** Every plain file of the archive. Throws BadArchive at the first entry that is none, or one too many. */
async function checkedEntries(zip: ZipFile, limits: UnzipLimits): Promise<Entry[]> {
  if (zip.entryCount > limits.entries) throw new BadArchive('too-many', { count: zip.entryCount, most: limits.entries })
  const entries: Entry[] = []
  const names = new Set<string>()
  for (let count = 0; ; count += 1) {
    const entry = await nextEntry(zip)
    if (!entry) break
    if (count >= limits.entries) throw new BadArchive('too-many', { count, most: limits.entries })
    entry.fileName = yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false)
    if (isByTheWay(entry.fileName)) continue
    check(entry)
    if (entry.fileName.endsWith('/')) continue
    const name = entry.fileName.normalize('NFC')
    if (names.has(name)) throw new BadArchive('twice', { name: shown(name) })
    names.add(name)
    entries.push(entry)
  }
  if (entries.length === 0) throw new BadArchive('empty')
  return entries
}

function nextEntry(zip: ZipFile): Promise<Entry | undefined> {
  return new Promise((resolve, reject) => {
    const done = (): void => {
      zip.off('entry', onEntry).off('end', onEnd).off('error', onError)
    }
    const onEntry = (entry: Entry): void => (done(), resolve(entry))
    const onEnd = (): void => (done(), resolve(undefined))
    const onError = (): void => (done(), reject(new BadArchive('broken')))
    zip.on('entry', onEntry).on('end', onEnd).on('error', onError)
    zip.readEntry()
  })
}

function check(entry: Entry): void {
  const name = shown(entry.fileName)
  plainParts(entry.fileName.replace(/\/$/, ''))
  if (entry.isEncrypted()) throw new BadArchive('encrypted', { name })
  // of archives made on systems that know them: anything but a plain file or a folder
  const type = (entry.externalFileAttributes >>> 16) & 0o170000
  if (type !== 0 && type !== 0o100000 && type !== 0o040000) throw new BadArchive('link', { name })
  if (/\.(zip|jar|7z|rar|tar|tgz|gz|bz2|xz|zst)$/i.test(entry.fileName)) throw new BadArchive('nested', { name })
  const isLarge = entry.uncompressedSize > 1024 * 1024
  if (isLarge && entry.uncompressedSize > entry.compressedSize * RATIO) throw new BadArchive('bomb', { name })
}

const ARCHIVES = ['PK\x03\x04', 'PK\x05\x06', '\x1f\x8b', '7z\xbc\xaf', 'Rar!', '\xfd7zXZ', '\x28\xb5\x2f\xfd']

/** Writes one entry, and no byte more than it said. Returns how many. */
async function extract(
  zip: ZipFile,
  { entry, place, most }: { entry: Entry; place: string; most: number },
): Promise<number> {
  const name = shown(entry.fileName)
  let size = 0
  const watch = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (size === 0 && ARCHIVES.some((sign) => chunk.subarray(0, sign.length).equals(Buffer.from(sign, 'latin1'))))
        return done(new BadArchive('nested', { name }))
      size += chunk.length
      return size > most ? done(new BadArchive('bomb', { name })) : done(null, chunk)
    },
  })
  try {
    const bytes = await new Promise<NodeJS.ReadableStream>((resolve, reject) =>
      zip.openReadStream(entry, (error, stream) => (stream ? resolve(stream) : reject(error))),
    )
    await pipeline(bytes, watch, createWriteStream(place, { flags: 'wx' }))
  } catch (error) {
    throw settled(error, name)
  }
  return size
}

/** The disk's troubles are its own; what the archive does wrong is the archive's. */
function settled(error: unknown, name: string): unknown {
  if (error instanceof BadArchive) return error
  const { code = '' } = error as NodeJS.ErrnoException
  if (code === 'EEXIST' || code === 'ENOTDIR' || code === 'EISDIR') return new BadArchive('twice', { name })
  const isOfDisk = /^E[A-Z]+$/.test(code)
  return isOfDisk ? error : new BadArchive('broken', { name })
}
