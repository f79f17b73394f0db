// A mail server of the tests: it takes what comes, says no, takes its time, or never says anything.
import { createServer, type Server, type Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'
import type { AddressInfo } from 'node:net'

export interface TestSmtp {
  url: string
  received: { from: string; to: string[]; raw: string }[]
  /** what it says from now on; code of the answer, and the words */
  behave: { rcpt?: [code: number, words: string]; data?: [code: number, words: string]; delayMs?: number }
  stop(): Promise<void>
}

export async function testSmtp(): Promise<TestSmtp> {
  const smtp: Omit<TestSmtp, 'url'> = { received: [], behave: {}, stop: () => stop(server) }
  const no = ([code, words]: [number, string]) => Object.assign(new Error(words), { responseCode: code })
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: (_address, _session, done) => (smtp.behave.rcpt ? done(no(smtp.behave.rcpt)) : done()),
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (smtp.behave.data) return done(no(smtp.behave.data))
        const { mailFrom, rcptTo } = session.envelope
        const raw = Buffer.concat(chunks).toString('utf8')
        smtp.received.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map((to) => to.address), raw })
        setTimeout(done, smtp.behave.delayMs ?? 0)
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready))
  return Object.assign(smtp, { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}` })
}

const stop = (server: SMTPServer): Promise<void> => new Promise((closed) => server.close(() => closed()))

/** Takes connections and says nothing, ever. */
export async function silentServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const sockets = new Set<Socket>()
  const server: Server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
  })
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready))
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((closed) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => closed())
      }),
  }
}

/** A part of a mail as its reader sees it. */
export function decodedMail(raw: string): string {
  const text = raw.replace(/=\r?\n/g, '')
  const bytes = text.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

/** The Message-ID of a mail that was received. */
export const messageIdIn = (raw: string): string => /^Message-ID:\s+(\S+)/im.exec(raw)?.[1] ?? ''
