import type { Cohort } from '../../domain/cohorts/cohort'
import type { Lang } from '../../platform/languages'
import { formatNumber } from '../kit/format'
import { Tag } from '../kit/tag'
import { useTranslation } from '../kit/use-translation'
import { dayWords, useWayWords } from './use-group-words'

export interface GroupsInput {
  lang: Lang
  groups: (Cohort & { institutions: { id: string; name: string }[] })[]
}

/** The groups of a part of the programme, and the two ways to make one. */
export function GroupsPage({ lang, groups }: GroupsInput) {
  const { t } = useTranslation('groups')
  const here = `/${lang}/coordinate/groups`
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t('title')}</h1>
        <p className="wt">{t('lead')}</p>
      </div>
      <p className="acts">
        <a className="btn plain" href={`${here}/new?by=invitation`}>
          {t('new.invitation')}
        </a>
        <a className="btn plain" href={`${here}/new?by=rule`}>
          {t('new.rule')}
        </a>
      </p>
      {groups.length === 0 ? <p className="read gap">{t('none')}</p> : <Rows lang={lang} groups={groups} />}
    </div>
  )
}

function Rows({ lang, groups }: GroupsInput) {
  const { t } = useTranslation('groups')
  const wayWords = useWayWords(lang)
  return (
    <div className="scroll gap" tabIndex={0} role="region" aria-label={t('title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('table.name')}</th>
            <th scope="col">{t('table.way')}</th>
            <th scope="col" className="r">
              {t('table.courses')}
            </th>
            <th scope="col">{t('table.deadline')}</th>
            <th scope="col">{t('table.state')}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.id}>
              <th scope="row" dir="auto">
                <a href={`/${lang}/coordinate/groups/${group.id}`}>{group.name}</a>
              </th>
              <td className="says">{wayWords(group, group.institutions)}</td>
              <td className="r num">{formatNumber(group.courseIds.length, lang)}</td>
              <td className="whole">
                {group.deadlineOn === null ? t('noDeadline') : dayWords(group.deadlineOn, lang)}
              </td>
              <td>{group.closedAt === null ? <Tag kind="good">{t('open')}</Tag> : <Tag>{t('closed')}</Tag>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
