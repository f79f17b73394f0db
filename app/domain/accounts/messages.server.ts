// The words of the account mails, in the language they were asked in. They greet nobody by name: a stranger may have
// written that name, and our mail must not carry a stranger's words to an address that is not theirs.
import { i18nFor } from '../../platform/i18n'
import type { Lang } from '../../platform/languages'
import { type Letter, writeLetter } from '../../platform/mailer-letter'

export interface Frame {
  lang: Lang
  /** scheme, host and port of the links */
  origin: string
  programme: string
}
export type Message = ReturnType<typeof writeLetter>

const frame = ({ lang, programme }: Frame) => ({
  lang,
  programme,
  brand: i18nFor(lang).getFixedT(lang, 'site')('brand'),
})

/** To an address that nobody owns yet: the code and the link that prove it. Both last 24 hours. */
export function confirmMessage(at: Frame, { token, code }: { token: string; code: string }): Message {
  const t = i18nFor(at.lang).getFixedT(at.lang, 'mail')
  const letter: Letter = {
    ...frame(at),
    subject: t('confirm.subject'),
    title: t('confirm.title'),
    paragraphs: [t('confirm.text')],
    code: spaced(code),
    button: { label: t('confirm.button'), url: `${at.origin}/${at.lang}/confirm/${token}` },
    notes: [t('confirm.lasts'), t('confirm.notYou')],
    reason: t('confirm.reason'),
  }
  return writeLetter(letter)
}

/** To an address that an account owns already, when another account was opened with it. */
export function joinMessage(at: Frame, { token }: { token: string }): Message {
  const t = i18nFor(at.lang).getFixedT(at.lang, 'mail')
  return writeLetter({
    ...frame(at),
    subject: t('join.subject'),
    title: t('join.title'),
    paragraphs: [t('join.text'), t('join.what')],
    button: { label: t('join.button'), url: `${at.origin}/${at.lang}/confirm/${token}` },
    notes: [t('join.forgotten', { url: `${at.origin}/${at.lang}/recover` }), t('join.notYou')],
    reason: t('confirm.reason'),
  })
}

/** The link that replaces a forgotten password; it works once, for an hour. */
export function recoverMessage(at: Frame, { token }: { token: string }): Message {
  const t = i18nFor(at.lang).getFixedT(at.lang, 'mail')
  return writeLetter({
    ...frame(at),
    subject: t('recover.subject'),
    title: t('recover.title'),
    paragraphs: [t('recover.text')],
    button: { label: t('recover.button'), url: `${at.origin}/${at.lang}/recover/${token}` },
    notes: [t('recover.lasts'), t('recover.notYou')],
    reason: t('recover.reason'),
  })
}

export function passwordChangedMessage(at: Frame): Message {
  const t = i18nFor(at.lang).getFixedT(at.lang, 'mail')
  return writeLetter({
    ...frame(at),
    subject: t('passwordChanged.subject'),
    title: t('passwordChanged.title'),
    paragraphs: [t('passwordChanged.text')],
    button: { label: t('passwordChanged.button'), url: `${at.origin}/${at.lang}/recover` },
    notes: [],
    reason: t('passwordChanged.reason'),
  })
}

/** Once the address is confirmed, to those who agreed to mails about their courses. */
export function welcomeMessage(at: Frame, { stopUrl }: { stopUrl: string }): Message {
  const t = i18nFor(at.lang).getFixedT(at.lang, 'mail')
  return writeLetter({
    ...frame(at),
    subject: t('welcome.subject'),
    title: t('welcome.title'),
    paragraphs: [t('welcome.text'), t('welcome.how')],
    button: { label: t('welcome.button'), url: `${at.origin}/${at.lang}/courses` },
    notes: [],
    reason: t('learning.reason'),
    stop: { label: t('learning.stop'), url: stopUrl },
  })
}

/** 1234 5678: a code is read aloud and copied in two halves. */
export const spaced = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`
