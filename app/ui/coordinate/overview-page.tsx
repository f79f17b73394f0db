import { completionAddress } from '../../domain/reports/completion-query'
import type { OverviewFigures, OverviewView } from '../../domain/reports/shown-overview'
import type { Lang } from '../../platform/languages'
import { countryName, formatDate, formatMoment, formatNumber, languageName } from '../kit/format'
import { useTranslation } from '../kit/use-translation'
import { NotApplied } from './not-applied'
import { OverviewFilters } from './overview-filters'
import { OverviewSurveyPart } from './overview-survey'
import { TargetsPlot } from './targets-plot'
import { Funnel, Months, Shares } from './overview-plots'

export type OverviewInput = OverviewView & { lang: Lang }

/** Figures of a period beside those of another: the one chosen, else the one before. */
export function OverviewPage(view: OverviewInput) {
  const { lang, query, choices, figures, now, timeZone, targets } = view
  const { t } = useTranslation('report')
  const place = choices.ownInstitution ?? (choices.country && countryName(choices.country, lang))
  const isEmpty = figures.enrolled + figures.completed === 0
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t('overview.title')}</h1>
        <p className="wt">{t('overview.lead')}</p>
        <p className="small quiet">{place ? t('scopeOf', { place }) : t('scopeAll')}</p>
      </div>
      <OverviewFilters
        lang={lang}
        query={query}
        choices={choices}
        period={view.period}
        compared={view.isChosen ? view.before : undefined}
      />
      <NotApplied lang={lang} names={view.notApplied} />
      <Totals {...view} />
      {isEmpty ? (
        <p className="read gap">{t('overview.none')}</p>
      ) : (
        <div className="figures">
          {targets && <TargetsPlot lang={lang} year={targets.year} of={targets.of} />}
          <Months {...view} />
          <Funnel {...view} />
          {!choices.country && <Shares {...view} of="countries" nameOf={({ key }) => countryName(key, lang)} />}
          {!choices.ownInstitution && (
            <Shares {...view} of="institutions" nameOf={({ name }) => name?.text ?? t('noInstitution')} />
          )}
          <Shares {...view} of="courses" nameOf={({ name }) => name?.text ?? ''} />
          <Shares {...view} of="languages" nameOf={({ key }) => languageName(key as Lang, lang)} />
        </div>
      )}
      <OverviewSurveyPart lang={lang} survey={view.survey} />
      <p className="small quiet gap">{t('overview.asOf', { moment: formatMoment(now, lang, timeZone) })}</p>
    </div>
  )
}

/** The three figures, each with that of the period compared, and the way to the people. */
function Totals({ lang, query, period, before, isChosen, figures, figuresBefore }: OverviewInput) {
  const { t } = useTranslation(['report', 'overview', 'targets'])
  const day = (text: string): string => formatDate(Date.parse(`${text}T12:00:00Z`), lang)
  const earlier = (n: number): string => {
    const said = { from: day(before.from), to: day(before.to), n: formatNumber(n, lang) }
    return isChosen ? t('overview:compareWith', said) : t('overview.before', said)
  }
  const report = (of: 'enrolled' | 'completed'): string =>
    `/${lang}/coordinate/report${completionAddress({ ...query, ...period, of })}`
  const cards: [keyof OverviewFigures, string][] = [
    ['enrolled', t('overview.enrolled')],
    ['completed', t('overview.completed')],
    ['hours', t('overview.hours')],
  ]
  return (
    <section className="tally" aria-labelledby="period">
      <h2 id="period">{t('overview.period', { from: day(period.from), to: day(period.to) })}</h2>
      <dl className="totals">
        {cards.map(([key, name]) => (
          <div key={key}>
            <dt>{name}</dt>
            <dd>
              <b className="num">{formatNumber(figures[key], lang)}</b>
              <span className="small quiet">{earlier(figuresBefore[key])}</span>
              {key !== 'hours' && figures[key] > 0 && <a href={report(key)}>{t('overview.toReport')}</a>}
            </dd>
          </div>
        ))}
      </dl>
      <p className="gap">
        <a href={`/${lang}/coordinate/targets?year=${period.to.slice(0, 4)}`}>{t('targets:change')}</a>
      </p>
    </section>
  )
}
