// Every setting of the programme: what it is for, what stands, who changed it last, and the way to change it.
import type { Lang } from '../../platform/languages'
import { formatMoment } from '../kit/format'
import { useTranslation } from '../kit/use-translation'
import { type Signature, SignatureImage } from './signature-image'

type Key =
  | 'programmeName'
  | 'issuerName'
  | 'issuerLegalId'
  | 'signatoryName'
  | 'signatoryRole'
  | 'signatureImage'
  | 'certificateTitle'
  | 'legalNotes'
  | 'helpEmail'
  | 'helpContacts'
  | 'reportTimeZone'
  | 'stuckAfterDays'
  | 'leastPublished'
  | 'secondFactor'

export interface ShownSetting {
  key: Key
  value: string
  /** where the setting is one */
  picture?: Signature
  setAt: number
  setBy: string
}

export function SettingsList({ lang, settings, timeZone }: { lang: Lang; settings: ShownSetting[]; timeZone: string }) {
  const { t } = useTranslation('admin')
  return (
    <div className="settings-list">
      {settings.map(({ key, value, picture, setAt, setBy }) => (
        <section key={key} id={key} aria-labelledby={`${key}-name`}>
          <h2 id={`${key}-name`}>{t(`setting.${key}`)}</h2>
          {picture ? (
            <SignatureImage of={picture} />
          ) : (
            <p className={value ? undefined : 'quiet'}>{value || t('settings.unset')}</p>
          )}
          <p className="small quiet">{t(`about.${key}`)}</p>
          <p className="small quiet">{t('settings.last', { date: formatMoment(setAt, lang, timeZone), who: setBy })}</p>
          <p>
            <a className="btn plain s" href={`/${lang}/admin/settings/${key}`}>
              {t('settings.change')} <span className="vh">{t(`setting.${key}`)}</span>
            </a>
          </p>
        </section>
      ))}
    </div>
  )
}
