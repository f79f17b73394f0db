// Request bodies are read whole, and never beyond their limit.
import type { IncomingMessage } from 'node:http'

/** Whoever sends so little needs no longer, on whatever line. */
const PATIENCE_MS = 120_000

/** Reads at most `limit` bytes; 'too-large' as soon as it is known, 'broken' where the sender went away or took too long. */
export function readBody(req: IncomingMessage, limit: number): Promise<Buffer | 'too-large' | 'broken'> {
  if (Number(req.headers['content-length'] ?? 0) > limit) return Promise.resolve('too-large')
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let size = 0
    const patience = setTimeout(() => resolve('broken'), PATIENCE_MS)
    const stop = (): void => clearTimeout(patience)
    req.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= limit) chunks.push(chunk)
      else resolve('too-large')
    })
    req.on('end', stop).on('error', stop).on('close', stop)
    req.on('end', () => resolve(size <= limit ? Buffer.concat(chunks, size) : 'too-large'))
    req.on('error', () => resolve('broken'))
    req.on('close', () => resolve('broken'))
  })
}
