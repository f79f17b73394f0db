// Where the copy of one's data stands, and the one press that asks for it or fetches it.
import type { Lang } from '../../platform/languages'
import { formatMoment, formatPercent, formatSize } from '../kit/format'
import { ProgressBar } from '../kit/progress-bar'
import { useTranslation } from '../kit/use-translation'

interface Copy {
  id: string
  percent: number
  finishedAt: number | null
  failedAt: number | null
  bytes: number | null
  expiresAt: number
}

interface CopyStateProps {
  lang: Lang
  /** the newest, while it is kept */
  copy: Copy | undefined
  timeZone: string
}

export function CopyState({ lang, copy, timeZone }: CopyStateProps) {
  const { t } = useTranslation('personal')
  if (copy?.finishedAt != null) return <Ready lang={lang} copy={copy} timeZone={timeZone} />
  if (copy && copy.failedAt === null)
    return (
      <section className="account-part" aria-labelledby="copy-progress">
        <p className="say">{t('copy.asked')}</p>
        <p className="gap-s" id="copy-progress">
          {t('copy.progress', { percent: formatPercent(copy.percent, lang) })}
        </p>
        <ProgressBar value={copy.percent} max={100} labelledBy="copy-progress" />
        <p className="gap">
          <a className="btn plain" href={`/${lang}/account/copy`}>
            {t('copy.look')}
          </a>
        </p>
      </section>
    )
  return (
    <section className="account-part" aria-label={t('copy.ask')}>
      {copy && <p className="say bad">{t('copy.failed')}</p>}
      <Ask label={t('copy.ask')} isMain />
    </section>
  )
}

function Ready({ lang, copy, timeZone }: CopyStateProps & { copy: Copy }) {
  const { t } = useTranslation('personal')
  const [date, until] = [copy.finishedAt ?? 0, copy.expiresAt].map((at) => formatMoment(at, lang, timeZone))
  return (
    <section className="account-part" aria-labelledby="copy-ready">
      <h2 id="copy-ready">{t('copy.ready')}</h2>
      <p>{t('copy.readyText', { date, until })}</p>
      <p className="gap">
        <a className="btn" href={`/${lang}/account/copy/${copy.id}`} download>
          {t('copy.download', { size: formatSize(copy.bytes ?? 0, lang) })}
        </a>
      </p>
      <p className="small quiet gap-s">{t('copy.careful')}</p>
      <div className="gap">
        <Ask label={t('copy.again')} />
      </div>
    </section>
  )
}

function Ask({ label, isMain = false }: { label: string; isMain?: boolean }) {
  return (
    <form method="post">
      <button className={isMain ? 'btn' : 'btn plain'} type="submit">
        {label}
      </button>
    </form>
  )
}
