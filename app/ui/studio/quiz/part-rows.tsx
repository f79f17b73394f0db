// The pairs of a matching and the items of an ordering: they are written in the right order, and mixed when asked.
import { useTranslation } from '../../kit/use-translation'
import type { KeyProps } from './key-props'
import { countRows } from './count-rows'
import { RowButtons } from './row-buttons'

const MOST = 12
const LEAST = 4

interface PartRowsProps extends KeyProps {
  list: 'pairs' | 'items'
  parts: readonly ('left' | 'right' | 'text')[]
}

export function PartRows({ field, form, source, spareIds, list, parts }: PartRowsProps) {
  const { t } = useTranslation('quiz-editor')
  const count = countRows(form.values, list, { least: LEAST, most: MOST })
  const stored = countRows(form.values, list, { least: 0, most: MOST, spare: 0 })
  return (
    <fieldset className="field">
      <legend className="lab">
        {t(`key.${list}`)} <span className="hint">{t(`key.${list}Hint`)}</span>
      </legend>
      <ol className="rows numbered" data-rows={list} data-max={MOST} data-grows="">
        {Array.from({ length: count }, (_, i) => {
          const name = `${list}[${i}]`
          return (
            <li key={i} data-row>
              <span className={parts.length > 1 ? 'choice two' : 'choice one'}>
                <input
                  type="hidden"
                  name={`${name}.id`}
                  value={field(`${name}.id`).value ?? spareIds[i - stored] ?? ''}
                  data-row-id
                />
                {parts.map((part) => {
                  const { id, name: own, value, problem } = field(`${name}.${part}`)
                  return (
                    <input
                      key={part}
                      id={id}
                      name={own}
                      defaultValue={value}
                      lang={source}
                      maxLength={1_000}
                      autoComplete="off"
                      aria-label={t(`key.${part}`, { number: i + 1 })}
                      aria-invalid={problem ? true : undefined}
                      data-line
                    />
                  )
                })}
                <RowButtons number={i + 1} {...(list === 'items' ? { moves: true as const } : {})} />
              </span>
            </li>
          )
        })}
      </ol>
    </fieldset>
  )
}
