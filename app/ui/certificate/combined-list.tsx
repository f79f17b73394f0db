// Combined certificates among a person's own, and the way to make one.
import type { Lang } from '../../platform/languages'
import { formatDate, formatHours } from '../kit/format'
import { Icon } from '../kit/icon'
import { useTranslation } from '../kit/use-translation'

interface CombinedListProps {
  lang: Lang
  combined: readonly { code: string; hours: number; count: number; issuedAt: number }[]
  /** whether there are certificates enough to combine */
  canCombine: boolean
  timeZone: string
}

export function CombinedList({ lang, combined, canCombine, timeZone }: CombinedListProps) {
  const { t } = useTranslation('certificate')
  return (
    <>
      {combined.length > 0 && (
        <>
          <h3 className="gap">{t('held.title')}</h3>
          <ul className="list gap-s">
            {combined.map(({ code, hours, count, issuedAt }) => (
              <li className="flat" key={code}>
                <div>
                  <p id={`k-${code}`}>
                    <a href={`/${lang}/certificates/${code}`}>
                      {t('held.line', { count, hours: formatHours(hours, lang) })}
                    </a>
                  </p>
                  <p className="small quiet num">{formatDate(issuedAt, lang, timeZone)}</p>
                </div>
                <a
                  className="btn plain s act"
                  href={`/${lang}/certificates/${code}.pdf`}
                  aria-describedby={`k-${code}`}
                >
                  <Icon name="download" />
                  PDF
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {canCombine && (
        <p className="gap">
          <a href={`/${lang}/learn/combined`}>{t('held.make')}</a>
        </p>
      )}
    </>
  )
}
