// The words of the pages about signing in, outside components.
import { i18nFor } from '../../platform/i18n'
import type { Lang } from '../../platform/languages'

export const signingWords = (lang: Lang) => i18nFor(lang).getFixedT(lang, 'signing-in')
