import { limitInWords } from '../../domain/media/upload-rules'
import type { ImportProblem } from '../../domain/transfer/import-problems'
import type { Lang } from '../../platform/languages'
import { useTranslation } from '../kit/use-translation'

interface ImportPageProps {
  lang: Lang
  largestBytes: number
  /** why the last form brought no course */
  problem?: ImportProblem
}

/** Where a course is brought in, as a zip or, in browsers that can, as a folder. Works without a script. */
export function ImportPage({ lang, largestBytes, problem }: ImportPageProps) {
  const { t } = useTranslation('transfer')
  return (
    <div className="wrap transfer">
      <div className="head">
        <p className="crumb small">
          <a href={`/${lang}/studio`}>{t('back')}</a>
        </p>
        <h1>{t('title')}</h1>
        <p className="wt">{t('lead')}</p>
      </div>
      {problem && (
        <div className="say bad" role="alert">
          <p>{t(`problem.${problem}`, { size: limitInWords(largestBytes) })}</p>
        </div>
      )}
      <div className="ways">
        <SendForm lang={lang} way="zip" hint={t('zipHint', { size: limitInWords(largestBytes) })} />
        <SendForm lang={lang} way="folder" hint={t('folderHint')} />
      </div>
      <p className="read small quiet gap">{t('quota')}</p>
    </div>
  )
}

function SendForm({ lang, way, hint }: { lang: Lang; way: 'zip' | 'folder'; hint: string }) {
  const { t } = useTranslation('transfer')
  const file =
    way === 'zip'
      ? { accept: '.zip,application/zip' }
      : // not in the types of React: browsers on computers know it
        ({ webkitdirectory: '' } as object)
  return (
    <section className="upload-box" aria-labelledby={way}>
      <h2 id={way}>{t(`way.${way}.title`)}</h2>
      <p className="small quiet" id={`${way}-hint`}>
        {hint}
      </p>
      <form method="post" action={`/${lang}/studio/import/file`} encType="multipart/form-data" className="form">
        <div className="field">
          <label htmlFor={`${way}-file`}>{t(`way.${way}.choose`)}</label>
          <input id={`${way}-file`} name={way} type="file" required aria-describedby={`${way}-hint`} {...file} />
        </div>
        <div className="field tick">
          <input id={`${way}-lack`} name="mayLack" value="yes" type="checkbox" aria-describedby={`${way}-lack-hint`} />
          <label htmlFor={`${way}-lack`}>{t('mayLack')}</label>
          <span className="hint small quiet" id={`${way}-lack-hint`}>
            {t('mayLackHint')}
          </span>
        </div>
        <button className="btn gap" type="submit">
          {t('send')}
        </button>
      </form>
    </section>
  )
}
