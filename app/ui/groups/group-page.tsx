import { STANDINGS } from '../../domain/outreach/standing'
import { countryName, formatDate, formatNumber } from '../kit/format'
import { useTranslation } from '../kit/use-translation'
import { Words } from '../kit/words'
import type { GroupPageInput } from './group-input'
import { GroupPeople } from './group-people'
import { GroupWays } from './group-ways'
import { dayWords, useWayWords } from './use-group-words'

/** A group: how it goes, who is in it, how people come in, and what was written to them. */
export function GroupPage(page: GroupPageInput) {
  const { lang, cohort, notice, timeZone, institutions } = page
  const { t } = useTranslation('groups')
  const wayWords = useWayWords(lang)
  const here = `/${lang}/coordinate/groups/${cohort.id}`
  return (
    <div className="wrap">
      <div className="head">
        <p className="crumb small">
          <a href={`/${lang}/coordinate/groups`}>{t('back')}</a>
        </p>
        <h1 dir="auto">{cohort.name}</h1>
        <p className="wt">{wayWords(cohort, institutions)}</p>
        <Owner {...page} />
        <Deadline {...page} />
      </div>
      {notice && <output className="say good notice">{t(`one.${notice}`)}</output>}
      {cohort.closedAt === null ? (
        <p className="acts">
          <a href={`${here}/change`}>{t('one.change')}</a>
          <a href={`${here}/closing`}>{t('one.close')}</a>
        </p>
      ) : (
        <p className="say read">{t('one.closedNow', { date: formatDate(cohort.closedAt, lang, timeZone) })}</p>
      )}
      <Figures {...page} />
      <GroupPeople {...page} />
      {cohort.way === 'invitation' && cohort.closedAt === null && <GroupWays {...page} />}
      <Courses {...page} />
      <Sent {...page} />
    </div>
  )
}

/** Whose it is, for whoever coordinates more. */
function Owner({ lang, of, cohort, programme, isOfInstitution }: GroupPageInput) {
  const { t } = useTranslation('groups')
  if (isOfInstitution || (of === undefined && cohort.country === null)) return null
  const country = cohort.country === null ? '' : countryName(cohort.country, lang)
  return <p className="small quiet">{t('one.ofOthers', { owner: of ?? t('owner.country', { country, programme }) })}</p>
}

function Deadline({ lang, cohort: { deadlineOn, isReminding, closedAt }, today }: GroupPageInput) {
  const { t } = useTranslation('groups')
  if (deadlineOn === null) return null
  const date = dayWords(deadlineOn, lang)
  if (deadlineOn < today || closedAt !== null) return <p className="small quiet">{t('one.past', { date })}</p>
  return (
    <p className="small quiet">
      {t('one.deadline', { date })}. {t(isReminding ? 'one.reminds' : 'one.silent')}
    </p>
  )
}

function Figures({ lang, figures, stuckAfterDays }: GroupPageInput) {
  const { t } = useTranslation('groups')
  const n = (of: number): string => formatNumber(of, lang)
  return (
    <section className="tally gap" aria-labelledby="figures">
      <h2 id="figures">{t('figures.title')}</h2>
      <dl className="totals narrow">
        <div>
          <dt>{t('figures.members')}</dt>
          <dd>
            <b className="num">{n(figures.members)}</b>
          </dd>
        </div>
        {STANDINGS.map((standing) => (
          <div key={standing}>
            <dt>{t(`standing.${standing}`)}</dt>
            <dd>
              <b className="num">{n(figures.by[standing])}</b>
            </dd>
          </div>
        ))}
      </dl>
      {figures.hidden > 0 && (
        <p className="read gap-s">{t('figures.hidden', { count: figures.hidden, n: n(figures.hidden) })}</p>
      )}
      <p className="small quiet gap-s">{t('figures.meaning', { count: stuckAfterDays })}</p>
    </section>
  )
}

function Courses({ lang, courses, cohort }: GroupPageInput) {
  const { t } = useTranslation('groups')
  const at = `/${lang}/coordinate`
  return (
    <section className="part" aria-labelledby="courses">
      <h2 id="courses">{t('one.courses')}</h2>
      <ul>
        {courses.map(({ id, slug, title }) => (
          <li key={id}>
            <a href={`/${lang}/courses/${slug}`}>
              <Words of={title} lang={lang} />
            </a>
          </li>
        ))}
      </ul>
      <h3 className="gap">{t('more.title')}</h3>
      <p className="acts gap-s">
        <a href={`${at}/report?group=${cohort.id}`}>{t('more.report')}</a>
        <a href={`${at}/certificates?group=${cohort.id}&status=current`}>{t('more.certificates')}</a>
        <a href={`${at}?group=${cohort.id}`}>{t('more.overview')}</a>
      </p>
    </section>
  )
}

function Sent({ lang, messages, timeZone }: GroupPageInput) {
  const { t } = useTranslation('groups')
  return (
    <section className="part" aria-labelledby="sent">
      <h2 id="sent">{t('sent.title')}</h2>
      {messages.length === 0 ? (
        <p className="read quiet">{t('sent.none')}</p>
      ) : (
        <ul className="rows plain-l">
          {messages.map(({ id, subject, sentAt, peopleCount, by }) => (
            <li key={id}>
              <p dir="auto">
                <strong>{subject}</strong>
              </p>
              <p className="small quiet">
                {formatDate(sentAt, lang, timeZone)} ·{' '}
                {t('sent.row', { count: peopleCount, n: formatNumber(peopleCount, lang), by })}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
