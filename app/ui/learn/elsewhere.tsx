// What somebody learnt elsewhere, as the programme knows it: recognised in place of a course, or completed before this
// platform. Neither is a certificate of it, and neither is counted.
import type { Lang } from '../../platform/languages'
import { formatDate, formatHours } from '../kit/format'
import { Tag } from '../kit/tag'
import { useTranslation } from '../kit/use-translation'
import { Words } from '../kit/words'

export interface ElsewhereInput {
  lang: Lang
  timeZone: string
  recognised: { courseId: string; title: { text: string; lang: Lang }; training: string; recognisedAt: number }[]
  past: { course: string; hours: number | null; completedOn: string; institution: string | null; source: string }[]
}

export function Elsewhere({ lang, timeZone, recognised, past }: ElsewhereInput) {
  const { t } = useTranslation('certified')
  return (
    <>
      {recognised.length > 0 && (
        <section className="part" aria-labelledby="recognised">
          <h2 id="recognised">{t('learn.recognised')}</h2>
          <p className="small quiet read">{t('learn.recognisedLead')}</p>
          <ul className="list gap">
            {recognised.map(({ courseId, title, training, recognisedAt }) => (
              <li className="flat" key={courseId}>
                <div>
                  <h3>
                    <Words of={title} lang={lang} />
                  </h3>
                  <p className="small quiet" dir="auto">
                    {t('learn.recognisedOn', { date: formatDate(recognisedAt, lang, timeZone), training })}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {past.length > 0 && (
        <section className="part" aria-labelledby="past">
          <h2 id="past">{t('learn.past')}</h2>
          <p className="small quiet read">{t('learn.pastLead')}</p>
          <ul className="list gap">
            {past.map(({ course, hours, completedOn, institution, source }) => (
              <li className="flat" key={`${course} ${completedOn}`}>
                <div>
                  <h3 dir="auto">{course}</h3>
                  <p className="small quiet" dir="auto">
                    {[
                      hours === null ? '' : formatHours(hours, lang),
                      formatDate(Date.parse(`${completedOn}T12:00:00Z`), lang),
                      institution ?? '',
                      t('learn.source', { source }),
                    ]
                      .filter((part) => part !== '')
                      .join(' · ')}
                  </p>
                </div>
                <Tag>{t('kind.past')}</Tag>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
