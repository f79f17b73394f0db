import { useTranslation } from '../kit/use-translation'
import type { Lang } from '../../platform/languages'
import { formatDate, formatHours, formatMonth } from '../kit/format'
import { Icon } from '../kit/icon'
import { Words } from '../kit/words'

export interface CertificateCard {
  code: string
  title: { text: string; lang: Lang }
  hours: number
  issuedAt: number
}

interface CertificateListInput {
  lang: Lang
  certificates: readonly CertificateCard[]
  hours: number
  since?: number | undefined
  timeZone: string
}

/** Certified hours in one large figure, and each certificate with its PDF. */
export function CertificateList({ lang, certificates, hours, since, timeZone }: CertificateListInput) {
  const { t } = useTranslation('learn')
  if (certificates.length === 0) return <p className="read quiet">{t('certificates.none')}</p>
  return (
    <>
      <p className="sum num">
        {formatHours(hours, lang)}
        {since !== undefined && <small>{t('certificates.since', { month: formatMonth(since, lang, timeZone) })}</small>}
      </p>
      <ul className="list gap">
        {certificates.map(({ code, title, hours: own, issuedAt }) => (
          <li className="flat" key={code}>
            <div>
              <h3 id={`k-${code}`}>
                <a href={`/${lang}/certificates/${code}`}>
                  <Words of={title} lang={lang} />
                </a>
              </h3>
              <p className="small quiet num">
                {formatHours(own, lang)} · {formatDate(issuedAt, lang, timeZone)}
              </p>
            </div>
            <a className="btn plain s act" href={`/${lang}/certificates/${code}.pdf`} aria-describedby={`k-${code}`}>
              <Icon name="download" />
              PDF
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
