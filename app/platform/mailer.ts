// Mail over SMTP; where no SMTP is set, nothing leaves the machine and the caller keeps the text for the outbox page.
import { createTransport, type Transporter } from 'nodemailer'
import type { Config } from './config'

export interface Mail {
  to: string
  subject: string
  text: string
  html: string
  /** stops mails of this kind by one press (RFC 8058): for those that people agreed to and may stop */
  stopUrl?: string | undefined
  /** with its angle brackets; made by mailer-mark */
  messageId?: string | undefined
}

export interface Mailer {
  /** Resolves once the mail server has taken the message ('sent'), or at once where there is none ('outbox'); rejects on failure. */
  sendMail(mail: Mail): Promise<'sent' | 'outbox'>
  close(): void
}

const PATIENCE_MS = 20_000

type MailConfig = Pick<Config, 'SMTP_URL' | 'MAIL_FROM' | 'MAIL_BOUNCES'>

/** `patienceMs` = how long each step of the mail server may take. */
export function openMailer(config: MailConfig, patienceMs = PATIENCE_MS): Mailer {
  if (!config.SMTP_URL) return { sendMail: () => Promise.resolve('outbox'), close: () => undefined }
  const transport: Transporter = createTransport({
    url: config.SMTP_URL,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    // What a mail may read: nothing of this machine.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async sendMail({ to, subject, text, html, stopUrl, messageId }) {
      // An object, not text: an address with commas or line breaks stays one address.
      const one = { name: '', address: to }
      await transport.sendMail({
        from: config.MAIL_FROM,
        to: one,
        // where reports of non-delivery go; else they go to MAIL_FROM
        ...(config.MAIL_BOUNCES ? { envelope: { from: config.MAIL_BOUNCES, to: one } } : {}),
        ...(messageId ? { messageId } : {}),
        subject,
        text,
        html,
        ...(stopUrl ? { headers: stopHeaders(stopUrl) } : {}),
      })
      return 'sent'
    },
    close: () => transport.close(),
  }
}

const stopHeaders = (url: string): Record<string, string> => ({
  'List-Unsubscribe': `<${url}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})
