// A line between a browser and the product that is slow upwards and can be cut: what is on its way then is lost, as on a
// phone in a tunnel. (The browser's own «offline» lets what was begun come to its end.)
import { createServer, type Server, type Socket, connect } from 'node:net'
import type { AddressInfo } from 'node:net'

export interface BadLine {
  /** where the browser finds the product */
  origin: string
  /** bytes that went up so far, requests and all */
  sentBytes(): number
  cut(): void
  mend(): void
  close(): Promise<void>
}

const TICK_MS = 50

export async function badLine(target: string, bytesPerSecond: number): Promise<BadLine> {
  const port = Number(new URL(target).port)
  const open = new Set<Socket>()
  let isCut = false
  let sent = 0
  const server: Server = createServer({ pauseOnConnect: true }, (client) => {
    if (isCut) return void client.destroy()
    const up = connect(port, 'localhost')
    for (const socket of [client, up]) {
      open.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        open.delete(socket)
        client.destroy()
        up.destroy()
      })
    }
    up.pipe(client)
    const share = Math.ceil((bytesPerSecond * TICK_MS) / 1000)
    const timer = setInterval(() => {
      const piece = (client.read(Math.min(share, client.readableLength || share)) ?? client.read()) as Buffer | null
      if (!piece) return
      sent += piece.length
      up.write(piece)
    }, TICK_MS)
    client.on('readable', () => undefined)
    client.on('close', () => clearInterval(timer))
  })
  await new Promise<void>((done) => server.listen(0, 'localhost', done))
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    sentBytes: () => sent,
    cut() {
      isCut = true
      for (const socket of open) socket.destroy()
    },
    mend() {
      isCut = false
    },
    async close() {
      for (const socket of open) socket.destroy()
      await new Promise<void>((done) => server.close(() => done()))
    },
  }
}
