// The options of a question: words, whether it is right, and why it is or is not.
import { useTranslation } from '../../kit/use-translation'
import type { KeyProps } from './key-props'
import { countRows } from './count-rows'
import { RowButtons } from './row-buttons'

const MOST = 20
/** so many are offered at least */
const LEAST = 4

export function OptionRows({ field, form, source, spareIds, kind }: KeyProps & { kind: 'single' | 'multiple' }) {
  const { t } = useTranslation('quiz-editor')
  const right = field('right').value
  const count = countRows(form.values, 'options', { least: LEAST, most: MOST })
  const stored = countRows(form.values, 'options', { least: 0, most: MOST, spare: 0 })
  return (
    <fieldset className="field">
      <legend className="lab">
        {t('key.options')} <span className="hint">{kind === 'single' ? t('key.markOne') : t('key.markAll')}</span>
      </legend>
      <ol className="plain-l rows" data-rows="options" data-max={MOST} data-grows="">
        {Array.from({ length: count }, (_, i) => {
          const name = `options[${i}]`
          const number = i + 1
          const text = field(`${name}.text`)
          const why = field(`${name}.explanation`)
          const mark = field(`${name}.right`)
          return (
            <li key={number} className="choice" data-row>
              <input
                type="hidden"
                name={`${name}.id`}
                value={field(`${name}.id`).value ?? spareIds[i - stored] ?? ''}
                data-row-id
              />
              <input
                id={text.id}
                name={text.name}
                defaultValue={text.value}
                lang={source}
                maxLength={1_000}
                autoComplete="off"
                aria-label={t('key.optionText', { number })}
                aria-invalid={text.problem ? true : undefined}
                data-line
              />
              {kind === 'single' ? (
                <input
                  type="radio"
                  name="right"
                  value={number}
                  defaultChecked={right === String(number)}
                  aria-label={t('key.isRight', { number })}
                  data-mark
                />
              ) : (
                <input
                  type="checkbox"
                  id={mark.id}
                  name={mark.name}
                  value="yes"
                  defaultChecked={mark.value === 'yes'}
                  aria-label={t('key.isRight', { number })}
                  data-mark
                />
              )}
              <details className="why-o" open={Boolean(why.value)}>
                <summary>{t('key.why')}</summary>
                <textarea
                  id={why.id}
                  name={why.name}
                  defaultValue={why.value}
                  rows={2}
                  lang={source}
                  aria-label={t('key.optionWhy', { number })}
                />
              </details>
              <RowButtons number={number} />
            </li>
          )
        })}
      </ol>
    </fieldset>
  )
}
