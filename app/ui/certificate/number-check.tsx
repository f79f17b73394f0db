// Somebody holds a paper with a whole identity number and asks whether it is the one the certificate was issued for.
import type { Lang } from '../../platform/languages'
import { TextField } from '../kit/field'
import { type Answered, Form, type FormWords } from '../kit/form'
import { Icon } from '../kit/icon'
import { useTranslation } from '../kit/use-translation'

export type NumberResult = 'same' | 'another' | 'none' | 'removed'

interface NumberCheckProps {
  lang: Lang
  code: string
  result: NumberResult | undefined
  again: Answered | undefined
  words: FormWords
}

export function NumberCheckPage<F extends Record<string, unknown>>({
  lang,
  code,
  result,
  again,
  words,
}: NumberCheckProps) {
  const { t } = useTranslation('certificate')
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t('number.title')}</h1>
        <p className="wt">{t('number.lead')}</p>
      </div>
      {result && (
        <output className={`say notice ${result === 'same' ? 'good' : 'bad'}`}>
          <Icon name={result === 'same' ? 'check' : 'cross'} /> {t(`number.result.${result}`)}
        </output>
      )}
      <Form<F> id="number" words={words} again={again}>
        {(field) => (
          <>
            <TextField
              {...field('number')}
              value={undefined}
              label={t('number.label')}
              hint={t('number.hint')}
              autoComplete="off"
              dir="ltr"
            />
            <button className="btn gap" type="submit">
              {t('number.button')}
            </button>
          </>
        )}
      </Form>
      <p className="gap">
        <a href={`/${lang}/certificates/${code}`}>{t('number.back', { code })}</a>
      </p>
    </div>
  )
}
