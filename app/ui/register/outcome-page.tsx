// What became of a list of institutions: how many lines are good, known and wrong, each wrong one with its reason, and the
// question whether the good ones are written.
import type { LineProblem } from '../../domain/register/import-line'
import type { Lang } from '../../platform/languages'
import { formatNumber } from '../kit/format'
import { useTranslation } from '../kit/use-translation'
import { ImportLines, type ShownLine } from './import-lines'
import { Pager, queryOf } from './parts'

const LINES_A_PAGE = 50

export interface OutcomePageProps {
  lang: Lang
  found: {
    id: string
    label: string
    state: 'reading' | 'asks' | 'writing' | 'done' | 'refused'
    fault: string | null
    faultLine: number | null
    encoding: string | null
    delimiter: string | null
    counts: { good: number; known: number; wrong: number }
  }
  page: number
  wrong: ShownLine[]
  good: ShownLine[]
}

export function OutcomePage({ lang, found, page, wrong, good }: OutcomePageProps) {
  const { t } = useTranslation('register')
  const { id, label, state, counts } = found
  const at = `/${lang}/coordinate/institutions/import`
  const titles = {
    reading: t('import.reading'),
    asks: t('import.title'),
    writing: t('import.writing'),
    done: t('import.done'),
    refused: t('import.refused'),
  }
  const pages = Math.ceil(counts.wrong / LINES_A_PAGE)
  return (
    <div className="wrap">
      <div className="head">
        <h1>{titles[state]}</h1>
        <p className="wt" dir="auto">
          {label}
        </p>
      </div>
      <State lang={lang} found={found} />
      {wrong.length > 0 && (
        <section className="part">
          <h2 id="problems">{t('import.problems')}</h2>
          <ImportLines
            lines={wrong}
            headingId="problems"
            problemOf={(line) => t(`import.lineProblem.${line as LineProblem}`)}
          />
          <Pager
            page={page}
            pages={pages}
            hasMore={page < pages}
            to={(n) => `${at}/${id}${queryOf({ page: n > 1 ? n : undefined })}`}
          />
        </section>
      )}
      {good.length > 0 && (
        <section className="part">
          <h2 id="news">{state === 'done' ? t('import.newsDone') : t('import.news')}</h2>
          {counts.good > LINES_A_PAGE && <p className="small quiet">{t('import.more')}</p>}
          <ImportLines lines={good} headingId="news" />
        </section>
      )}
      <p className="gap">
        <a href={at}>{t('import.another')}</a>
      </p>
    </div>
  )
}

function State({ lang, found }: Pick<OutcomePageProps, 'lang' | 'found'>) {
  const { t } = useTranslation('register')
  const { state, fault, faultLine, counts } = found
  const shown = (count: number) => ({ count, shown: formatNumber(count, lang) })
  if (state === 'reading' || state === 'writing')
    return (
      <>
        <p className="read">{t('import.readingLead')}</p>
        <p className="gap">
          <a className="btn plain" href={`/${lang}/coordinate/institutions/import/${found.id}`}>
            {t('import.refresh')}
          </a>
        </p>
      </>
    )
  if (state === 'refused')
    return (
      <p className="say bad read" role="alert">
        {t(`import.fault.${fault as 'csv-quotes'}`, { line: faultLine ?? 1 })}
      </p>
    )
  return (
    <>
      {state === 'done' && <p className="say good read">{t('import.doneLead', shown(counts.good))}</p>}
      <ul>
        {state !== 'done' && <li>{t('import.good', shown(counts.good))}</li>}
        {counts.known > 0 && <li>{t('import.known', shown(counts.known))}</li>}
        {counts.wrong > 0 && <li>{t('import.wrong', shown(counts.wrong))}</li>}
      </ul>
      <ReadAs found={found} />
      {state === 'asks' && <Asks lang={lang} counts={counts} />}
    </>
  )
}

function Asks({ lang, counts }: { lang: Lang; counts: OutcomePageProps['found']['counts'] }) {
  const { t } = useTranslation('register')
  const { good, wrong } = counts
  const words = { count: good, shown: formatNumber(good, lang) }
  return (
    <form className="gap" method="post">
      {wrong > 0 && good > 0 && <p className="read">{t('import.wrongStay')}</p>}
      {good === 0 && <p className="read">{t('import.nothing')}</p>}
      <p className="acts gap-s">
        {good > 0 && (
          <button className="btn" type="submit" name="choice" value="write">
            {wrong > 0 ? t('import.writeGood', words) : t('import.writeAll', words)}
          </button>
        )}
        <button className="btn plain" type="submit" name="choice" value="discard">
          {t('import.discard')}
        </button>
      </p>
    </form>
  )
}

function ReadAs({ found: { encoding, delimiter } }: Pick<OutcomePageProps, 'found'>) {
  const { t } = useTranslation('register')
  if (encoding === null) return null
  const names = { ',': t('import.comma'), ';': t('import.semicolon'), '\t': t('import.tab') }
  const encodings = { 'utf-8': 'UTF-8', 'utf-16': 'UTF-16', 'latin-1': 'Latin-1' }
  const words = { encoding: encodings[encoding as 'utf-8'], delimiter: names[(delimiter ?? ',') as ','] }
  return <p className="small quiet gap-s">{t('import.readAs', words)}</p>
}
