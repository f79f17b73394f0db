// The targets of a year: those there are, with what was reached, and a form to set those of one place.
import { namedCountries, IBERO_AMERICA, OTHER_COUNTRIES } from '../../domain/accounts/rules'
import { type TargetsView } from '../../domain/reports/shown-targets'
import type { TargetFields } from '../../domain/targets/forms'
import { MEASURES } from '../../domain/targets/rules'
import type { Lang } from '../../platform/languages'
import { Choice } from '../kit/choice'
import { TextField } from '../kit/field'
import { type Answered, Form, type FormWords } from '../kit/form'
import { formatMoment, formatNumber, formatPercent } from '../kit/format'
import { useTranslation } from '../kit/use-translation'
import { isSet, usePlaceName } from './targets-plot'

type TargetsInput = TargetsView & { lang: Lang; again: Answered | undefined }

export function TargetsPage(page: TargetsInput) {
  const { lang, year, now, timeZone, isOver } = page
  const { t } = useTranslation('targets')
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t('title')}</h1>
        <p className="wt">{t('lead')}</p>
      </div>
      <Which {...page} />
      <section className="tally" aria-labelledby="list">
        <h2 id="list">{t('listOf', { year })}</h2>
        <p className="small quiet">{isOver ? t('over') : t('asOf', { moment: formatMoment(now, lang, timeZone) })}</p>
        <TargetsTable {...page} />
      </section>
      <SetTargets {...page} />
    </div>
  )
}

/** Of which year, and for whom: a GET form, so that the address keeps it. */
function Which({ lang, year, years, chosen, hasCountries }: TargetsInput) {
  const { t } = useTranslation('targets')
  return (
    <form className="narrow-by" action={`/${lang}/coordinate/targets`} method="get">
      <div className="narrow-fields">
        <Choice name="year" label={t('year')} value={String(year)}>
          {years.map((one) => [String(one), String(one)])}
        </Choice>
        {hasCountries && (
          <Choice name="place" label={t('place')} any={t('programme')} value={chosen.place}>
            {namedCountries([...IBERO_AMERICA, ...OTHER_COUNTRIES], lang).map(({ code, name }) => [code, name])}
          </Choice>
        )}
      </div>
      <button className="btn plain">{t('see')}</button>
    </form>
  )
}

function TargetsTable({ lang, year, places, hasCountries }: TargetsInput) {
  const { t } = useTranslation('targets')
  const placeName = usePlaceName(lang)
  const number = (n: number): string => formatNumber(n, lang)
  if (places.length === 0) return <p className="read gap-s">{t('none', { year })}</p>
  return (
    <div className="scroll gap-s" tabIndex={0} role="region" aria-labelledby="list">
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{t('col.place')}</th>
            <th scope="col">{t('col.measure')}</th>
            {(['goal', 'actual', 'percent', 'pace'] as const).map((key) => (
              <th key={key} scope="col" className="r">
                {t(`col.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.flatMap((one) =>
            one.lines.filter(isSet).map((line, i) => (
              <tr key={`${one.place} ${line.measure}`}>
                <th scope="row" dir="auto">
                  {hasCountries && i === 0 ? (
                    <a href={`?year=${year}&place=${one.place}#set`}>{placeName(one)}</a>
                  ) : (
                    placeName(one)
                  )}
                </th>
                <td>{t(`measure.${line.measure}`)}</td>
                <td className="r num">{number(line.goal)}</td>
                <td className="r num">{number(line.actual)}</td>
                <td className="r num">{formatPercent(line.percent, lang)}</td>
                <td className="r num">{number(line.pace)}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  )
}

function SetTargets({ lang, year, chosen, again }: TargetsInput) {
  const { t } = useTranslation('targets')
  const placeName = usePlaceName(lang)
  const words: FormWords = {
    count: (count) => t('oops', { count }),
    refused: t('refused'),
    problem: (code) => t(`problem.${code}` as 'problem.goal-number'),
  }
  const values = Object.fromEntries(chosen.lines.map(({ measure, goal }) => [measure, goal?.toString() ?? '']))
  return (
    <section className="part" aria-labelledby="set">
      <h2 id="set">{t('set', { year, place: placeName(chosen) })}</h2>
      <p className="read gap-s">{t('setHint')}</p>
      <div className="gap">
        <Form<TargetFields> id="targets" words={words} again={again} values={values}>
          {(field) => (
            <>
              <input type="hidden" name="year" value={year} />
              <input type="hidden" name="place" value={chosen.place} />
              {/* of the rows as they stand now, also where the form comes back: who saves again has seen them */}
              <input type="hidden" name="seen" value={chosen.lines.map(({ version }) => version).join('.')} />
              {MEASURES.map((measure) => (
                <TextField
                  key={measure}
                  {...field(measure)}
                  label={t(`measure.${measure}`)}
                  inputMode="numeric"
                  isOptional
                />
              ))}
              <button className="btn gap" type="submit">
                {t('save')}
              </button>
            </>
          )}
        </Form>
      </div>
    </section>
  )
}
