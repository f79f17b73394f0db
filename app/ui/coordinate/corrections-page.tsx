import type { Lang } from '../../platform/languages'
import { formatDate } from '../kit/format'
import { useTranslation } from '../kit/use-translation'

export interface WaitingCorrection {
  id: string
  nameBefore: string
  nameAsked: string
  reason: string
  askedAt: number
}

/** Names that people ask to have corrected, the oldest first. */
export function CorrectionsPage({ lang, timeZone, open }: { lang: Lang; timeZone: string; open: WaitingCorrection[] }) {
  const { t } = useTranslation('certified')
  return (
    <div className="wrap">
      <div className="head">
        <p className="crumb small">
          <a href={`/${lang}/coordinate/certificates`}>{t('back')}</a>
        </p>
        <h1>{t('asks.title')}</h1>
        <p className="wt">{t('asks.lead')}</p>
      </div>
      {open.length === 0 ? (
        <p className="read">{t('asks.none')}</p>
      ) : (
        <div className="scroll" tabIndex={0} role="region" aria-label={t('asks.title')}>
          <table className="rows">
            <thead>
              <tr>
                <th scope="col">{t('asks.before')}</th>
                <th scope="col">{t('asks.asked')}</th>
                <th scope="col">{t('asks.reason')}</th>
                <th scope="col">{t('asks.on')}</th>
                <th scope="col">{t('ask.decision')}</th>
              </tr>
            </thead>
            <tbody>
              {open.map((one) => (
                <tr key={one.id}>
                  <th scope="row" id={`n-${one.id}`} dir="auto">
                    {one.nameBefore}
                  </th>
                  <td dir="auto">
                    <b>{one.nameAsked}</b>
                  </td>
                  <td dir="auto">{one.reason}</td>
                  <td className="num">{formatDate(one.askedAt, lang, timeZone)}</td>
                  <td>
                    <a href={`/${lang}/coordinate/certificates/corrections/${one.id}`} aria-describedby={`n-${one.id}`}>
                      {t('asks.decide')}
                    </a>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}
