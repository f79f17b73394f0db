// A mail as an administrator may see it: masked here, so that what is hidden never reaches the page.
import { maskAddress, maskLetter } from '../../domain/operations/mask'
import { i18nFor } from '../../platform/i18n'
import { isLang, type Lang } from '../../platform/languages'
import type { listMails, MailState } from '../../platform/queue-lists'

type Mail = ReturnType<typeof listMails>['rows'][number]

export function maskedMail(lang: Lang, mail: Mail) {
  const { id, language, lastError, sentAt, createdAt } = mail
  // a letter's masked words are in its own language
  const own = isLang(language) ? language : lang
  const link = i18nFor(own).getFixedT(own, 'admin')('outbox.link')
  const hide = (text: string | null): string | null => (text === null ? null : maskLetter(text, link))
  return {
    id,
    to: maskAddress(mail.toAddress),
    name: templateName(lang, mail.template),
    language,
    subject: hide(mail.subject),
    body: hide(mail.body),
    state: mail.state as MailState,
    at: sentAt ?? createdAt,
    lastError: hide(lastError),
  }
}

function templateName(lang: Lang, template: string): string {
  const key = `admin:templates.${template}`
  return i18nFor(lang).exists(key) ? String(i18nFor(lang).t(key as 'admin:none')) : template
}
