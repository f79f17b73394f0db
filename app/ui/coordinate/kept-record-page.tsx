// A signed record as those who look after it see it, with the way to withdraw it.
import { type CompletionQuery, FILTERS } from '../../domain/reports/completion-query'
import type { Lang } from '../../platform/languages'
import { TextAreaField } from '../kit/field'
import { type Answered, Form } from '../kit/form'
import { formatDate, formatList, formatMoment, formatNumber } from '../kit/format'
import { useTranslation } from '../kit/use-translation'
import { type FilterNames, useFilterWords } from './use-filter-words'
import { useRegisterWords } from './use-register-words'

interface KeptRecord {
  lang: Lang
  timeZone: string
  code: string
  rows: number
  signedAt: number
  by: string
  scope: string
  query: CompletionQuery
  names: FilterNames
  withdrawn: { at: number; reason: string } | undefined
}

export function KeptRecordPage({ again, ...page }: KeptRecord & { again: Answered | undefined }) {
  const { lang, timeZone, code, rows, signedAt, by, scope, query, names, withdrawn } = page
  const { t } = useTranslation('acta')
  const { filterWords, periodWords } = useFilterWords(lang, query, names)
  const asked = [periodWords(), ...FILTERS.filter((f) => query[f] !== undefined).map(filterWords)].filter(Boolean)
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t('keep.title', { code })}</h1>
        <p className="wt">{t('keep.lead')}</p>
      </div>
      {withdrawn && (
        <p className="say bad read" dir="auto">
          {t('keep.withdrawnOn', { date: formatDate(withdrawn.at, lang, timeZone), reason: withdrawn.reason })}
        </p>
      )}
      <dl className="facts gap">
        <dt>{t('page.signedOn')}</dt>
        <dd>{formatMoment(signedAt, lang, timeZone)}</dd>
        <dt>{t('keep.by')}</dt>
        <dd dir="auto">{by}</dd>
        <dt>{t('keep.asks')}</dt>
        <dd>
          {asked.length > 0 ? formatList(asked, lang) : t('keep.everything')}. {scope}
        </dd>
        <dt>{t('page.rows')}</dt>
        <dd className="num">{formatNumber(rows, lang)}</dd>
      </dl>
      <p className="row gap">
        <a href={`/${lang}/records/${code}`}>{t('keep.public')}</a>
        <a href={`/${lang}/coordinate/exports`}>{t('keep.back')}</a>
      </p>
      {!withdrawn && <Withdrawal again={again} />}
    </div>
  )
}

function Withdrawal({ again }: { again: Answered | undefined }) {
  const { t } = useTranslation('acta')
  const words = useRegisterWords()
  return (
    <section className="part">
      <h2>{t('keep.withdraw')}</h2>
      <p className="read">{t('keep.withdrawLead')}</p>
      <div className="gap">
        <Form<{ reason: string }> id="withdraw" words={words} again={again}>
          {(field) => (
            <>
              <TextAreaField {...field('reason')} label={t('keep.reason')} />
              <button className="btn plain gap" type="submit">
                {t('keep.withdraw')}
              </button>
            </>
          )}
        </Form>
      </div>
    </section>
  )
}
