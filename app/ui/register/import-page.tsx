// Sends a list of institutions to be read, and the lists sent before.
import type { Lang } from '../../platform/languages'
import { formatDate } from '../kit/format'
import { useTranslation } from '../kit/use-translation'

interface ImportPageProps {
  lang: Lang
  timeZone: string
  press: string
  recent: { id: string; label: string; sentAt: number; state: 'reading' | 'asks' | 'writing' | 'done' | 'refused' }[]
  refused: string | undefined
}

export function ImportPage({ lang, timeZone, press, recent, refused }: ImportPageProps) {
  const { t } = useTranslation('register')
  const at = `/${lang}/coordinate/institutions`
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t('import.title')}</h1>
        <p className="wt">{t('import.lead')}</p>
      </div>
      {refused && (
        <p className="say bad notice" role="alert">
          {refused}
        </p>
      )}
      <form className="form" method="post" encType="multipart/form-data">
        <input type="hidden" name="press" value={press} />
        <div className="field">
          <label htmlFor="file">{t('import.file')}</label>
          <span className="hint" id="file-hint">
            {t('import.fileHint')}
          </span>
          <input
            id="file"
            type="file"
            name="file"
            accept=".csv,.txt,.tsv,text/csv"
            aria-describedby="file-hint"
            required
          />
        </div>
        <p className="small quiet gap-s">{t('import.again')}</p>
        <button className="btn gap" type="submit">
          {t('import.send')}
        </button>
      </form>
      {recent.length > 0 && (
        <section className="part" aria-labelledby="recent">
          <h2 id="recent">{t('import.recent')}</h2>
          <ul className="rows">
            {recent.map(({ id, label, sentAt, state }) => (
              <li key={id}>
                <p>
                  <a href={`${at}/import/${id}`} dir="auto">
                    {label}
                  </a>
                </p>
                <p className="small quiet">
                  {t('import.sent', { date: formatDate(sentAt, lang, timeZone) })} · {t(`import.state.${state}`)}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="gap">
        <a href={at}>{t('page.back')}</a>
      </p>
    </div>
  )
}
