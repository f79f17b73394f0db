// The words of the mail that asks somebody to join a team.
import { i18nFor } from '../../platform/i18n'
import type { Lang } from '../../platform/languages'
import { writeLetter } from '../../platform/mailer-letter'
import type { InvitedPart } from './members'

interface At {
  lang: Lang
  /** scheme, host and port of the link */
  origin: string
  programme: string
}

/** Who asks, for which course, for which part; good for fourteen days. */
export function invitationMessage(
  { lang, origin, programme }: At,
  { token, part, course, name }: { token: string; part: InvitedPart; course: string; name: string },
): ReturnType<typeof writeLetter> {
  const t = i18nFor(lang).getFixedT(lang, 'publication')
  return writeLetter({
    lang,
    programme,
    brand: i18nFor(lang).getFixedT(lang, 'site')('brand'),
    subject: t('mail.subject', { course }),
    title: t('mail.title'),
    paragraphs: [t('mail.text', { course, name }), t(`mail.${part}`)],
    button: { label: t('mail.button'), url: `${origin}/${lang}/studio/invitations/${token}` },
    notes: [t('mail.lasts'), t('mail.notYou')],
    reason: t('mail.reason'),
  })
}
