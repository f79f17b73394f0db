// The body of the form that sends a course: a zip, or the files of a folder, written down while they come and never held.
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { archiveFile, filesFolder } from '../../domain/transfer/arrival.server'
import type { Told } from '../../domain/transfer/imports'
import { BadArchive, isByTheWay, plainParts } from '../../platform/archive-names'
import { type Part, readParts } from '../../platform/multipart'

const MOST_FILES = 5_000
const LONGEST_FIELD = 200

export interface ImportBody {
  form: 'zip' | 'folder'
  /** what the file or folder is called; none = nothing was chosen */
  name?: string
  mayLack: boolean
  /** a name among the files that leads out of the folder, or comes twice */
  refusal?: Told
}

/** Reads the form into the arrival's folder. Throws BrokenForm, TooLarge, and what the disk throws. */
export async function readImport(
  req: IncomingMessage,
  { boundary, folder, mostBytes }: { boundary: string; folder: string; mostBytes: number },
): Promise<ImportBody> {
  const body: ImportBody = { form: 'zip', mayLack: false }
  let count = 0
  for await (const part of readParts(counted(req, mostBytes), boundary)) {
    if (part.fileName === undefined) {
      if ((await words(part)) === 'yes' && part.name === 'mayLack') body.mayLack = true
    } else if (part.fileName === '' || body.refusal || isByTheWay(part.fileName)) await skip(part)
    else if (part.name === 'zip') {
      body.name = part.fileName
      await pipeline(Readable.from(part.bytes), createWriteStream(archiveFile(folder)))
    } else {
      body.form = 'folder'
      body.name ??= part.fileName.split('/')[0] ?? ''
      count += 1
      const refusal = count > MOST_FILES ? tooMany(count) : await keep(part, part.fileName, filesFolder(folder))
      if (refusal) body.refusal = refusal
    }
  }
  return body
}

export class TooLarge extends Error {}

async function* counted(req: IncomingMessage, most: number): AsyncGenerator<Buffer> {
  let size = 0
  // left open: the answer goes out over it
  for await (const chunk of req.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > most) throw new TooLarge()
    yield chunk
  }
}

async function keep({ bytes }: Part, fileName: string, folder: string): Promise<Told | undefined> {
  try {
    const place = join(folder, ...plainParts(fileName))
    await mkdir(dirname(place), { recursive: true })
    await pipeline(Readable.from(bytes), createWriteStream(place, { flags: 'wx' }))
    return undefined
  } catch (error) {
    const isTwice = ['EEXIST', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')
    const bad = isTwice ? new BadArchive('twice', { name: fileName.slice(0, 120) }) : error
    if (!(bad instanceof BadArchive)) throw error
    await skip({ bytes })
    return { kind: 'archive', code: bad.code, params: bad.params }
  }
}

const tooMany = (count: number): Told => ({ kind: 'archive', code: 'too-many', params: { count, most: MOST_FILES } })

async function skip({ bytes }: Pick<Part, 'bytes'>): Promise<void> {
  for await (const _ of bytes);
}

async function words({ bytes }: Part): Promise<string> {
  let text = ''
  for await (const chunk of bytes) if (text.length < LONGEST_FIELD) text += chunk.toString('utf8')
  return text.slice(0, LONGEST_FIELD)
}
