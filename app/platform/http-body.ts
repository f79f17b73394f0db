// Request bodies are read whole, and never beyond their limit.
import type { IncomingMessage } from 'node:http'

/** Reads at most `limit` bytes; 'too-large' as soon as it is known, 'broken' where the sender went away. */
export function readBody(req: IncomingMessage, limit: number): Promise<Buffer | 'too-large' | 'broken'> {
  if (Number(req.headers['content-length'] ?? 0) > limit) return Promise.resolve('too-large')
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let size = 0
    req.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= limit) chunks.push(chunk)
      else resolve('too-large')
    })
    req.on('end', () => resolve(size <= limit ? Buffer.concat(chunks, size) : 'too-large'))
    req.on('error', () => resolve('broken'))
    req.on('close', () => resolve('broken'))
  })
}
