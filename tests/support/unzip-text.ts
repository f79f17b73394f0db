// The parts of a zip as texts, by name.
import { text } from 'node:stream/consumers'
import yauzl from 'yauzl'

export function unzipText(file: string): Promise<Map<string, string>> {
  return new Promise((resolve, reject) => {
    yauzl.open(file, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error)
      const parts = new Map<string, string>()
      zip.on('end', () => resolve(parts)).on('error', reject)
      zip.on('entry', (entry: yauzl.Entry) => {
        zip.openReadStream(entry, (failed, stream) => {
          if (failed) return reject(failed)
          text(stream).then((body) => {
            parts.set(entry.fileName, body)
            zip.readEntry()
          }, reject)
        })
      })
      zip.readEntry()
    })
  })
}
