// One person as the administration needs them: the account, and nothing of what they study or did.
import { LANGUAGE_NAMES, isLang, type Lang } from '../../platform/languages'
import { countryName, formatDate } from '../kit/format'
import { useTranslation } from '../kit/use-translation'

export interface AccountFacts {
  id: string
  name: string
  email: string | null
  isConfirmed: boolean
  accessName: string | null
  country: string
  language: string
  createdAt: number
  endedAt: number | null
  workplace: string | undefined
}

export function PersonFacts({ lang, person, timeZone }: { lang: Lang; person: AccountFacts; timeZone: string }) {
  const { t } = useTranslation('admin')
  const { email, accessName, workplace, endedAt } = person
  const rows = [
    [
      t('person.email'),
      email === null ? t('person.noEmail') : person.isConfirmed ? email : t('person.unconfirmed', { email }),
    ],
    accessName !== null && [t('person.accessName'), accessName],
    [t('people.country'), countryName(person.country, lang)],
    workplace !== undefined && [t('person.workplace'), workplace],
    [t('person.language'), isLang(person.language) ? LANGUAGE_NAMES[person.language] : person.language],
    [t('person.since'), formatDate(person.createdAt, lang, timeZone)],
    endedAt !== null && [t('person.endedOn'), formatDate(endedAt, lang, timeZone)],
  ].filter((row) => row !== false) as [string, string][]
  return (
    <section aria-labelledby="account">
      <h2 id="account">{t('person.account')}</h2>
      <dl className="facts gap-s">
        {rows.map(([name, value]) => (
          <div className="fact" key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
