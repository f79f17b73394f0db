// The words about addresses outside components.
import { i18nFor } from '../../platform/i18n'
import type { Lang } from '../../platform/languages'

export const addressWords = (lang: Lang) => i18nFor(lang).getFixedT(lang, 'address')
