// Agreeing that the coordinators of one's institution see something: what exactly, what never, and the press that begins
// or ends it.
import type { Lang } from '../../platform/languages'
import { formatDate } from '../kit/format'
import { useTranslation } from '../kit/use-translation'

const SEEN = ['status', 'dates', 'certificates', 'email'] as const

export interface SharingPartProps {
  lang: Lang
  institution: { id: string; name: string }
  /** ms UTC; none = nothing is shared */
  since: number | undefined
  timeZone: string
}

export function SharingPart({ lang, institution, since, timeZone }: SharingPartProps) {
  const { t } = useTranslation('register')
  const { name } = institution
  return (
    <section className="account-part part" id="sharing" aria-labelledby="sharing-title">
      <h2 id="sharing-title">{t('sharing.title')}</h2>
      {since !== undefined && <p>{t('sharing.on', { name, date: formatDate(since, lang, timeZone) })}</p>}
      <p className={since === undefined ? undefined : 'gap-s'}>
        {since === undefined ? t('sharing.lead', { name }) : t('sharing.leadOn', { name })}
      </p>
      <div className="gap-s">
        <ul>
          {SEEN.map((what) => (
            <li key={what}>{t(`sharing.${what}`)}</li>
          ))}
        </ul>
      </div>
      <p className="gap-s">
        <strong>{t('sharing.never')}</strong>
      </p>
      <p className="small quiet gap-s">{t('sharing.ends')}</p>
      <form className="gap" method="post" action={`/${lang}/account/sharing`}>
        <input type="hidden" name="institutionId" value={institution.id} />
        <button className="btn plain" type="submit" name="wanted" value={since === undefined ? 'yes' : 'no'}>
          {since === undefined ? t('sharing.give', { name }) : t('sharing.stop')}
        </button>
      </form>
    </section>
  )
}

/** On the account page: with whom one shares. */
export function SharingLine({ lang, name, since, timeZone }: Omit<SharingPartProps, 'institution'> & { name: string }) {
  const { t } = useTranslation('register')
  return (
    <p className="small quiet gap-s">
      {since === undefined
        ? t('sharing.off', { name })
        : t('sharing.on', { name, date: formatDate(since, lang, timeZone) })}{' '}
      <a href={`/${lang}/account/workplace#sharing`}>{t('sharing.see')}</a>
    </p>
  )
}
