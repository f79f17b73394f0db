// Rows of a form that come and go: each with its fields, moved and taken away by buttons; one empty row at the end. With
// the page's script rows are added, moved and removed where they stand (desk/rows.ts).
import type { ReactNode } from 'react'
import { Icon } from '../kit/icon'
import { useTranslation } from '../kit/use-translation'
import type { FieldState } from '../kit/field'

interface RowListProps {
  /** of the rows, as fields have it: `outcomes` for `outcomes[0].text` */
  name: string
  field: (name: string) => FieldState
  /** the fields of a row that say whether it is there */
  keys: readonly string[]
  max: number
  /** words of the button; none = rows come another way, and there is no spare one */
  add?: string
  /** fields of the row; `number` counts from 1 */
  children: (row: (key: string) => FieldState, number: number) => ReactNode
}

export function RowList({ name, field, keys, max, add, children }: RowListProps) {
  const { t } = useTranslation('reading-editor')
  const at = (i: number) => (key: string) => field(`${name}[${i}].${key}`)
  const isThere = (i: number) => keys.some((key) => at(i)(key).value !== undefined)
  let count = 0
  while (count < max && isThere(count)) count += 1
  const shown = Math.min(max, add === undefined ? count : count + 1)
  return (
    <div data-rows={name} data-max={max} data-grows={add === undefined ? undefined : ''}>
      {/* Enter in a field saves; without this it would press the first arrow */}
      <button type="submit" className="vh" tabIndex={-1} aria-hidden="true" />
      <p className="hint">{t('rows.hint')}</p>
      <ol className="plain-l rows">
        {Array.from({ length: shown }, (_, i) => (
          <li key={i} data-row>
            <div className="row-fields">{children(at(i), i + 1)}</div>
            <div className="moves">
              <button
                className="btn plain s"
                name="rowUp"
                value={i}
                data-row-do="up"
                aria-label={t('rows.up', { number: i + 1 })}
              >
                <Icon name="up" />
              </button>
              <button
                className="btn plain s"
                name="rowDown"
                value={i}
                data-row-do="down"
                aria-label={t('rows.down', { number: i + 1 })}
              >
                <Icon name="down" />
              </button>
              <button
                className="btn plain s"
                type="button"
                data-row-do="remove"
                hidden
                aria-label={t('rows.remove', { number: i + 1 })}
              >
                <Icon name="cross" />
              </button>
            </div>
          </li>
        ))}
      </ol>
      {add !== undefined && (
        <p>
          <button className="btn plain s" type="button" data-row-do="add" hidden>
            <Icon name="plus" />
            {add}
          </button>
        </p>
      )}
    </div>
  )
}
