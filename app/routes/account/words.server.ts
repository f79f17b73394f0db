// The words of the account pages outside components.
import { i18nFor } from '../../platform/i18n'
import type { Lang } from '../../platform/languages'

export const accountWords = (lang: Lang) => i18nFor(lang).getFixedT(lang, 'account')
