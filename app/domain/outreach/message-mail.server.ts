// What a coordinator wrote, as the mail of one person: who writes, in whose name, why it came, and how to stop such mails.
// Written when it leaves: whoever has changed their mind meanwhile gets none.
import { inTransaction } from '../../platform/db'
import { isLang, type Lang } from '../../platform/languages'
import { i18nFor } from '../../platform/i18n'
import { writeLetter } from '../../platform/mailer-letter'
import { dropMail, findQueuedMail } from '../../platform/queue-mails'
import { stopToken, wantsMail } from '../accounts/consent.server'
import { findPerson, personName } from '../accounts/queries.server'
import { frame, ownerWords } from '../cohorts/messages.server'
import { cohortById } from '../cohorts/queries.server'
import type { Context } from '../context'
import { findInstitution } from '../institutions/queries.server'
import { programme } from '../settings/queries.server'
import { findMessage } from './send-message.server'

/** Undefined where it was sent, or has nobody to go to any more: then it is forgotten. */
export function prepareMessage(ctx: Context, mailId: string, messageId: string) {
  return inTransaction(ctx, (ctx) => {
    const mail = findQueuedMail(ctx.db, mailId)
    if (!mail) return undefined
    const letter = write(ctx, mail.personId ?? '', messageId)
    if (!letter) dropMail(ctx.db, mailId)
    return letter
  })
}

function write({ db, origin, keys }: Context, personId: string, messageId: string) {
  const message = findMessage(db, messageId)
  const person = findPerson(db, personId)
  if (!message || !person?.email || person.emailConfirmedAt === null || !wantsMail(db, personId, 'group-mail'))
    return undefined
  const lang: Lang = isLang(person.language) ? person.language : 'es'
  const t = i18nFor(lang).getFixedT(lang, 'groups')
  const at = { lang, origin, programme: programme(db).programmeName[lang] }
  const of = message.institutionId === null ? undefined : findInstitution(db, message.institutionId)?.name
  const owner = ownerWords(at, { of, country: message.country })
  const group = message.cohortId === null ? undefined : cohortById(db, message.cohortId)?.name
  const name = personName(db, message.sentBy) ?? ''
  const stopUrl = `${origin}/${lang}/mail/stop/${stopToken(keys, personId, 'group-mail')}`
  const letter = writeLetter({
    ...frame(at),
    subject: message.subject,
    title: message.subject,
    paragraphs: [
      ...message.body.split(/\n{2,}/).map((part) => part.trim()),
      group === undefined
        ? t('mail.message.from', { name, owner })
        : t('mail.message.fromGroup', { name, owner, group }),
    ],
    button: { label: t('mail.message.button'), url: `${origin}/${lang}/learn` },
    notes: [t('mail.message.reply')],
    reason: t('mail.reason'),
    stop: { label: t('mail.stop'), url: stopUrl },
  })
  return { ...letter, to: person.email, stopUrl }
}
