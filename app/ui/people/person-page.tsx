// One person as a coordinator sees them: courses, certificates, and where they work and worked.
import type { Lang } from '../../platform/languages'
import { countryName, formatDate, formatHours } from '../kit/format'
import { Tag } from '../kit/tag'
import { useTranslation } from '../kit/use-translation'
import { Words } from '../kit/words'
import { AffiliationList, type ShownAffiliation } from './affiliation-list'

interface ShownEnrolment {
  enrolmentId: string
  title: { text: string; lang: Lang }
  hours: number
  status: 'certified' | 'completed' | 'left' | 'started' | 'enrolled'
  enrolledAt: number
  seenAt: number
  completedAt: number | null
  code: string | null
}
export interface PersonPageProps {
  lang: Lang
  timeZone: string
  seesMarks: boolean
  isConfirmed: boolean
  person: {
    id: string
    name: string
    country: string
    enrolments: ShownEnrolment[]
    affiliations: ShownAffiliation[]
  }
}

export function PersonPage({ lang, timeZone, seesMarks, isConfirmed, person }: PersonPageProps) {
  const { t } = useTranslation('register')
  const at = `/${lang}/coordinate/people`
  return (
    <div className="wrap">
      <div className="head">
        <h1 dir="auto">{person.name}</h1>
        <p className="wt">{countryName(person.country, lang)}</p>
      </div>
      {isConfirmed && <output className="say good notice">{t('person.confirmedNow')}</output>}
      <p>
        <a className="btn plain" href={`${at}/${person.id}/details`}>
          {seesMarks ? t('person.details') : t('person.detailsInstitution')}
        </a>
      </p>
      <section className="part">
        <h2 id="courses">{t('person.courses')}</h2>
        {person.enrolments.length === 0 ? (
          <p className="read">{t('person.noCourses')}</p>
        ) : (
          <Courses lang={lang} timeZone={timeZone} enrolments={person.enrolments} />
        )}
      </section>
      <section className="part" aria-labelledby="work">
        <h2 id="work">{t('person.work')}</h2>
        {person.affiliations.length === 0 ? (
          <p className="read">{t('person.noWork')}</p>
        ) : (
          <AffiliationList
            lang={lang}
            timeZone={timeZone}
            at={`${at}/${person.id}`}
            affiliations={person.affiliations}
          />
        )}
      </section>
      <p className="gap">
        <a href={at}>{t('person.back')}</a>
      </p>
    </div>
  )
}

const KINDS = { certified: 'good', completed: 'good', left: 'bad', started: undefined, enrolled: undefined } as const

function Courses({ lang, timeZone, enrolments }: { lang: Lang; timeZone: string; enrolments: ShownEnrolment[] }) {
  const { t } = useTranslation('register')
  const day = (at: number | null) => (at === null ? '–' : formatDate(at, lang, timeZone))
  return (
    <div className="scroll" tabIndex={0} role="region" aria-labelledby="courses">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('person.course')}</th>
            <th scope="col">{t('person.status')}</th>
            <th scope="col">{t('person.enrolled')}</th>
            <th scope="col">{t('person.seen')}</th>
            <th scope="col">{t('person.completed')}</th>
            <th scope="col" className="r">
              {t('person.hours')}
            </th>
            <th scope="col">{t('person.certificate')}</th>
          </tr>
        </thead>
        <tbody>
          {enrolments.map((row) => {
            const kind = KINDS[row.status]
            return (
              <tr key={row.enrolmentId}>
                <th scope="row">
                  <Words of={row.title} lang={lang} />
                </th>
                <td>
                  <Tag {...(kind ? { kind } : {})}>{t(`person.statusOf.${row.status}`)}</Tag>
                </td>
                <td className="whole">{day(row.enrolledAt)}</td>
                <td className="whole">{day(row.seenAt)}</td>
                <td className="whole">{day(row.completedAt)}</td>
                <td className="r num">{formatHours(row.hours, lang)}</td>
                <td className="whole num">
                  {row.code ? <a href={`/${lang}/certificates/${row.code}`}>{row.code}</a> : '–'}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
