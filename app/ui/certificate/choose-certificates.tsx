// Which certificates become one: a list of boxes, all of them ticked at first.
import type { Shown } from '../../domain/quizzes/text'
import type { Lang } from '../../platform/languages'
import { type Answered, Form } from '../kit/form'
import { formatDate, formatHours } from '../kit/format'
import { useTranslation } from '../kit/use-translation'
import { Words } from '../kit/words'
import { useCertificateWords } from './use-certificate-words'

interface ChooseCertificatesProps {
  lang: Lang
  certificates: readonly { code: string; title: Shown; hours: number; issuedAt: number }[]
  timeZone: string
  again: Answered | undefined
}

export function ChooseCertificates({ lang, certificates, timeZone, again }: ChooseCertificatesProps) {
  const { t } = useTranslation('certificate')
  const words = useCertificateWords()
  // what was ticked stays as it was
  const isTicked = (code: string) => again === undefined || ticked(again).includes(code)
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t('combine.title')}</h1>
        <p className="wt">{t('combine.lead')}</p>
      </div>
      {certificates.length < 2 ? (
        <p className="read">
          {t('combine.none')} <a href={`/${lang}/learn`}>{t('combine.back')}</a>
        </p>
      ) : (
        <Form id="combine" words={words} again={again}>
          {() => (
            <fieldset className="choose">
              <legend className="lab">{t('combine.which')}</legend>
              {certificates.map(({ code, title, hours, issuedAt }) => (
                <div className="field tick" key={code}>
                  <input
                    type="checkbox"
                    id={`part-${code}`}
                    name={`part.${code}`}
                    value="yes"
                    defaultChecked={isTicked(code)}
                  />
                  <label htmlFor={`part-${code}`}>
                    <Words of={title} lang={lang} />
                  </label>
                  <span className="hint num">
                    {formatHours(hours, lang)} · {formatDate(issuedAt, lang, timeZone)}
                  </span>
                </div>
              ))}
              <button className="btn gap" type="submit">
                {t('combine.button')}
              </button>
              <p className="small quiet gap-s">{t('combine.after')}</p>
            </fieldset>
          )}
        </Form>
      )}
    </div>
  )
}

function ticked(again: Answered): string[] {
  const part = again.initialValue?.part
  return typeof part === 'object' && part !== null ? Object.keys(part) : []
}
