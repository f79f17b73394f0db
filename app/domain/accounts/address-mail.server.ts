// The mails about a change of address, written as they leave. They name no address and no person: whoever asked for the
// change may be a stranger, and our mail carries no stranger's words.
import { inTransaction } from '../../platform/db'
import { i18nFor } from '../../platform/i18n'
import { isLang, type Lang } from '../../platform/languages'
import { writeLetter } from '../../platform/mailer-letter'
import { dropMail, findQueuedMail } from '../../platform/queue-mails'
import type { Context } from '../context'
import { programme } from '../settings/queries.server'
import {
  changeCode,
  type ChangeLink,
  changeToken,
  type EmailChange,
  findChange,
  isChangeOpen,
} from './email-changes.server'
import type { AddressMail } from './mail-kinds'
import { findPerson, findPersonByEmail } from './queries.server'
import { spaced } from './messages.server'

type Ready = ReturnType<typeof writeLetter> & { to: string }
type Paragraphs = 'confirm' | 'taken' | 'asked' | 'changed'

/** Undefined where it was sent, or means nothing any more: then it is forgotten. */
export function prepareAddressMail(ctx: Context, mailId: string, changeId: string): Ready | undefined {
  return inTransaction(ctx, (ctx) => {
    const mail = findQueuedMail(ctx.db, mailId)
    if (!mail) return undefined
    const change = findChange(ctx.db, changeId)
    const ready = change && write(ctx, change, mail.template as AddressMail)
    if (!ready) dropMail(ctx.db, mailId)
    return ready
  })
}

function write(ctx: Context, change: EmailChange, template: AddressMail): Ready | undefined {
  const { oldEmail: to } = change
  if (template === 'email-change-asked') return { ...letter(ctx, change, 'asked', 'return'), to }
  if (template === 'email-changed') return { ...letter(ctx, change, 'changed', 'return'), to }
  if (!isChangeOpen(change, ctx.now) || !findPerson(ctx.db, change.personId)) return undefined
  const owner = findPersonByEmail(ctx.db, change.newEmail)
  // Who reads an address that has an account is told so, and given nothing to press: two accounts with certificates and
  // roles are not joined by a mail that somebody else may have asked for.
  const isTaken = owner !== undefined && owner.id !== change.personId
  const ready = isTaken
    ? letter(ctx, { ...change, language: owner.language }, 'taken')
    : letter(ctx, change, 'confirm', 'change')
  return { ...ready, to: change.newEmail }
}

function letter({ db, keys, origin }: Context, { id, language }: EmailChange, about: Paragraphs, link?: ChangeLink) {
  const lang: Lang = isLang(language) ? language : 'es'
  const t = i18nFor(lang).getFixedT(lang, 'address')
  const page = { change: 'email-change', return: 'email-return' }
  return writeLetter({
    lang,
    programme: programme(db).programmeName[lang],
    brand: i18nFor(lang).getFixedT(lang, 'site')('brand'),
    subject: t(`mail.${about}.subject`),
    title: t(`mail.${about}.title`),
    paragraphs: [t(`mail.${about}.text`)],
    ...(about === 'confirm' ? { code: spaced(changeCode(keys, id)) } : {}),
    ...(link === undefined
      ? {}
      : {
          button: {
            label: t(link === 'change' ? 'mail.confirm.button' : 'mail.notMe'),
            url: `${origin}/${lang}/${page[link]}/${changeToken(keys, link, id)}`,
          },
        }),
    notes: [t(`mail.${about}.note`)],
    reason: t(about === 'asked' || about === 'changed' ? 'mail.reasonOld' : 'mail.reasonNew'),
  })
}
