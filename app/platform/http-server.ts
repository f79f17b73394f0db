// The sockets: limits on what may be sent and how slowly, and a stop that lets what has begun come to its end.
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

const LARGEST_HEADERS = 16 * 1024
export const STOP_MS = 10_000

export interface Listening {
  port: number
  /** Takes no new connection, lets running requests finish for at most `ms`, then cuts them. */
  stop(ms?: number): Promise<void>
}

/** Listens; `localhost` means both loopback addresses, whichever a browser tries first. Rejects where the port is taken. */
export async function listen(
  listener: RequestListener,
  { host, port }: { host: string; port: number },
): Promise<Listening> {
  const servers: Server[] = []
  let chosen = port
  for (const address of host === 'localhost' ? ['127.0.0.1', '::1'] : [host]) {
    const server = prepared(listener)
    try {
      chosen = await bind(server, address, chosen)
      servers.push(server)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      const isMissing = address === '::1' && (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT')
      if (isMissing) continue
      for (const open of servers) open.close()
      throw error
    }
  }
  return {
    port: chosen,
    stop: (ms = STOP_MS) => Promise.all(servers.map((server) => stop(server, ms))).then(() => undefined),
  }
}

function prepared(listener: RequestListener): Server {
  const server = createServer(
    {
      maxHeaderSize: LARGEST_HEADERS,
      keepAliveTimeout: 10_000,
      headersTimeout: 15_000,
      // films and whole courses come over slow lines; bodies that are read whole have a time of their own, and a line on
      // which nothing moves is cut by the listener
      requestTimeout: 3_600_000,
      connectionsCheckingInterval: 5_000,
      noDelay: true,
    },
    listener,
  )
  server.maxHeadersCount = 100
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
    const status =
      error.code === 'HPE_HEADER_OVERFLOW'
        ? '431 Request Header Fields Too Large'
        : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
          ? '408 Request Timeout'
          : '400 Bad Request'
    socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
  })
  // CONNECT and protocol upgrades are nothing we speak.
  server.on('connect', (_req, socket) =>
    socket.end('HTTP/1.1 405 Method Not Allowed\r\nConnection: close\r\nContent-Length: 0\r\n\r\n'),
  )
  return server
}

function bind(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host, port, backlog: 1024 }, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

function stop(server: Server, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), ms)
    // A connection whose last reply has just ended is idle, but Node would keep it open for the next request.
    const idle = setInterval(() => server.closeIdleConnections(), 50)
    server.close(() => {
      clearTimeout(cut)
      clearInterval(idle)
      resolve()
    })
    server.closeIdleConnections()
  })
}

/** Asks by trying: whether another process listens there already. */
export async function isPortTaken(host: string, port: number): Promise<boolean> {
  if (port === 0) return false
  try {
    const trial = await listen((_req, res) => res.end(), { host, port })
    await trial.stop(0)
    return false
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return true
    throw error
  }
}
