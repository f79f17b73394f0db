// The parts of a zip as texts, by name.
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import yauzl, { type Entry, type ZipFile } from 'yauzl'

const open = promisify<string, yauzl.Options, ZipFile>(yauzl.open)

export async function unzipText(file: string): Promise<Map<string, string>> {
  const zip = await open(file, { lazyEntries: false, autoClose: false })
  const entries: Entry[] = []
  zip.on('entry', (entry: Entry) => entries.push(entry))
  await new Promise((resolve, reject) => void zip.once('end', resolve).once('error', reject))
  const read = promisify(
    zip.openReadStream.bind(zip) as (entry: Entry, done: (e: Error | null, s?: NodeJS.ReadableStream) => void) => void,
  )
  const parts = new Map<string, string>()
  for (const entry of entries) parts.set(entry.fileName, await text((await read(entry))!))
  zip.close()
  return parts
}
