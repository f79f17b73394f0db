import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { sha256 } from './ids'
import { diskStorage } from './storage-disk'

const folder = mkdtempSync(join(tmpdir(), 'minicursos-storage-'))
const storage = diskStorage(folder)

describe('storage', () => {
  it('keeps bytes under their hash, once, and reads any part', async () => {
    const stored = await storage.put(Readable.from([Buffer.from('hola '), Buffer.from('mundo')]))
    expect(stored).toEqual({ hash: sha256('hola mundo'), sizeBytes: 10 })
    expect(await storage.put(Readable.from([Buffer.from('hola mundo')]))).toEqual(stored)
    expect(await storage.size(stored.hash)).toBe(10)
    expect(await text(await storage.read(stored.hash, 5, 9))).toBe('mundo')
    expect(readdirSync(folder).sort()).toEqual([stored.hash, 'incoming'].sort())
  })

  it('a stream that breaks off leaves nothing', async () => {
    const broken = new Readable({
      read() {
        this.push('part')
        this.destroy(new Error('cut'))
      },
    })
    await expect(storage.put(broken)).rejects.toThrow('cut')
    expect(readdirSync(join(folder, 'incoming'))).toEqual([])
  })

  it('knows nothing of what it does not hold, and takes hashes only', async () => {
    expect(await storage.size('a'.repeat(64))).toBeUndefined()
    await expect(storage.read('a'.repeat(64), 0, 1)).rejects.toMatchObject({ code: 'ENOENT' })
    await expect(storage.size('../keys/root.key')).rejects.toThrow('not a hash')
  })

  it('forgets what is removed', async () => {
    const { hash } = await storage.put(Readable.from([Buffer.from('x')]))
    await storage.size(hash)
    await storage.remove(hash)
    expect(await storage.size(hash)).toBeUndefined()
  })
})
