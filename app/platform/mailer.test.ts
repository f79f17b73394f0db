import { SMTPServer } from 'smtp-server'
import { afterEach, describe, expect, it } from 'vitest'
import { type Mailer, openMailer } from './mailer'

let server: SMTPServer | undefined
let mailer: Mailer | undefined
afterEach(() => {
  mailer?.close()
  server?.close()
})

const mail = {
  to: 'ana@example.org',
  subject: 'Confirme su correo: ñandú',
  text: 'Hola, Ana',
  html: '<p>Hola, Ana</p>',
}

interface Received {
  from: string
  to: string[]
  text: string
}

function mailServer(refuses = false): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = []
  const made = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: (_address, _session, done) => (refuses ? done(new Error('no such mailbox')) : done()),
    onData(stream, session, done) {
      let text = ''
      stream.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        received.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map((one) => one.address), text })
        done()
      })
    },
  })
  server = made
  return new Promise((resolve) => {
    const listening = made.listen(0, '127.0.0.1', () => {
      const address = listening.address()
      const port = typeof address === 'object' ? address?.port : 0
      resolve({ url: `smtp://127.0.0.1:${port}`, received })
    })
  })
}

describe('mail', () => {
  it('reaches a real server, in both forms', async () => {
    const { url, received } = await mailServer()
    mailer = openMailer({ SMTP_URL: url, MAIL_FROM: 'Minicursos <cursos@example.org>' })
    expect(await mailer.sendMail(mail)).toBe('sent')
    expect(received[0]).toMatchObject({ from: 'cursos@example.org', to: ['ana@example.org'] })
    expect(received[0]?.text).toContain('multipart/alternative')
    expect(received[0]?.text).toContain('From: Minicursos <cursos@example.org>')
    expect(received[0]?.text).toContain('Hola, Ana')
  })

  it('an address cannot smuggle in a second one or a header', async () => {
    const { url, received } = await mailServer()
    mailer = openMailer({ SMTP_URL: url, MAIL_FROM: 'cursos@example.org' })
    await mailer
      .sendMail({ ...mail, to: 'ana@example.org\r\nBcc: eva@example.org', subject: 'a\r\nBcc: eva@example.org' })
      .catch(() => undefined)
    await mailer.sendMail({ ...mail, to: 'ana@example.org, eva@example.org' }).catch(() => undefined)
    expect(received.flatMap((one) => one.to)).not.toContain('eva@example.org')
    for (const one of received) expect(one.text).not.toMatch(/^Bcc:/im)
  })

  it('says how to stop a mail that people agreed to, by one press (RFC 8058), and nothing of it in the others', async () => {
    const { url, received } = await mailServer()
    mailer = openMailer({ SMTP_URL: url, MAIL_FROM: 'cursos@example.org' })
    const stopUrl = `https://cursos.example.org/es/mail/stop/${'x'.repeat(80)}`
    await mailer.sendMail({ ...mail, stopUrl })
    await mailer.sendMail(mail)
    const [stoppable, other] = received.map((one) => one.text.replace(/\r?\n[ \t]+/g, ''))
    expect(stoppable?.replaceAll(' ', '')).toContain(`List-Unsubscribe:<${stopUrl}>`)
    expect(stoppable).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    expect(other).not.toContain('List-Unsubscribe')
  })

  it('a refusal is an error, so that the job tries again', async () => {
    const { url } = await mailServer(true)
    mailer = openMailer({ SMTP_URL: url, MAIL_FROM: 'cursos@example.org' })
    await expect(mailer.sendMail(mail)).rejects.toThrow(/no such mailbox/)
  })

  it('without a server it stays here', async () => {
    mailer = openMailer({ MAIL_FROM: 'cursos@example.org' })
    expect(await mailer.sendMail(mail)).toBe('outbox')
  })
})
