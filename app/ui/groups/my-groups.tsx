import type { OwnGroup } from '../../domain/cohorts/cohort'
import type { Lang } from '../../platform/languages'
import { countryName } from '../kit/format'
import { useTranslation } from '../kit/use-translation'
import { dayWords } from './use-group-words'

export interface MyGroupsInput {
  lang: Lang
  groups: OwnGroup[]
  /** ISO 8601 day, in the programme's time zone */
  today: string
  notice?: 'joined' | 'left' | undefined
}

/** The groups of a person: whose they are, until when, and the way out of those that were joined. */
export function MyGroups({ lang, groups, today, notice }: MyGroupsInput) {
  const { t } = useTranslation('groups')
  if (groups.length === 0 && !notice) return null
  return (
    <section className="part" id="groups" aria-labelledby="groups-title">
      <h2 id="groups-title">{t('mine.title')}</h2>
      {notice && <output className="say good notice gap-s">{t(`mine.${notice}`)}</output>}
      <ul className="list gap">
        {groups.map((group) => (
          <li className="flat" key={group.id}>
            <div>
              <h3 dir="auto">{group.name}</h3>
              <p className="small quiet">
                <Told lang={lang} group={group} today={today} />
              </p>
            </div>
            {!group.isByRule && (
              <form method="post" action={`/${lang}/learn/groups/${group.id}/leaving`}>
                <button className="btn plain s" type="submit">
                  {t('mine.leave')}
                  <span className="vh"> {group.name}</span>
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Told({ lang, group, today }: { lang: Lang; group: OwnGroup; today: string }) {
  const { t } = useTranslation('groups')
  const { of, country, deadlineOn, isByRule } = group
  const owner = of
    ? t('mine.of', { owner: of })
    : country === null
      ? t('mine.ofProgramme')
      : t('mine.ofCountry', { country: countryName(country, lang) })
  const date = deadlineOn === null ? '' : dayWords(deadlineOn, lang)
  const deadline = deadlineOn === null ? '' : t(deadlineOn < today ? 'mine.past' : 'mine.deadline', { date })
  return <>{[owner, deadline, isByRule ? t('mine.byRule') : ''].filter((part) => part !== '').join(' · ')}</>
}
