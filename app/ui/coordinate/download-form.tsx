import type { CompletionQuery } from '../../domain/reports/completion-query'
import { MOST_RECORD_ROWS } from '../../domain/reports/shown-report'
import type { Lang } from '../../platform/languages'
import { formatNumber } from '../kit/format'
import { Icon } from '../kit/icon'
import { useTranslation } from '../kit/use-translation'

interface DownloadInput {
  lang: Lang
  query: CompletionQuery
  /** rows on the screen, in all */
  count: number
  /** of this form: pressing it twice asks once */
  press: string
}

/** Asks for the rows of the screen as a file, by its filters. */
export function DownloadForm({ lang, query, count, press }: DownloadInput) {
  const { t } = useTranslation(['report', 'acta'])
  const most = formatNumber(MOST_RECORD_ROWS, lang)
  return (
    <form className="download" method="post" action={`/${lang}/coordinate/exports`}>
      <input type="hidden" name="press" value={press} />
      {Object.entries(query).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={String(value)} />
      ))}
      <button className="btn" name="form" value="xlsx">
        <Icon name="download" />
        {t('export.downloadRows', { count, n: formatNumber(count, lang) })}, {t('export.xlsx')}
      </button>
      <button className="btn plain" name="form" value="csv">
        {t('export.csv')}
      </button>
      {count <= MOST_RECORD_ROWS && (
        <button className="btn plain" name="form" value="pdf">
          {t('acta:button')}
        </button>
      )}
      <a href={`/${lang}/coordinate/exports`}>{t('export.list')}</a>
      {count > MOST_RECORD_ROWS && <p className="small quiet">{t('acta:long', { most })}</p>}
    </form>
  )
}
