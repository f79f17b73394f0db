import { useTranslation } from '../kit/use-translation'
import type { Lang } from '../../platform/languages'
import { formatDate, formatHoursLong } from '../kit/format'
import { Icon } from '../kit/icon'
import { CertificateInCase } from './certificate-in-case'
import type { ResultPage } from './result-data'

/** The moment of pride: the certificate stands in the case; or the one step that is left for it. */
export function CourseDone({
  page,
  completed,
  lang,
}: {
  page: ResultPage
  completed: NonNullable<ResultPage['completed']>
  lang: Lang
}) {
  const here = page.here
  return (
    <section className="proud" data-topic={page.topic} aria-labelledby="done">
      <div className="art">
        <CertificateInCase topic={page.topic} title={page.coverTitle} isIssued={completed.code !== undefined} />
      </div>
      <div className="txt stack">
        {completed.code ? (
          <Issued page={page} completed={completed} code={completed.code} lang={lang} />
        ) : (
          <NotIssued {...completed} lang={lang} here={here} />
        )}
      </div>
    </section>
  )
}

interface Issued {
  page: ResultPage
  completed: NonNullable<ResultPage['completed']>
  code: string
  lang: Lang
}

function Issued({ page, completed, code, lang }: Issued) {
  const { t } = useTranslation('quiz')
  const day = (ms: number): string => formatDate(ms, lang, page.timeZone)
  const [from, to] = [day(completed.from), day(completed.to)]
  const hours = formatHoursLong(page.hours, lang)
  return (
    <>
      <h2 id="done">{t('certificate.title')}</h2>
      <p>
        {from === to ? t('certificate.sameDay', { hours, to }) : t('certificate.text', { hours, from, to })}{' '}
        <b className="num">{code}</b>.
      </p>
      <p className="row">
        <a className="btn" href={`/${lang}/certificates/${code}`}>
          {t('certificate.see')}
        </a>
        <a className="btn plain" href={`/${lang}/certificates/${code}.pdf`}>
          <Icon name="download" /> PDF
        </a>
        <a href={`/v/${code}`}>{t('certificate.share')}</a>
      </p>
      <p className="small">
        <a href={`/${lang}/account`}>{t('certificate.name')}</a>
      </p>
    </>
  )
}

interface NotIssued {
  needsEmail: boolean
  isRevoked: boolean
  lang: Lang
  here: string
}

function NotIssued({ needsEmail, isRevoked, lang, here }: NotIssued) {
  const { t } = useTranslation('quiz')
  if (isRevoked)
    return (
      <>
        <h2 id="done">{t('certificate.revokedTitle')}</h2>
        <p>{t('certificate.revokedText')}</p>
        <p>
          <a className="btn plain" href={`/${lang}/help`}>
            {t('certificate.help')}
          </a>
        </p>
      </>
    )
  return (
    <>
      <h2 id="done">{needsEmail ? t('certificate.waitTitle') : t('certificate.soonTitle')}</h2>
      <p>{needsEmail ? t('certificate.waitText') : t('certificate.soonText')}</p>
      <p>
        {needsEmail ? (
          <a className="btn" href={`/${lang}/confirm?next=${encodeURIComponent(here)}`}>
            {t('certificate.confirm')}
          </a>
        ) : (
          <a className="btn" href={`/${lang}/learn`}>
            {t('certificate.toLearn')}
          </a>
        )}
      </p>
    </>
  )
}
