// The titles that are offered for certificates, in every language at once.
import { translator } from '../../platform/i18n'
import type { Lang } from '../../platform/languages'
import { CERTIFICATE_KINDS, type CertificateKind } from './kinds'

export const titleOfKind = (kind: CertificateKind): Record<Lang, string> => ({
  es: translator('es')(`certificate:kinds.${kind}`),
  pt: translator('pt')(`certificate:kinds.${kind}`),
  en: translator('en')(`certificate:kinds.${kind}`),
})

/** All of them, as the page of settings offers them. */
export const offeredTitles = (): Record<Lang, string>[] => CERTIFICATE_KINDS.map(titleOfKind)
