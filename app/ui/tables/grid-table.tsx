import type { GridPart, GridRow } from '../../domain/tables/grid'
import type { Lang } from '../../platform/languages'
import { formatNumber } from '../kit/format'
import { useTranslation } from '../kit/use-translation'
import { useTableWords } from './use-table-words'

interface GridTableProps {
  lang: Lang
  id: string
  caption: string
  /** of the names, then of each column; with what is said of it to who listens, where it is short */
  heads: readonly { text: string; full?: string }[]
  parts: readonly GridPart[]
}

/** One published table. A blank is a dash to the eye and words to who listens. */
export function GridTable({ lang, id, caption, heads, parts }: GridTableProps) {
  const [first, ...others] = heads
  return (
    <div className="scroll" tabIndex={0} role="region" aria-labelledby={id}>
      <table className="published">
        <caption id={id}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{first?.text}</th>
            {others.map(({ text, full }) => (
              <th key={text} scope="col" className="r">
                {full ? <abbr title={full}>{text}</abbr> : text}
              </th>
            ))}
          </tr>
        </thead>
        {parts.map(({ key, head, rows }) => (
          <tbody key={key}>
            {head && <Row lang={lang} columns={others} row={head} isHead />}
            {rows.map((row) => (
              <Row key={row.key} lang={lang} columns={others} row={row} isPart={head !== undefined} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

interface RowProps {
  lang: Lang
  columns: GridTableProps['heads']
  row: GridRow
  isHead?: boolean
  isPart?: boolean
}

function Row({ lang, columns, row, isHead = false, isPart = false }: RowProps) {
  const { t } = useTranslation('tables')
  const { rowName } = useTableWords()
  const { name } = row
  const look = isHead ? 'head-row' : isPart ? 'within' : name === 'all' ? 'sum-row' : undefined
  const other = typeof name === 'string' || name.lang === lang ? undefined : name.lang
  return (
    <tr className={look}>
      <th scope={isHead ? 'rowgroup' : 'row'} lang={other} className={name === 'rest' ? 'quiet' : undefined}>
        {rowName(row)}
      </th>
      {row.cells.map((count, i) => (
        <td key={columns[i]?.text} className="r num">
          {count === null ? (
            <>
              <span aria-hidden="true">–</span>
              <span className="vh">{t('blanks.blank')}</span>
            </>
          ) : (
            formatNumber(count, lang)
          )}
        </td>
      ))}
    </tr>
  )
}
