// Before nginx is measured in front of the product: that it answers as the product does alone, in status, headers and
// bytes, whatever ranges and conditions are asked with.
import { createHash } from 'node:crypto'
import { request } from 'node:http'
import { isDeepStrictEqual } from 'node:util'

/** Of the connection, or of this one reply. */
const LEFT_OUT = ['date', 'server', 'connection', 'keep-alive', 'x-request-id']

/** Every request twice: what is kept is asked for as well as what is not. */
export async function answersOf(origin, { path, tag, size }) {
  const found = {}
  for (const [name, method, headers, query = ''] of questions(tag, size))
    for (const time of [1, 2]) found[`${name}, ${time}`] = await ask(origin, path + query, { method, headers })
  return found
}

/** Throws where one of them differs, with both answers. */
export function assertSame(expected, found) {
  for (const [name, answer] of Object.entries(expected)) {
    if (isDeepStrictEqual(answer, found[name])) continue
    throw new Error(`behind nginx, ${name}:\n${JSON.stringify(found[name])}\ninstead of\n${JSON.stringify(answer)}`)
  }
}

function questions(tag, size) {
  const part = '?r=100-99999'
  const get = (headers, query) => ['GET', headers, query]
  const all = {
    whole: get({}),
    'a range': get({ Range: 'bytes=5-9' }),
    'to the end': get({ Range: `bytes=${size - 9}-` }),
    'the last': get({ Range: 'bytes=-7' }),
    'beyond the end': get({ Range: `bytes=${size}-` }),
    'no range': get({ Range: 'bytes=5-1' }),
    'two ranges': get({ Range: 'bytes=0-1,4-5' }),
    'if it is another': get({ 'If-None-Match': tag }),
    'if it is this': get({ 'If-Match': tag, Range: 'bytes=0-1' }),
    'if it is something else': get({ 'If-Match': '"x"' }),
    'the range if it is this': get({ 'If-Range': tag, Range: 'bytes=5-9' }),
    'the range if it is something else': get({ 'If-Range': '"x"', Range: 'bytes=5-9' }),
    'the range if it is older': get({ 'If-Range': 'Thu, 01 Jan 2037 00:00:00 GMT', Range: 'bytes=5-9' }),
    'if it is newer': get({ 'If-Modified-Since': 'Thu, 01 Jan 2037 00:00:00 GMT' }),
    'if it is old': get({ 'If-Unmodified-Since': 'Thu, 01 Jan 1970 00:00:00 GMT' }),
    'its head': ['HEAD', {}],
    'a part': get({}, part),
    'a range of a part': get({ Range: 'bytes=5-9' }, part),
    'beyond the end of a part': get({ Range: 'bytes=99999999-' }, part),
    'two ranges of a part': get({ Range: 'bytes=0-1,4-5' }, part),
    'the head of a part': ['HEAD', {}, part],
    'no part': get({}, '?r=9-1'),
  }
  return Object.entries(all).map(([name, question]) => [name, ...question])
}

function ask(origin, path, { method, headers }) {
  return new Promise((resolve, reject) => {
    const req = request(origin + path, { method, headers }, (res) => {
      const hash = createHash('sha256')
      res.on('data', (chunk) => hash.update(chunk))
      res.once('end', () => {
        // 206 and 304 need not say that ranges are taken: nginx does not
        const isWhole = res.statusCode === 200
        const kept = Object.entries(res.headers).filter(
          ([name]) => !LEFT_OUT.includes(name) && (isWhole || name !== 'accept-ranges'),
        )
        resolve({
          status: res.statusCode,
          headers: Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1))),
          body: hash.digest('hex'),
        })
      })
    })
    req.once('error', reject)
    req.end()
  })
}
