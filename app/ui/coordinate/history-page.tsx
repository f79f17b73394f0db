import { IBERO_AMERICA, namedCountries } from '../../domain/accounts/rules'
import type { PastFileFields } from '../../domain/history/forms'
import type { Lang } from '../../platform/languages'
import { formatDate, formatNumber } from '../kit/format'
import { SelectField, TextField } from '../kit/field'
import { type Answered, Summary } from '../kit/form'
import { Icon } from '../kit/icon'
import { Tag } from '../kit/tag'
import { useTranslation } from '../kit/use-translation'
import { useHistoryWords } from './use-register-words'

export interface ListedBatch {
  id: string
  source: string
  label: string
  linesNew: number
  importedAt: number
  withdrawnAt: number | null
  reader: string | null
}
export interface HistoryInput {
  lang: Lang
  timeZone: string
  batches: ListedBatch[]
  mostLines: number
  /** the only country of whoever asks */
  only: string | undefined
  /** a file that was read and not taken in */
  open: string | undefined
}

/** Files of what was completed before this platform: bring one, and those that were taken in. */
export function HistoryPage({ again, ...page }: HistoryInput & { again: Answered | undefined }) {
  const { lang, mostLines, open } = page
  const { t } = useTranslation('history')
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t('title')}</h1>
        <p className="wt">{t('lead')}</p>
      </div>
      {open && (
        <p className="say warn read">
          {t('open')} <a href={`/${lang}/coordinate/history/${open}`}>{t('goOn')}</a>
        </p>
      )}
      <section aria-labelledby="bring" className="gap">
        <h2 id="bring">{t('bring')}</h2>
        <p className="read gap-s">{t('how', { n: formatNumber(mostLines, lang) })}</p>
        <details className="gap-s">
          <summary>{t('example')}</summary>
          <pre className="sample" tabIndex={0}>
            {t('sample')}
          </pre>
        </details>
        <BringForm {...page} again={again} />
      </section>
      <Batches {...page} />
    </div>
  )
}

function BringForm({ lang, only, again }: HistoryInput & { again: Answered | undefined }) {
  const { t } = useTranslation('history')
  const words = useHistoryWords()
  const field = (name: keyof PastFileFields) => {
    const code = again?.error?.[name]?.[0]
    const typed = again?.initialValue?.[name]
    return {
      id: `bring-${name}`,
      name,
      value: typeof typed === 'string' ? typed : undefined,
      problem: code === undefined ? undefined : words.problem(code),
    }
  }
  const file = field('file')
  const wrong = (['file', 'source'] as const).map(field).filter(({ problem }) => problem !== undefined)
  const countries = namedCountries(IBERO_AMERICA, lang).map(({ code, name }) => ({ value: code, label: name }))
  return (
    <form className="form gap" method="post" encType="multipart/form-data" noValidate>
      <Summary id="bring-oops" words={words} problems={wrong} refusals={again?.error?.[''] ?? []} />
      <div className={file.problem ? 'field wrong' : 'field'}>
        <label htmlFor={file.id}>{t('file')}</label>
        {file.problem && (
          <span className="err" id={`${file.id}-problem`}>
            <Icon name="warning" /> {file.problem}
          </span>
        )}
        <input
          type="file"
          id={file.id}
          name="file"
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          required
          aria-invalid={file.problem ? true : undefined}
          aria-describedby={file.problem ? `${file.id}-problem` : undefined}
        />
      </div>
      <TextField {...field('source')} label={t('source')} hint={t('sourceHint')} autoComplete="off" />
      {only === undefined && (
        <SelectField
          {...field('country')}
          label={t('country')}
          choose={t('noCountry')}
          groups={[{ choices: countries }]}
          isOptional
        />
      )}
      <p className="small quiet gap-s">{t('readHint')}</p>
      <button className="btn gap" type="submit">
        {t('read')}
      </button>
    </form>
  )
}

function Batches({ lang, timeZone, batches }: HistoryInput) {
  const { t } = useTranslation('history')
  return (
    <section className="part">
      <h2 id="batches">{t('list')}</h2>
      {batches.length === 0 ? (
        <p className="read quiet">{t('none')}</p>
      ) : (
        <div className="scroll" tabIndex={0} role="region" aria-labelledby="batches">
          <table className="rows">
            <thead>
              <tr>
                <th scope="col">{t('col.source')}</th>
                <th scope="col">{t('col.file')}</th>
                <th scope="col" className="r">
                  {t('col.lines')}
                </th>
                <th scope="col">{t('col.when')}</th>
                <th scope="col">{t('col.who')}</th>
                <th scope="col">{t('col.state')}</th>
              </tr>
            </thead>
            <tbody>
              {batches.map((batch) => (
                <tr key={batch.id}>
                  <th scope="row" dir="auto">
                    <a href={`/${lang}/coordinate/history/${batch.id}`}>{batch.source}</a>
                  </th>
                  <td dir="auto">{batch.label}</td>
                  <td className="r num">{formatNumber(batch.linesNew, lang)}</td>
                  <td className="num">{formatDate(batch.importedAt, lang, timeZone)}</td>
                  <td dir="auto">{batch.reader ?? '–'}</td>
                  <td>
                    {batch.withdrawnAt === null ? (
                      <Tag kind="good">{t('counted')}</Tag>
                    ) : (
                      <Tag kind="bad">{t('withdrawn', { date: formatDate(batch.withdrawnAt, lang, timeZone) })}</Tag>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
