// An access card as it is printed, in the language of the person it is for.
import { showCardCode } from '../../domain/accounts/access-name'
import type { MadeCard } from '../../domain/accounts/make-card.server'
import { programme } from '../../domain/settings/queries.server'
import { i18nFor } from '../../platform/i18n'
import { formatDate } from '../../ui/kit/format'
import type { ShownCard } from '../../ui/staff/access-card'
import type { SignedInContext } from '../guard.server'

export function shownCard(ctx: SignedInContext, made: MadeCard): ShownCard {
  const { name, accessName, language: lang, institution, expiresAt } = made
  const { programmeName, reportTimeZone } = programme(ctx.db)
  const t = i18nFor(lang).getFixedT(lang, 'staff')
  return {
    lang,
    name,
    accessName,
    code: showCardCode(made.code),
    ...(institution ? { institution } : {}),
    programme: programmeName[lang],
    words: {
      brand: i18nFor(lang).getFixedT(lang, 'site')('brand'),
      title: t('card.title'),
      address: t('card.address'),
      // as people type it: nobody types the scheme
      addressIs: `${ctx.origin.replace(/^https?:\/\//, '')}/${lang}/sign-in`,
      userName: t('card.userName'),
      code: t('card.code'),
      until: t('card.until', { date: formatDate(expiresAt, lang, reportTimeZone) }),
      steps: [t('card.step1'), t('card.step2'), t('card.step3')],
      help: t('card.help'),
    },
  }
}
