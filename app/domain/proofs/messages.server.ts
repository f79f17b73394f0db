// The words of the mails about signing in. They greet nobody by name and carry nothing that a stranger wrote.
import { i18nFor } from '../../platform/i18n'
import type { Lang } from '../../platform/languages'
import { writeLetter } from '../../platform/mailer-letter'
import type { Notice } from './mail-kinds'

export interface MailFrame {
  lang: Lang
  /** scheme, host and port of the links */
  origin: string
  programme: string
}
export type Message = ReturnType<typeof writeLetter>

const frame = ({ lang, programme }: MailFrame) => ({
  lang,
  programme,
  brand: i18nFor(lang).getFixedT(lang, 'site')('brand'),
})

/** The code, in two halves as codes are read aloud; no link, which mail scanners would open. */
export function codeMessage(at: MailFrame, code: string): Message {
  const t = i18nFor(at.lang).getFixedT(at.lang, 'signing-in')
  return writeLetter({
    ...frame(at),
    subject: t('mail.subject'),
    title: t('mail.title'),
    paragraphs: [t('mail.text')],
    code: `${code.slice(0, 4)} ${code.slice(4)}`,
    notes: [t('mail.lasts'), t('mail.notYou')],
    reason: t('mail.reason'),
  })
}

/** Something about the sign-in of an account changed. */
export function noticeMessage(at: MailFrame, notice: Notice): Message {
  const t = i18nFor(at.lang).getFixedT(at.lang, 'signing-in')
  return writeLetter({
    ...frame(at),
    subject: t(`notice.${notice}.subject`),
    title: t(`notice.${notice}.title`),
    paragraphs: [t(`notice.${notice}.text`), t('notice.you')],
    button: { label: t('notice.button'), url: `${at.origin}/${at.lang}/account/security` },
    notes: [],
    reason: t('notice.reason'),
  })
}
