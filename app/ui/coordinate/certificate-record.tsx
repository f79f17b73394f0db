import type { ReactNode } from 'react'
import type { CertificateRecord } from '../../domain/certified/records'
import type { Shown } from '../../domain/quizzes/text'
import type { Lang } from '../../platform/languages'
import { countryName, formatDate, formatHours } from '../kit/format'
import { Tag } from '../kit/tag'
import { useTranslation } from '../kit/use-translation'
import { Words } from '../kit/words'
import { STATUS_LOOKS } from './register-table'

export interface CertificateRecordInput {
  lang: Lang
  timeZone: string
  record: Omit<CertificateRecord, 'titles'>
  titles: Shown[]
  /** whoever asks may replace and revoke */
  mayCorrect: boolean
}

/** One certificate: what it says, what became of it, and what may be done. */
export function CertificateRecordPage({ lang, timeZone, record, titles, mayCorrect }: CertificateRecordInput) {
  const { t } = useTranslation('certified')
  const here = `/${lang}/coordinate/certificates/${record.code}`
  const { replaces, replacedByCode, revokedAt } = record
  const day = (text: string): string => formatDate(Date.parse(`${text}T12:00:00Z`), lang)
  const date = (ms: number): string => formatDate(ms, lang, timeZone)
  return (
    <div className="wrap">
      <div className="head">
        <p className="crumb small">
          <a href={`/${lang}/coordinate/certificates`}>{t('back')}</a>
        </p>
        <h1>{t('one.title', { code: record.code })}</h1>
        <p>
          <Tag kind={record.isGenuine ? STATUS_LOOKS[record.status] : 'bad'}>
            {t(`status.${record.isGenuine ? record.status : 'forged'}`)}
          </Tag>
        </p>
      </div>
      {!record.isGenuine && <p className="say bad read">{t('one.forged')}</p>}
      <dl className="facts read">
        <Fact name={t('one.holder')}>
          <span dir="auto">{record.name}</span>
        </Fact>
        {titles.length > 0 && (
          <Fact name={t(titles.length > 1 ? 'one.courses' : 'col.course')}>
            {titles.map((title) => (
              <span className="under" key={title.text}>
                <Words of={title} lang={lang} />
              </span>
            ))}
          </Fact>
        )}
        {record.hours !== undefined && <Fact name={t('col.hours')}>{formatHours(record.hours, lang)}</Fact>}
        {record.startedOn && record.completedOn && (
          <Fact name={t('one.dates')}>
            {t('one.dateRange', { from: day(record.startedOn), to: day(record.completedOn) })}
          </Fact>
        )}
        <Fact name={t('col.issued')}>{date(record.issuedAt)}</Fact>
        <Fact name={t('col.place')}>
          {[record.institution, record.country && countryName(record.country, lang)].filter(Boolean).join(', ') || '–'}
        </Fact>
        {replaces && <Fact name={t('one.replaces')}>{<CodeLink lang={lang} code={replaces} />}</Fact>}
        {replacedByCode && (
          <Fact name={t('one.replacedBy')}>
            <CodeLink lang={lang} code={replacedByCode} />
          </Fact>
        )}
        {revokedAt !== undefined && <Fact name={t('one.revokedOn')}>{date(revokedAt)}</Fact>}
        {record.revokedReason && <Fact name={t('one.reason')}>{record.revokedReason}</Fact>}
      </dl>
      <p className="row gap">
        {record.isGenuine && record.status === 'current' && (
          <a href={`/${lang}/certificates/${record.code}.pdf`}>{t('one.pdf')}</a>
        )}
        <a href={`/${lang}/certificates/${record.code}`}>{t('one.public')}</a>
        {mayCorrect && record.enrolmentId && (
          <a href={`/${lang}/coordinate/enrolments/${record.enrolmentId}`}>{t('one.enrolment')}</a>
        )}
      </p>
      {mayCorrect && record.accountName && (
        <form className="say read gap" method="post" action={`${here}/reissue`}>
          <p>{t('one.otherName', { name: record.accountName })}</p>
          <button className="btn plain" type="submit">
            {t('one.reissue')}
          </button>
        </form>
      )}
      {mayCorrect && record.status === 'current' && (
        <p className="gap">
          <a href={`${here}/revocation`}>{t('one.revoke')}</a>
        </p>
      )}
    </div>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

const CodeLink = ({ lang, code }: { lang: Lang; code: string }) => (
  <a className="num" href={`/${lang}/coordinate/certificates/${code}`}>
    {code}
  </a>
)
