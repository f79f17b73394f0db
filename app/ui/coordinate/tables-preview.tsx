import type { QuarterFigures } from '../../domain/tables/figures'
import type { Lang } from '../../platform/languages'
import { formatMoment } from '../kit/format'
import { useTranslation } from '../kit/use-translation'
import { ReleaseTables } from '../tables/release-tables'
import { useTableWords } from '../tables/use-table-words'
import { AskForm } from './tables-desk'

interface PreviewInput {
  lang: Lang
  timeZone: string
  quarter: string
  figures: QuarterFigures | undefined
  isAsked: boolean
  hasFailed: boolean
  /** not even the whole can be told, where it is not */
  isWorthIt: boolean
  /** earlier quarters that this one would close */
  skips: number
}

/** What would be published of a quarter, blanks and all; then the button. */
export function TablesPreview(preview: PreviewInput) {
  const { lang, timeZone, quarter, figures, isAsked, hasFailed, isWorthIt } = preview
  const { t } = useTranslation('tables')
  const { quarterName } = useTableWords()
  const title = quarterName(quarter)
  const again = figures || hasFailed ? t('desk.again') : t('desk.look')
  return (
    <div className="wrap">
      <div className="head">
        <p className="small">
          <a href={`/${lang}/coordinate/tables`}>{t('desk.title')}</a>
        </p>
        <h1>{title}</h1>
        {figures && <p className="wt">{t('desk.preview')}</p>}
      </div>
      {isAsked && (
        <p className="say read" role="status">
          {t('desk.waiting')} <a href={`/${lang}/coordinate/tables/${quarter}`}>{t('desk.refresh')}</a>
        </p>
      )}
      {hasFailed && <p className="say bad read">{t('desk.failed')}</p>}
      {!isAsked && (
        <div className="row gap-s">
          {figures && (
            <span className="small quiet">
              {t('desk.counted', { moment: formatMoment(figures.countedAt, lang, timeZone) })}
            </span>
          )}
          <AskForm lang={lang} quarter={quarter} label={again} of={title} />
        </div>
      )}
      {figures && !isWorthIt && <p className="say warn read">{t('desk.few', { least: figures.least })}</p>}
      {figures && isWorthIt && (
        <>
          <ReleaseTables lang={lang} figures={figures} />
          <ReleaseForm {...preview} countedAt={figures.countedAt} />
        </>
      )}
    </div>
  )
}

function ReleaseForm({ lang, quarter, skips, countedAt }: PreviewInput & { countedAt: number }) {
  const { t } = useTranslation('tables')
  return (
    <form className="part" method="post" action={`/${lang}/coordinate/tables/${quarter}/release`}>
      <p className="read">{t('desk.final')}</p>
      {skips > 0 && <p className="say warn read">{t('desk.skips', { count: skips })}</p>}
      <button className="btn gap" type="submit" name="countedAt" value={countedAt}>
        {t('desk.release')}
      </button>
    </form>
  )
}
