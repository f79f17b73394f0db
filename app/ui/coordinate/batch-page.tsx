import type { PastBatch, PastRow } from '../../domain/history/past'
import type { Column } from '../../domain/history/columns'
import type { Lang } from '../../platform/languages'
import { formatDate, formatList, formatNumber } from '../kit/format'
import { useTranslation } from '../kit/use-translation'
import { PastTable } from './past-table'

export interface BatchInput {
  lang: Lang
  timeZone: string
  batch: Pick<
    PastBatch,
    | 'id' | 'label' | 'source' | 'linesNew' | 'linesKnown' | 'linesWrong' | 'findings' | 'form' | 'importedAt'
    | 'withdrawnAt' | 'withdrawnReason'
  > // prettier-ignore
  /** the first ones, as they will be shown */
  lines: PastRow[]
  /** of these, the institutions that the register has */
  institutionsFound: number
}

const DELIMITERS = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const

/** A file that was read: what is new, what is wrong with it, and the button that takes it in. */
export function BatchPage({ refused, ...page }: BatchInput & { refused: string | undefined }) {
  const { lang, batch, lines, institutionsFound } = page
  const { t } = useTranslation('history')
  const n = (count: number) => ({ count, n: formatNumber(count, lang) })
  const isOpen = batch.importedAt === null
  return (
    <div className="wrap">
      <div className="head">
        <p className="crumb small">
          <a href={`/${lang}/coordinate/history`}>{t('back')}</a>
        </p>
        <h1 dir="auto">{isOpen ? t('batch.title', { file: batch.label }) : batch.source}</h1>
        <p className="wt">
          {t('batch.new', n(batch.linesNew))}
          {batch.linesKnown > 0 && ` · ${t('batch.known', n(batch.linesKnown))}`}
          {batch.linesWrong > 0 && ` · ${t('batch.wrong', n(batch.linesWrong))}`}
        </p>
        <p className="small quiet">{useFormSaid(lang, batch.form)}</p>
      </div>
      {refused && (
        <p className="oops" role="alert">
          {refused}
        </p>
      )}
      {isOpen ? <Next {...page} /> : <State {...page} />}
      {batch.findings.length > 0 && <Findings {...page} />}
      {lines.length > 0 && (
        <section className="part" aria-labelledby="first">
          <h2 id="first">{t('batch.first')}</h2>
          {institutionsFound > 0 && <p className="small quiet">{t('batch.found', n(institutionsFound))}</p>}
          <PastTable lang={lang} rows={lines} />
        </section>
      )}
      {!isOpen && batch.withdrawnAt === null && (
        <p className="gap">
          <a href={`/${lang}/coordinate/history/${batch.id}/withdrawal`}>{t('batch.withdraw')}</a>
        </p>
      )}
    </div>
  )
}

function State({ lang, timeZone, batch }: BatchInput) {
  const { t } = useTranslation('history')
  const { importedAt, withdrawnAt, withdrawnReason } = batch
  const date = (ms: number | null) => formatDate(ms ?? 0, lang, timeZone)
  return withdrawnAt === null ? (
    <p className="say good read" role="status">
      {t('batch.done', { date: date(importedAt) })}
    </p>
  ) : (
    <p className="say bad read">{t('batch.withdrawn', { date: date(withdrawnAt), reason: withdrawnReason ?? '' })}</p>
  )
}

/** How the file was understood, so that a wrong guess is seen. */
function useFormSaid(lang: Lang, { encoding, delimiter, columns }: PastBatch['form']): string {
  const { t } = useTranslation('history')
  const parted = DELIMITERS[delimiter as keyof typeof DELIMITERS]
  const named = columns.map((column) => t(`column.${column as Column}`))
  return [
    parted ? t('batch.form', { encoding: encoding.toUpperCase(), delimiter: t(`batch.delimiter.${parted}`) }) : '',
    named.length > 0 ? t('batch.columns', { columns: formatList(named, lang) }) : '',
  ].join(' ')
}

function Next({ lang, batch }: BatchInput) {
  const { t } = useTranslation('history')
  const again = <a href={`/${lang}/coordinate/history`}>{t('batch.again')}</a>
  if (batch.linesWrong > 0)
    return (
      <p className="say bad read">
        {t('batch.mend')} {again}
      </p>
    )
  if (batch.linesNew === 0)
    return (
      <p className="say read">
        {t('batch.nothing')} {again}
      </p>
    )
  return (
    <form method="post" className="row">
      <button className="btn" type="submit">
        {t('batch.import', { count: batch.linesNew, n: formatNumber(batch.linesNew, lang) })}
      </button>
      {again}
    </form>
  )
}

function Findings({ lang, batch }: BatchInput) {
  const { t } = useTranslation('history')
  const { findings, linesWrong } = batch
  return (
    <section className="part">
      <h2 id="wrong">{t('batch.wrong', { count: linesWrong, n: formatNumber(linesWrong, lang) })}</h2>
      {linesWrong > findings.length && (
        <p className="small quiet">{t('batch.firstFindings', { n: formatNumber(findings.length, lang) })}</p>
      )}
      <div className="scroll" tabIndex={0} role="region" aria-labelledby="wrong">
        <table>
          <thead>
            <tr>
              <th scope="col" className="r">
                {t('col.line')}
              </th>
              <th scope="col">{t('col.column')}</th>
              <th scope="col">{t('col.wrong')}</th>
              <th scope="col">{t('col.value')}</th>
            </tr>
          </thead>
          <tbody>
            {findings.map((found) => (
              <tr key={found.line}>
                <th scope="row" className="r num">
                  {found.line}
                </th>
                <td>{t(`column.${found.column}`)}</td>
                <td>{t(`wrong.${found.wrong}`)}</td>
                <td dir="auto">{found.value || '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
