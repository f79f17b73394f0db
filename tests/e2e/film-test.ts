// Journeys with a film in several versions: a proxy between browser and product lays them over every lesson's page and
// sends their files, so that what is counted is what went over a line, with the browser's cache at work.
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import type { Duplex } from 'node:stream'
import { test } from '@playwright/test'
import type { VideoVersions } from '../../app/domain/courses/views'
import { filmVersions } from '../support/film-versions'

const AT = '/media/film'
const SECONDS = 60

interface Film {
  versions: VideoVersions
  /** bytes by file */
  sent: ReadonlyMap<string, number>
  /** from now on no browser can make out a playlist */
  spoilPlaylists(): void
}

interface FilmProxy {
  server: string
  /** a film of which nothing was sent */
  anew(): Film
}

export const filmTest = test.extend<{ film: Film }, { filmProxy: FilmProxy }>({
  filmProxy: [
    // oxlint-disable-next-line no-empty-pattern -- what a fixture uses is read from this pattern
    async ({}, use) => {
      const { versions, answer } = filmVersions(AT, SECONDS)
      const sent = new Map<string, number>()
      let isSpoilt = false
      const send = (req: IncomingMessage, res: ServerResponse, name: string): void => {
        const { status, headers, body } = answer(name, req.headers.range)
        sent.set(name, (sent.get(name) ?? 0) + body.length)
        const isNonsense = isSpoilt && name.endsWith('.m3u8')
        res.writeHead(status, headers).end(isNonsense ? body.fill(' ') : body)
      }
      const server = createServer((req, res) => {
        const { pathname } = new URL(req.url ?? '')
        if (pathname.startsWith(`${AT}/`)) send(req, res, pathname.slice(AT.length + 1))
        else passOn(req, res, (html) => html.replace('{"lesson":', `{"versions":${JSON.stringify(versions)},"lesson":`))
      })
      server.on('connect', tunnel)
      await new Promise<void>((done) => server.listen(0, 'localhost', done))
      await use({
        server: `http://localhost:${(server.address() as AddressInfo).port}`,
        anew() {
          sent.clear()
          isSpoilt = false
          return { versions, sent, spoilPlaylists: () => void (isSpoilt = true) }
        },
      })
      server.closeAllConnections()
      server.close()
    },
    // drawing the film takes long on a machine that does other things too
    { scope: 'worker', timeout: 600_000 },
  ],
  film: ({ filmProxy }, use) => use(filmProxy.anew()),
  // Browsers go to their own machine without a proxy unless they are told not to.
  proxy: ({ filmProxy }, use) => use({ server: filmProxy.server, bypass: '<-loopback>' }),
})

/** Requests that a test makes itself go through as they are. */
function tunnel(req: IncomingMessage, socket: Duplex, head: Buffer): void {
  const { hostname, port } = new URL(`http://${req.url}`)
  const onward = connect(Number(port), hostname, () => {
    socket.write('HTTP/1.1 200 OK\r\n\r\n')
    onward.write(head)
    socket.pipe(onward).pipe(socket)
  })
  onward.on('error', () => socket.destroy())
  socket.on('error', () => onward.destroy())
}

/** The product's own answer; pages with something laid over them. */
function passOn(req: IncomingMessage, res: ServerResponse, over: (html: string) => string): void {
  const { 'accept-encoding': _, ...headers } = req.headers
  const onward = request(req.url ?? '', { method: req.method, headers }, (reply) => {
    if (!reply.headers['content-type']?.startsWith('text/html')) {
      res.writeHead(reply.statusCode ?? 502, reply.headers)
      return reply.pipe(res)
    }
    const parts: Buffer[] = []
    reply.on('data', (part: Buffer) => parts.push(part))
    reply.on('end', () => {
      const { 'content-length': _length, 'transfer-encoding': _encoding, ...kept } = reply.headers
      res.writeHead(reply.statusCode ?? 502, kept).end(over(Buffer.concat(parts).toString()))
    })
  })
  onward.on('error', () => res.destroy())
  req.pipe(onward)
}
