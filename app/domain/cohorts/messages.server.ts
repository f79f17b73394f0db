// The words of the mails of groups: asking somebody in, and a deadline that comes near.
import { i18nFor } from '../../platform/i18n'
import type { Lang } from '../../platform/languages'
import { writeLetter } from '../../platform/mailer-letter'

interface At {
  lang: Lang
  origin: string
  programme: string
}
interface Whose {
  /** an institution's name; none = a country's or the programme's */
  of: string | undefined
  country: string | null
}

export interface AboutInvitation extends Whose {
  group: string
  courses: string[]
  deadlineOn: string | null
  path: string
  stopUrl: string
}

/** In the words of whoever owns the group: an institution, a country's coordination, the programme. */
export function ownerWords({ lang, programme }: Omit<At, 'origin'>, { of, country }: Whose): string {
  const t = i18nFor(lang).getFixedT(lang, 'groups')
  if (of !== undefined) return of
  if (country === null) return t('owner.programme', { programme })
  return t('owner.country', {
    country: new Intl.DisplayNames([lang], { type: 'region' }).of(country) ?? country,
  })
}

const dayWords = (day: string, lang: Lang): string =>
  new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(`${day}T12:00:00Z`))

export function groupInvitationMessage(at: At, about: AboutInvitation): ReturnType<typeof writeLetter> {
  const t = i18nFor(at.lang).getFixedT(at.lang, 'groups')
  const owner = ownerWords(at, about)
  const { group, deadlineOn } = about
  return writeLetter({
    ...frame(at),
    subject: t('mail.invitation.subject', { owner }),
    title: t('mail.invitation.title', { group }),
    paragraphs: [
      t('mail.invitation.text', { owner, group }),
      t('mail.invitation.courses', { courses: new Intl.ListFormat(at.lang).format(about.courses) }),
      ...(deadlineOn === null ? [] : [t('mail.invitation.deadline', { date: dayWords(deadlineOn, at.lang) })]),
    ],
    button: { label: t('mail.invitation.button'), url: at.origin + about.path },
    notes: [t('mail.invitation.free')],
    reason: t('mail.invitation.reason', { owner }),
    stop: { label: t('mail.invitation.stop'), url: about.stopUrl },
  })
}

export interface AboutReminder extends Whose {
  group: string
  /** titles of what is not completed yet */
  missing: string[]
  deadlineOn: string
  stopUrl: string
}

export function reminderMessage(at: At, about: AboutReminder): ReturnType<typeof writeLetter> {
  const t = i18nFor(at.lang).getFixedT(at.lang, 'groups')
  const { group, stopUrl } = about
  const date = dayWords(about.deadlineOn, at.lang)
  return writeLetter({
    ...frame(at),
    subject: t('mail.reminder.subject', { date }),
    title: t('mail.reminder.title', { date }),
    paragraphs: [
      t('mail.reminder.text', { group, date }),
      t('mail.reminder.missing', { courses: new Intl.ListFormat(at.lang).format(about.missing) }),
    ],
    button: { label: t('mail.reminder.button'), url: `${at.origin}/${at.lang}/learn` },
    notes: [t('mail.reminder.kept')],
    reason: t('mail.reason'),
    stop: { label: t('mail.stop'), url: stopUrl },
  })
}

/** What every mail of groups carries. */
export const frame = ({ lang, programme }: At) => ({
  lang,
  programme,
  brand: i18nFor(lang).getFixedT(lang, 'site')('brand'),
})
