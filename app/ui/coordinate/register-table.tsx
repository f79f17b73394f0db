import type { RegisterRow } from '../../domain/certified/records'
import type { Shown } from '../../domain/quizzes/text'
import type { Lang } from '../../platform/languages'
import { countryName, formatDay } from '../kit/format'
import { Tag } from '../kit/tag'
import { useTranslation } from '../kit/use-translation'
import { Words } from '../kit/words'

export const STATUS_LOOKS = { current: 'good', replaced: 'warn', revoked: 'bad' } as const

interface TableInput {
  lang: Lang
  timeZone: string
  rows: readonly RegisterRow[]
  titles: Record<string, Shown>
}

/** Certificates, a page of them; the name leads to all that is known of one. */
export function RegisterTable({ lang, timeZone, rows, titles }: TableInput) {
  const { t } = useTranslation('certified')
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('table')}>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{t('col.person')}</th>
            <th scope="col">{t('col.course')}</th>
            <th scope="col">{t('col.code')}</th>
            <th scope="col">{t('col.issued')}</th>
            <th scope="col">{t('status.label')}</th>
            <th scope="col">{t('col.place')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const title = titles[row.courseId ?? '']
            return (
              <tr key={row.n}>
                <th scope="row" dir="auto">
                  <a href={`/${lang}/coordinate/certificates/${row.code}`} aria-describedby={`c-${row.n}`}>
                    {row.name}
                  </a>
                </th>
                <td>
                  {row.kind === 'combined' ? t('several') : title ? <Words of={title} lang={lang} /> : t('goneCourse')}
                </td>
                <td className="num" id={`c-${row.n}`}>
                  {row.code}
                </td>
                <td className="num">{formatDay(row.issuedAt, lang, timeZone)}</td>
                <td>
                  <Tag kind={STATUS_LOOKS[row.status]}>{t(`status.${row.status}`)}</Tag>
                </td>
                <td>
                  {row.institution ?? '–'}
                  <span className="under">{row.country && countryName(row.country, lang)}</span>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
