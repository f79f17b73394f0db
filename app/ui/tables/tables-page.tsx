import type { QuarterFigures, ShownRelease } from '../../domain/tables/figures'
import { MEASURES } from '../../domain/tables/cells'
import { columnsOfSeries, GRIDS, gridOf } from '../../domain/tables/grid'
import type { Lang } from '../../platform/languages'
import { formatDay } from '../kit/format'
import { Tag } from '../kit/tag'
import { useTranslation } from '../kit/use-translation'
import { GridTable } from './grid-table'
import { AboutBlanks, Meanings } from './release-tables'
import { useTableWords } from './use-table-words'

interface TablesInput {
  lang: Lang
  timeZone: string
  releases: readonly ShownRelease[]
  /** of the newest quarters, the oldest first */
  series: readonly QuarterFigures[]
}

/** The register of releases, and the newest of them side by side. */
export function TablesPage({ lang, timeZone, releases, series }: TablesInput) {
  const { t } = useTranslation('tables')
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t('title')}</h1>
        <p className="wt">{t('lead')}</p>
      </div>
      {releases.length === 0 ? (
        <p className="read">{t('none')}</p>
      ) : (
        <Register lang={lang} timeZone={timeZone} releases={releases} />
      )}
      {series.length > 0 && <Series lang={lang} series={series} />}
      <Meanings />
    </div>
  )
}

function Register({ lang, timeZone, releases }: Omit<TablesInput, 'series'>) {
  const { t } = useTranslation('tables')
  const { quarterName } = useTableWords()
  return (
    <section aria-labelledby="releases">
      <h2 id="releases">{t('register')}</h2>
      <div className="scroll gap-s" tabIndex={0} role="region" aria-labelledby="releases">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('col.number')}</th>
              <th scope="col">{t('col.quarter')}</th>
              <th scope="col">{t('col.released')}</th>
              <th scope="col">{t('col.state')}</th>
              <th scope="col">{t('col.files')}</th>
            </tr>
          </thead>
          <tbody>
            {releases.map(({ number, quarter, releasedAt, withdrawn }) => (
              <tr key={number}>
                <td className="num">{number}</td>
                <th scope="row">
                  <a href={`/${lang}/tables/${number}`}>{quarterName(quarter)}</a>
                </th>
                <td className="num">{formatDay(releasedAt, lang, timeZone)}</td>
                <td>
                  {withdrawn ? (
                    <>
                      <Tag kind="bad">{t('withdrawn', { date: formatDay(withdrawn.at, lang, timeZone) })}</Tag>{' '}
                      <span dir="auto">{t('reasonSaid', { reason: withdrawn.reason })}</span>
                    </>
                  ) : (
                    <Tag kind="good">{t('standing')}</Tag>
                  )}
                </td>
                <td>{!withdrawn && <Files lang={lang} number={number} title={quarterName(quarter)} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

export function Files({ lang, number, title }: { lang: Lang; number: number; title: string }) {
  const { t } = useTranslation('tables')
  return (
    <span className="files">
      <a href={`/${lang}/tables/${number}.pdf`} aria-label={t('pdfOf', { title })}>
        {t('pdf')}
      </a>
      <a href={`/${lang}/tables/${number}.csv`} aria-label={t('csvOf', { title })}>
        {t('csv')}
      </a>
    </span>
  )
}

function Series({ lang, series }: Pick<TablesInput, 'lang' | 'series'>) {
  const { t } = useTranslation('tables')
  const { quarterName, quarterShort } = useTableWords()
  const firsts = { country: t('place'), province: t('placeIn'), course: t('course') }
  const quarters = series.map(({ quarter }) => ({ text: quarterShort(quarter), full: quarterName(quarter) }))
  return (
    <section className="part" aria-labelledby="series">
      <h2 id="series">{t('series.title')}</h2>
      <p className="small quiet">{t('series.lead', { count: series.length })}</p>
      <AboutBlanks least={Math.min(...series.map(({ least }) => least))} />
      {MEASURES.map((measure) => (
        <section key={measure} className="gap" aria-labelledby={`series-${measure}`}>
          <h3 id={`series-${measure}`}>{t(`series.${measure}`)}</h3>
          {GRIDS.map((kind) => {
            const parts = gridOf(kind, columnsOfSeries(series, measure), lang)
            if (parts.length === 0) return null
            return (
              <GridTable
                key={kind}
                lang={lang}
                id={`${measure}-${kind}`}
                caption={t(`by.${kind}`)}
                heads={[{ text: firsts[kind] }, ...quarters]}
                parts={parts}
              />
            )
          })}
        </section>
      ))}
    </section>
  )
}
