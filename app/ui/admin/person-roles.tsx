// The roles of one person: those of today, each with the way to end it, and those that ended.
import type { Lang } from '../../platform/languages'
import { formatDate } from '../kit/format'
import { useTranslation } from '../kit/use-translation'
import { ScopeName, type ShownRole } from './role-name'

export interface PersonRole extends ShownRole {
  id: string
  grantedAt: number
  givenBy: string
  endedAt: number | null
  endedBy: string
}

interface PersonRolesProps {
  lang: Lang
  personId: string
  roles: PersonRole[]
  timeZone: string
}

export function PersonRoles({ lang, personId, roles, timeZone }: PersonRolesProps) {
  const { t } = useTranslation('admin')
  const date = (ms: number): string => formatDate(ms, lang, timeZone)
  const [now, past] = [roles.filter(({ endedAt }) => endedAt === null), roles.filter(({ endedAt }) => endedAt !== null)]
  return (
    <>
      <section className="part" aria-labelledby="roles">
        <h2 id="roles">{t('person.roles')}</h2>
        {now.length === 0 && <p className="read">{t('person.noRoles')}</p>}
        <ul className="plain-l ruled roles">
          {now.map((role) => (
            <li key={role.id}>
              <p>
                <RoleName lang={lang} of={role} />
              </p>
              <p className="small quiet">{t('person.given', { date: date(role.grantedAt), who: role.givenBy })}</p>
              <p>
                <a className="btn plain s" href={`/${lang}/admin/people/${personId}/roles/${role.role}/end`}>
                  {t('person.end')} <span className="vh">{t(`role.${role.role}`)}</span>
                </a>
              </p>
            </li>
          ))}
        </ul>
      </section>
      {past.length > 0 && (
        <section className="part" aria-labelledby="past">
          <h2 id="past">{t('person.past')}</h2>
          <ul className="plain-l ruled roles">
            {past.map((role) => (
              <li key={role.id}>
                <p>
                  <RoleName lang={lang} of={role} />
                </p>
                <p className="small quiet">
                  {t('person.pastLine', {
                    from: date(role.grantedAt),
                    to: date(role.endedAt ?? 0),
                    who: role.endedBy,
                  })}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function RoleName({ lang, of }: { lang: Lang; of: ShownRole }) {
  const { t } = useTranslation('admin')
  return (
    <>
      <strong>{t(`role.${of.role}`)}</strong>
      {of.role === 'coordinator' && (
        <>
          : <ScopeName of={of} lang={lang} />
        </>
      )}
    </>
  )
}
