// An upload as the studio's page sends it: announced, then PATCHes of 8 MB one after the other.
import { openAsBlob } from 'node:fs'
import { request } from 'node:http'

export const PIECE_BYTES = 8 * 1024 * 1024
const STEP_BYTES = 64 * 1024

/** Announces a file; the address of the upload. */
export async function announce(origin, cookie, { name, bytes }) {
  const reply = await fetch(`${origin}/uploads`, {
    method: 'POST',
    headers: {
      Origin: origin,
      Cookie: cookie,
      'Tus-Resumable': '1.0.0',
      'Upload-Length': String(bytes),
      'Upload-Metadata': `filename ${Buffer.from(name).toString('base64')}`,
    },
  })
  if (reply.status !== 201) throw new Error(`announcing ${name} answered ${reply.status}`)
  return new URL(reply.headers.get('location'), origin)
}

/** Sends a whole file as fast as it goes; the id of the upload. */
export async function upload(origin, cookie, film) {
  const url = await announce(origin, cookie, film)
  const blob = await openAsBlob(film.file)
  for (let at = 0; at < film.bytes; at += PIECE_BYTES)
    await patch(url, { origin, cookie, at, bytes: Buffer.from(await blob.slice(at, at + PIECE_BYTES).arrayBuffer()) })
  return url.pathname.split('/').at(-1)
}

/**
 * Sends noise for an upload without end until it is told to stop, then takes it back.
 * @param {number} bytesPerSecond  Infinity: as fast as it goes
 * @returns {() => Promise<number>}  ends it; the MB that were sent
 */
export function uploadUntilStopped(origin, cookie, bytesPerSecond) {
  const ending = new AbortController()
  const bytes = Buffer.alloc(PIECE_BYTES, 'noise')
  const work = (async () => {
    const url = await announce(origin, cookie, { name: 'endless.mp4', bytes: 4_000_000_000 })
    let at = 0
    for (; !ending.signal.aborted && at + PIECE_BYTES < 4_000_000_000; at += PIECE_BYTES)
      await patch(url, { origin, cookie, at, bytes, bytesPerSecond })
    const headers = { Origin: origin, Cookie: cookie, 'Tus-Resumable': '1.0.0' }
    await fetch(url, { method: 'DELETE', headers })
    return at / 1e6
  })()
  return () => {
    ending.abort()
    return work
  }
}

function patch(url, { origin, cookie, at, bytes, bytesPerSecond = Infinity }) {
  return new Promise((resolve, reject) => {
    const headers = {
      Origin: origin,
      Cookie: cookie,
      'Tus-Resumable': '1.0.0',
      'Upload-Offset': String(at),
      'Content-Type': 'application/offset+octet-stream',
      'Content-Length': bytes.length,
    }
    const req = request(url, { method: 'PATCH', headers }, (res) => {
      res.resume()
      res.once('end', () =>
        res.statusCode === 204 ? resolve() : reject(new Error(`a piece was answered ${res.statusCode}`)),
      )
    })
    req.once('error', reject)
    if (bytesPerSecond === Infinity) return void req.end(bytes)
    const step = (from) => {
      const next = from + STEP_BYTES
      if (next >= bytes.length) return void req.end(bytes.subarray(from))
      req.write(bytes.subarray(from, next))
      setTimeout(step, (STEP_BYTES * 1000) / bytesPerSecond, next)
    }
    step(0)
  })
}
