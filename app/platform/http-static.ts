// Files of the client build: read once, sent from memory, compressed at build. Names under /assets carry the hash of
// their content and never change; fonts and icons are asked for again after a day.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join, relative, sep } from 'node:path'
import { answerStatus } from './http-answer'
import { chooseEncoding, type Encoding, namesTag } from './http-encoding'

const TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  map: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
}

interface StaticFile {
  path: string
  type: string
  immutable: boolean
  tag?: string
  bodies: Partial<Record<Encoding, Buffer>>
}

export interface StaticFiles {
  /** Answers with the file at this path; false = there is none. */
  answer(path: string, req: IncomingMessage, res: ServerResponse): boolean
}

/** Lists the folder once, at start; bytes are read when first asked for. */
export function staticFiles(folder: string): StaticFiles {
  const files = new Map<string, StaticFile>()
  for (const path of existsSync(folder) ? walk(folder) : []) {
    const address = `/${relative(folder, path).split(sep).join('/')}`
    const type = TYPES[address.slice(address.lastIndexOf('.') + 1)]
    if (!type || address.includes('/.')) continue
    files.set(address, { path, type, immutable: address.startsWith('/assets/'), bodies: {} })
  }
  return {
    answer(path, req, res) {
      const file = files.get(path)
      if (!file) return false
      if (req.method === 'GET' || req.method === 'HEAD') send(file, req, res)
      else answerStatus(res, 405, { Allow: 'GET, HEAD' })
      return true
    },
  }
}

function send(file: StaticFile, req: IncomingMessage, res: ServerResponse): void {
  const wanted = chooseEncoding(req.headers['accept-encoding'])
  const body = bytesOf(file, wanted) ?? bytesOf(file, 'identity')
  if (!body) return answerStatus(res, 404)
  const encoding = body === file.bodies[wanted] ? wanted : 'identity'
  file.tag ??= createHash('sha256')
    .update(bytesOf(file, 'identity') ?? body)
    .digest('base64url')
    .slice(0, 22)
  const tag = encoding === 'identity' ? `"${file.tag}"` : `"${file.tag}-${encoding}"`
  res.setHeader('ETag', tag)
  res.setHeader('Cache-Control', file.immutable ? 'public, max-age=31536000, immutable' : 'public, max-age=86400')
  if (file.bodies.br || file.bodies.gzip) res.setHeader('Vary', 'Accept-Encoding')
  if (namesTag(req.headers['if-none-match'], tag, true)) {
    res.writeHead(304)
    res.end()
    return
  }
  if (encoding !== 'identity') res.setHeader('Content-Encoding', encoding)
  res.writeHead(200, { 'Content-Type': file.type, 'Content-Length': body.length })
  res.end(req.method === 'HEAD' ? undefined : body)
}

function bytesOf(file: StaticFile, encoding: Encoding): Buffer | undefined {
  if (file.bodies[encoding]) return file.bodies[encoding]
  const path = encoding === 'identity' ? file.path : `${file.path}.${encoding === 'br' ? 'br' : 'gz'}`
  if (!existsSync(path)) return undefined
  return (file.bodies[encoding] = readFileSync(path))
}

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? walk(path) : [path]
  })
}
