// The two mails about an account that goes: that it was asked, with how to take it back, and that it was done.
import { eq } from 'drizzle-orm'
import { deletions } from '../../../db/schema/privacy'
import { translator } from '../../platform/i18n'
import { isLang, type Lang } from '../../platform/languages'
import { writeLetter } from '../../platform/mailer-letter'
import { dropMail, findQueuedMail, queueMail } from '../../platform/queue-mails'
import { type Person, findPerson } from '../accounts/queries.server'
import type { Context } from '../context'
import { programme } from '../settings/queries.server'
import type { Deletion } from './queries.server'

export const SEND_DELETION_MAIL = 'privacy.send-mail'

/** In the caller's transaction; nobody without a confirmed address is written to. */
export function queueDeletionMail(
  ctx: Context,
  person: Person,
  { id, language }: { id: string; language: Lang },
): void {
  if (person.email === null || person.emailConfirmedAt === null) return
  const mail = { personId: person.id, toAddress: person.email, template: 'deletion-asked', language }
  queueMail(ctx.db, SEND_DELETION_MAIL, mail, ctx.now, { deletion: id })
}

/** The mail that says what was asked; undefined, and forgotten, where it was taken back meanwhile. */
export function prepareDeletionMail(ctx: Context, { mail: id, deletion }: { mail: string; deletion: string }) {
  const mail = findQueuedMail(ctx.db, id)
  const asked = ctx.db.select().from(deletions).where(eq(deletions.id, deletion)).get()
  const person = asked && findPerson(ctx.db, asked.personId)
  if (!mail || !asked || !person?.email || asked.takenBackAt !== null) {
    dropMail(ctx.db, id)
    return undefined
  }
  return { ...askedMessage(ctx, asked), to: person.email }
}

/** The last mail, to an address that is erased after it. */
export function lastMail(ctx: Context, asked: Deletion) {
  const frame = frameOf(ctx, asked)
  const t = translator(frame.lang)
  return writeLetter({
    ...frame,
    subject: t('personal:mail.done.subject'),
    title: t('personal:mail.done.title'),
    paragraphs: [t('personal:mail.done.text'), t(`personal:mail.done.${asked.certificates as 'keep' | 'withdraw'}`)],
    notes: [],
    reason: t('personal:mail.reason'),
  })
}

function askedMessage(ctx: Context, asked: Deletion) {
  const frame = frameOf(ctx, asked)
  const t = translator(frame.lang)
  const timeZone = programme(ctx.db).reportTimeZone
  const date = new Intl.DateTimeFormat(frame.lang, { dateStyle: 'long', timeZone }).format(asked.dueAt)
  return writeLetter({
    ...frame,
    subject: t('personal:mail.asked.subject'),
    title: t('personal:mail.asked.title'),
    paragraphs: [t('personal:mail.asked.text', { date }), t('personal:mail.asked.back')],
    button: { label: t('personal:mail.asked.button'), url: `${ctx.origin}/${frame.lang}/account/deletion` },
    notes: [t('personal:mail.asked.notYou')],
    reason: t('personal:mail.reason'),
  })
}

function frameOf(ctx: Context, { language }: Deletion) {
  const lang: Lang = isLang(language) ? language : 'es'
  return { lang, programme: programme(ctx.db).programmeName[lang], brand: translator(lang)('site:brand') }
}
