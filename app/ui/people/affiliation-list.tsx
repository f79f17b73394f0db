// Where a person works and worked, each with who says so, and what a coordinator can say of it.
import { JOB_AREAS } from '../../domain/accounts/rules'
import type { Lang } from '../../platform/languages'
import { formatDate } from '../kit/format'
import { Tag } from '../kit/tag'
import { useTranslation } from '../kit/use-translation'
import { placeName } from '../register/parts'

export interface ShownAffiliation {
  id: string
  institutionId: string
  institution: string
  country: string
  province: string | null
  jobArea: string | null
  fromAt: number
  toAt: number | null
  confirmedAt: number | null
}
interface AffiliationListProps {
  lang: Lang
  timeZone: string
  /** address of the person */
  at: string
  affiliations: ShownAffiliation[]
}

export function AffiliationList({ lang, timeZone, at, affiliations }: AffiliationListProps) {
  const { t } = useTranslation(['register', 'account'])
  const day = (ms: number) => formatDate(ms, lang, timeZone)
  return (
    <ul className="rows">
      {affiliations.map((link) => {
        const area = JOB_AREAS.find((known) => known === link.jobArea)
        return (
          <li key={link.id}>
            <p id={`w-${link.id}`}>
              <a href={`/${lang}/coordinate/institutions/${link.institutionId}`} dir="auto">
                {link.institution}
              </a>{' '}
              <span className="small quiet">{placeName(link, lang)}</span>
            </p>
            <p className="small">
              {link.toAt === null
                ? t('person.since', { from: day(link.fromAt) })
                : t('person.between', { from: day(link.fromAt), to: day(link.toAt) })}
              {area && ` · ${t(`account:jobArea.${area}`)}`}{' '}
              <Tag {...(link.confirmedAt === null ? {} : { kind: 'good' as const })}>
                {link.confirmedAt === null ? t('person.declared') : t('person.confirmed')}
              </Tag>
            </p>
            <Acts at={at} link={link} />
          </li>
        )
      })}
    </ul>
  )
}

function Acts({ at, link }: { at: string; link: ShownAffiliation }) {
  const { t } = useTranslation('register')
  if (link.toAt !== null) return null
  const to = `${at}/affiliations/${link.id}`
  return (
    <>
      <div className="acts">
        {link.confirmedAt === null && (
          <form method="post" action={`${to}/confirmation`}>
            <button className="btn plain s" type="submit" aria-describedby={`w-${link.id}`}>
              {t('person.confirm')}
            </button>
          </form>
        )}
        <form method="post" action={`${to}/end`}>
          <button className="btn plain s" type="submit" aria-describedby={`w-${link.id} e-${link.id}`}>
            {t('person.end')}
          </button>
        </form>
      </div>
      <p className="small quiet" id={`e-${link.id}`}>
        {t('person.endSure')}
      </p>
    </>
  )
}
