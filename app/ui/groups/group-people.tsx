import { type Standing, STANDINGS } from '../../domain/outreach/standing'
import { formatDate, formatNumber } from '../kit/format'
import { Tag } from '../kit/tag'
import { useTranslation } from '../kit/use-translation'
import { FilterSelect, Pager, queryOf } from '../register/parts'
import type { GroupPageInput } from './group-input'

const KINDS: Record<Standing, 'good' | 'warn' | undefined> = {
  'not-started': 'warn',
  active: undefined,
  stuck: 'warn',
  completed: 'good',
}

/** Who is in a group and where they stand; those who are stuck can be written to. */
export function GroupPeople(page: GroupPageInput) {
  const { lang, cohort, standing, shown, people, figures, isOfInstitution } = page
  const { t } = useTranslation('groups')
  const here = `/${lang}/coordinate/groups/${cohort.id}`
  const waits = figures.by['not-started'] + figures.by.stuck > 0
  const mayWrite = cohort.closedAt === null && waits && standing !== 'active' && standing !== 'completed'
  const isHidden = isOfInstitution && figures.members > 0
  return (
    <section className="part" id="people" aria-labelledby="people-title">
      <h2 id="people-title">{t('people.title')}</h2>
      <form className="form one-choice gap-s" method="get" action={`${here}#people`}>
        <FilterSelect name="status" label={t('people.status')} value={standing ?? ''} any={t('people.any')}>
          {STANDINGS.map((one) => (
            <option key={one} value={one}>
              {t(`standing.${one}`)}
            </option>
          ))}
        </FilterSelect>
        <button className="btn plain" type="submit">
          {t('people.show')}
        </button>
      </form>
      <p className="acts gap">
        <strong>{t('people.count', { count: shown, n: formatNumber(shown, lang) })}</strong>
        {mayWrite && shown > 0 && (
          <a className="btn plain" href={`${here}/message${queryOf({ status: standing })}`}>
            {t(standing ? 'people.write' : 'people.writeWaiting')}
          </a>
        )}
      </p>
      {people.length === 0 ? (
        <p className="read gap-s">
          {standing ? t('people.noneOf') : isHidden ? t('people.emptyShares') : t('people.empty')}
        </p>
      ) : (
        <Rows {...page} />
      )}
      <Pager
        page={page.page}
        pages={page.pages}
        hasMore={page.page < page.pages}
        to={(n) => `${here}${queryOf({ status: standing, page: n > 1 ? n : undefined })}#people`}
      />
    </section>
  )
}

function Rows({ lang, cohort, people, timeZone }: GroupPageInput) {
  const { t } = useTranslation('groups')
  const n = (of: number): string => formatNumber(of, lang)
  return (
    <div className="scroll gap-s" tabIndex={0} role="region" aria-labelledby="people-title">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('people.name')}</th>
            <th scope="col">{t('people.status')}</th>
            <th scope="col">{t('people.done')}</th>
            <th scope="col">{t('people.seen')}</th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ id, name, standing, completed, seenAt }) => (
            <tr key={id}>
              <th scope="row" dir="auto">
                <a href={`/${lang}/coordinate/people/${id}`}>{name}</a>
              </th>
              <td>
                <Tag {...(KINDS[standing] ? { kind: KINDS[standing] } : {})}>{t(`standing.${standing}`)}</Tag>
              </td>
              <td className="num">{t('people.doneOf', { done: n(completed), all: n(cohort.courseIds.length) })}</td>
              <td className="whole">{seenAt === null ? t('people.never') : formatDate(seenAt, lang, timeZone)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
