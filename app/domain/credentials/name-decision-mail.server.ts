// The mail that tells a person what became of their request to correct a name: queued in the transaction of the decision,
// written when it leaves. It answers something they asked for, so it takes no consent.
import { eq } from 'drizzle-orm'
import { nameCorrections } from '../../../db/schema/credentials'
import { inTransaction } from '../../platform/db'
import { i18nFor } from '../../platform/i18n'
import { isLang, type Lang } from '../../platform/languages'
import { writeLetter } from '../../platform/mailer-letter'
import { dropMail, findQueuedMail, queueMail } from '../../platform/queue-mails'
import { findPerson, type Person } from '../accounts/queries.server'
import type { Context } from '../context'
import { programme } from '../settings/queries.server'
import type { NameCorrection } from './name-correction-queries.server'

export const NAME_DECISION_MAIL = 'credentials.name-decision-mail'

type Letter = ReturnType<typeof writeLetter>

/** In the caller's transaction; nothing where the person has no confirmed address. */
export function queueNameDecisionMail({ db, now }: Context, { id, personId }: NameCorrection): void {
  const person = reachable(findPerson(db, personId))
  if (!person) return
  const mail = { personId, toAddress: person.email, template: 'name-decision', language: person.language }
  queueMail(db, NAME_DECISION_MAIL, mail, now, { correction: id })
}

/** Undefined where it was sent, or has nobody to go to any more: then it is forgotten. */
export function prepareNameDecisionMail(
  ctx: Context,
  mailId: string,
  correctionId: string,
): (Letter & { to: string }) | undefined {
  return inTransaction(ctx, (ctx) => {
    const { db } = ctx
    if (!findQueuedMail(db, mailId)) return undefined
    const decided = db.select().from(nameCorrections).where(eq(nameCorrections.id, correctionId)).get()
    // the person of the request: two accounts may have been joined since
    const person = decided && reachable(findPerson(db, decided.personId))
    if (person) return { ...write(ctx, decided, isLang(person.language) ? person.language : 'es'), to: person.email }
    dropMail(db, mailId)
    return undefined
  })
}

function write({ db, origin }: Context, { decision, nameAsked, answer }: NameCorrection, lang: Lang): Letter {
  const t = i18nFor(lang).getFixedT(lang, 'mail')
  const what = decision === 'granted' ? 'granted' : 'refused'
  const path = { granted: 'learn', refused: 'account/name-correction' }[what]
  return writeLetter({
    lang,
    programme: programme(db).programmeName[lang],
    brand: i18nFor(lang).getFixedT(lang, 'site')('brand'),
    subject: t(`nameDecision.${what}.subject`),
    title: t(`nameDecision.${what}.title`),
    paragraphs: [
      t(`nameDecision.${what}.text`, { name: nameAsked }),
      ...(answer === null ? [] : [t('nameDecision.answer', { answer })]),
    ],
    button: { label: t(`nameDecision.${what}.button`), url: `${origin}/${lang}/${path}` },
    notes: [t(`nameDecision.${what}.note`)],
    reason: t('nameDecision.reason'),
  })
}

const reachable = (person: Person | undefined): (Person & { email: string }) | undefined =>
  person?.email && person.emailConfirmedAt !== null ? { ...person, email: person.email } : undefined
