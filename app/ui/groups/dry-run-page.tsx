import { LINE_STATES, type LineState, type ListLine, type ReadList } from '../../domain/cohorts/cohort'
import type { Lang } from '../../platform/languages'
import { formatDate, formatNumber } from '../kit/format'
import { Tag } from '../kit/tag'
import { useTranslation } from '../kit/use-translation'
import { FilterSelect, Pager, queryOf } from '../register/parts'

export interface DryRunInput {
  lang: Lang
  timeZone: string
  group: { id: string; name: string }
  listId: string
  /** none = it is still being read */
  list: ReadList | undefined
  state: LineState | undefined
  lines: ListLine[]
  page: number
  pages: number
}

const KINDS: Partial<Record<LineState, 'good' | 'warn' | 'bad'>> = {
  new: 'good',
  stopped: 'warn',
  wrong: 'bad',
}

/** What each line of a list would do, and the button that asks all of them. */
export function DryRunPage({ refused, ...page }: DryRunInput & { refused: string | undefined }) {
  const { lang, group, list } = page
  const { t } = useTranslation('groups')
  return (
    <div className="wrap">
      <div className="head">
        <p className="crumb small">
          <a href={`/${lang}/coordinate/groups/${group.id}`} dir="auto">
            {t('backTo', { name: group.name })}
          </a>
        </p>
        <h1 dir="auto">{t('dry.title', { file: list?.label ?? '' })}</h1>
        {list && <Counts lang={lang} list={list} />}
      </div>
      {refused && (
        <p className="oops" role="alert">
          {refused}
        </p>
      )}
      {list ? (
        <>
          <Next {...page} list={list} />
          <Lines {...page} list={list} />
        </>
      ) : (
        <p className="say read">
          {t('dry.reading')}{' '}
          <a href={`/${lang}/coordinate/groups/${group.id}/invitations/${page.listId}`}>{t('dry.reload')}</a>
        </p>
      )}
    </div>
  )
}

function Counts({ lang, list: { counts, form } }: { lang: Lang; list: ReadList }) {
  const { t } = useTranslation('groups')
  const found = LINE_STATES.filter((state) => counts[state] > 0)
  return (
    <>
      <p className="wt">
        {found
          .map((state) =>
            t('dry.count', {
              state: t(`dry.state.${state}`),
              n: formatNumber(counts[state], lang),
            }),
          )
          .join(' · ')}
      </p>
      <p className="small quiet">{t('dry.form', { encoding: form.encoding.toUpperCase() })}</p>
    </>
  )
}

function Next({ lang, timeZone, group, list }: DryRunInput & { list: ReadList }) {
  const { t } = useTranslation('groups')
  const { counts, orderedAt } = list
  const again = <a href={`/${lang}/coordinate/groups/${group.id}/invitations`}>{t('dry.again')}</a>
  const n = (count: number) => ({ count, n: formatNumber(count, lang) })
  if (orderedAt !== null)
    return (
      <p className="say good read" role="status">
        {t('dry.ordered', { date: formatDate(orderedAt, lang, timeZone) })}
      </p>
    )
  if (counts.wrong > 0)
    return (
      <p className="say bad read">
        {t('dry.wrong', n(counts.wrong))} {again}
      </p>
    )
  if (counts.new === 0)
    return (
      <p className="say read">
        {t('dry.nothing')} {again}
      </p>
    )
  return (
    <form method="post">
      <p className="small quiet">{t('dry.nothingYet')}</p>
      <p className="row gap-s">
        <button className="btn" type="submit">
          {t('dry.send', n(counts.new))}
        </button>
        {again}
      </p>
    </form>
  )
}

function Lines({ lang, group, list, state, lines, page, pages }: DryRunInput & { list: ReadList }) {
  const { t } = useTranslation('groups')
  const here = `/${lang}/coordinate/groups/${group.id}/invitations/${list.id}`
  return (
    <section className="part" id="lines" aria-labelledby="lines-title">
      <h2 id="lines-title">{t('dry.lines')}</h2>
      <form className="form one-choice gap-s" method="get" action={`${here}#lines`}>
        <FilterSelect name="state" label={t('list.state')} value={state ?? ''} any={t('dry.any')}>
          {LINE_STATES.filter((one) => list.counts[one] > 0).map((one) => (
            <option key={one} value={one}>
              {t(`dry.state.${one}`)}
            </option>
          ))}
        </FilterSelect>
        <button className="btn plain" type="submit">
          {t('people.show')}
        </button>
      </form>
      <div className="scroll gap" tabIndex={0} role="region" aria-labelledby="lines-title">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('dry.line')}</th>
              <th scope="col">{t('list.email')}</th>
              <th scope="col">{t('list.name')}</th>
              <th scope="col">{t('list.state')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.n}>
                <th scope="row" className="num">
                  {formatNumber(line.n, lang)}
                </th>
                <td dir="auto">{line.email || '–'}</td>
                <td dir="auto">{line.name ?? '–'}</td>
                <td>
                  <Tag {...(KINDS[line.state] ? { kind: KINDS[line.state] } : {})}>{t(`dry.state.${line.state}`)}</Tag>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pager
        page={page}
        pages={pages}
        hasMore={page < pages}
        to={(n) => `${here}${queryOf({ state, page: n > 1 ? n : undefined })}#lines`}
      />
    </section>
  )
}
