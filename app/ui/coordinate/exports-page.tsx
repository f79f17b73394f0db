import { completionAddress, FILTERS } from '../../domain/reports/completion-query'
import type { ShownExport } from '../../domain/reports/shown-report'
import type { Lang } from '../../platform/languages'
import { formatDate, formatList, formatMoment, formatNumber, formatSize } from '../kit/format'
import { useTranslation } from '../kit/use-translation'
import { useFilterWords } from './use-filter-words'

interface ExportsInput {
  lang: Lang
  timeZone: string
  files: readonly ShownExport[]
  /** titles by id */
  courses: Record<string, string>
  /** of the files, without their endings; a signed record has another */
  name: string
  recordName: string
  /** the signed records among them, by the file's id */
  records: Record<string, { code: string; withdrawnAt: number | null }>
}

/** The files one asked for, found again for a month. */
export function ExportsPage({ lang, files, ...rest }: ExportsInput) {
  const { t } = useTranslation('report')
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t('export.title')}</h1>
        <p className="wt">{t('export.lead')}</p>
      </div>
      {files.length === 0 ? (
        <p className="read">
          {t('export.empty')} <a href={`/${lang}/coordinate/report`}>{t('title')}</a>
        </p>
      ) : (
        <div className="scroll" tabIndex={0} role="region" aria-label={t('export.list')}>
          <table className="rows">
            <thead>
              <tr>
                <th scope="col">{t('export.asked')}</th>
                <th scope="col">{t('export.file')}</th>
                <th scope="col">{t('export.asks')}</th>
                <th scope="col">{t('export.state')}</th>
              </tr>
            </thead>
            <tbody>
              {files.map((file) => (
                <FileRow key={file.id} lang={lang} file={file} {...rest} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}

function FileRow({ file, ...rest }: Omit<ExportsInput, 'files'> & { file: ShownExport }) {
  const { lang, timeZone, courses } = rest
  const { t } = useTranslation(['report', 'acta'])
  const { query } = file
  const names = {
    course: query.course && courses[query.course],
    institution: file.institution,
    group: file.group,
  }
  const { filterWords, periodWords } = useFilterWords(lang, query, names)
  const asked = [periodWords(), ...FILTERS.filter((f) => query[f] !== undefined).map(filterWords)].filter(Boolean)
  const number = (n: number | null): string => formatNumber(n ?? 0, lang)
  const mayGet = file.isKept && file.failedAt === null
  const record = rest.records[file.id]
  return (
    <tr>
      <th scope="row" className="num">
        {formatMoment(file.askedAt, lang, timeZone)}
      </th>
      <td>
        {mayGet && (
          <a
            href={`/${lang}/coordinate/exports/${file.id}/${file.form === 'pdf' ? rest.recordName : rest.name}.${file.form}`}
          >
            {t('export.get')} {file.form === 'pdf' ? t('acta:pdf') : t(`export.${file.form}`)}
          </a>
        )}
        {record && (
          <span className="under">
            <a href={`/${lang}/coordinate/records/${record.code}`}>
              {record.withdrawnAt === null
                ? t('acta:link', { code: record.code })
                : t('acta:linkWithdrawn', { code: record.code })}
            </a>
          </span>
        )}
      </td>
      <td>
        <a href={`/${lang}/coordinate/report${completionAddress(query)}`} title={t('export.toReport')}>
          {asked.length > 0 ? formatList(asked, lang) : t('export.everything')}
        </a>
      </td>
      <td>
        {!file.isKept && t('export.expired')}
        {file.isKept && file.failedAt !== null && t('export.failed')}
        {mayGet &&
          file.finishedAt !== null &&
          t('export.done', {
            count: file.rowsTotal ?? 0,
            n: number(file.rowsTotal),
            size: formatSize(file.bytes ?? 0, lang),
          })}
        {mayGet &&
          file.finishedAt === null &&
          (file.rowsTotal === null
            ? t('export.waiting')
            : t('export.running', {
                done: number(file.rowsWritten),
                total: number(file.rowsTotal),
              }))}
        {mayGet && (
          <span className="under">{t('export.until', { day: formatDate(file.expiresAt, lang, timeZone) })}</span>
        )}
      </td>
    </tr>
  )
}
