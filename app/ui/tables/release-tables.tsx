import type { QuarterFigures } from '../../domain/tables/figures'
import { columnsOfRelease, GRIDS, gridOf } from '../../domain/tables/grid'
import { quarterDays } from '../../domain/tables/quarters'
import type { Lang } from '../../platform/languages'
import { formatDate } from '../kit/format'
import { useTranslation } from '../kit/use-translation'
import { GridTable } from './grid-table'

/** The three tables of a quarter, with what their words mean and why there are blanks. */
export function ReleaseTables({ lang, figures }: { lang: Lang; figures: QuarterFigures }) {
  const { t } = useTranslation('tables')
  const { from, to } = quarterDays(figures.quarter)
  const day = (text: string): string => formatDate(Date.parse(`${text}T12:00:00Z`), lang)
  const firsts = { country: t('place'), province: t('placeIn'), course: t('course') }
  return (
    <>
      <p className="small quiet gap-s">{t('page.lead', { from: day(from), to: day(to), zone: figures.timeZone })}</p>
      <AboutBlanks least={figures.least} />
      {GRIDS.map((kind) => {
        const parts = gridOf(kind, columnsOfRelease(figures), lang)
        const heads = [firsts[kind], t('means.enrolments'), t('means.completions')].map((text) => ({ text }))
        return (
          <section key={kind} className="gap">
            {parts.length === 0 ? (
              <>
                <h2>{t(`by.${kind}`)}</h2>
                <p className="read quiet">{t('empty')}</p>
              </>
            ) : (
              <GridTable lang={lang} id={`by-${kind}`} caption={t(`by.${kind}`)} heads={heads} parts={parts} />
            )}
          </section>
        )
      })}
      <Meanings />
    </>
  )
}

export function AboutBlanks({ least }: { least: number }) {
  const { t } = useTranslation('tables')
  return (
    <section className="say read gap-s" aria-labelledby="blanks">
      <h2 id="blanks" className="small">
        {t('blanks.title')}
      </h2>
      <p className="small">{t('blanks.text', { least })}</p>
    </section>
  )
}

export function Meanings() {
  const { t } = useTranslation('tables')
  return (
    <section className="part read" aria-labelledby="means">
      <h2 id="means">{t('means.title')}</h2>
      <dl className="defined">
        <dt>{t('means.enrolments')}</dt>
        <dd>{t('means.enrolmentsText')}</dd>
        <dt>{t('means.completions')}</dt>
        <dd>{t('means.completionsText')}</dd>
      </dl>
      <p className="small">{t('means.changes')}</p>
    </section>
  )
}
