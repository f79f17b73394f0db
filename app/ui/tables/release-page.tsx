import type { ShownRelease } from '../../domain/tables/figures'
import type { Lang } from '../../platform/languages'
import { formatDate, formatMoment } from '../kit/format'
import { useTranslation } from '../kit/use-translation'
import { ReleaseTables } from './release-tables'
import { Files } from './tables-page'
import { useTableWords } from './use-table-words'

/** One release; of a withdrawn one its place in the register and the reason, and no figures. */
export function ReleasePage({ lang, timeZone, release }: { lang: Lang; timeZone: string; release: ShownRelease }) {
  const { t } = useTranslation('tables')
  const { quarterName } = useTableWords()
  const { number, quarter, releasedAt, withdrawn, figures, sha256 } = release
  const title = quarterName(quarter)
  const date = (ms: number): string => formatDate(ms, lang, timeZone)
  return (
    <div className="wrap">
      <div className="head">
        <p className="small">
          <a href={`/${lang}/tables`}>{t('title')}</a>
        </p>
        <h1>{title}</h1>
        <p className="wt">{t('page.number', { number, date: date(releasedAt) })}</p>
        {!withdrawn && (
          <p className="gap-s">
            <Files lang={lang} number={number} title={title} />
          </p>
        )}
      </div>
      {withdrawn && (
        <div className="say bad read">
          <p dir="auto">
            {t('page.withdrawn', {
              date: date(withdrawn.at),
              reason: t('reasonSaid', { reason: withdrawn.reason }),
            })}
          </p>
          <p>{t('page.never')}</p>
        </div>
      )}
      {figures && (
        <>
          <ReleaseTables lang={lang} figures={figures} />
          <dl className="facts part">
            <dt>{t('page.counted')}</dt>
            <dd>{formatMoment(figures.countedAt, lang, figures.timeZone)}</dd>
            <dt>{t('page.hash')}</dt>
            <dd className="hash">
              {sha256} <a href={`/${lang}/tables/${number}.json`}>{t('page.frozen')}</a>
            </dd>
          </dl>
        </>
      )}
      <p className="gap">
        <a href={`/${lang}/tables`}>{t('page.all')}</a>
      </p>
    </div>
  )
}
