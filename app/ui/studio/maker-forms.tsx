// Outcomes, authors and sources of a course: forms whose rows come and go.
import { TextAreaField, TextField } from '../kit/field'
import { useTranslation } from '../kit/use-translation'
import type { Given } from './fact-forms'
import { RowList } from './row-list'
import { SaveForm } from './save-form'

export function OutcomesForm({ frame, part, again, freshId }: Given & { freshId: string }) {
  const { t } = useTranslation('reading-editor')
  return (
    <section aria-labelledby="outcomes">
      <h2 id="outcomes">{t('outcomes.heading')}</h2>
      <p className="small quiet read">{t('outcomes.lead')}</p>
      <SaveForm frame={frame} part={part} again={again}>
        {(field) => (
          <RowList name="outcomes" field={field} keys={['id', 'text']} max={20} add={t('outcomes.add')}>
            {(row, number) => (
              <div lang={frame.source}>
                <input type="hidden" name={row('id').name} value={row('id').value ?? freshId} data-row-id />
                <TextAreaField {...row('text')} label={t('outcomes.row', { number })} rows={2} isOptional />
              </div>
            )}
          </RowList>
        )}
      </SaveForm>
    </section>
  )
}

export function AuthorsForm({ frame, part, again }: Given) {
  const { t } = useTranslation('reading-editor')
  return (
    <section aria-labelledby="authors">
      <h2 id="authors">{t('authors.heading')}</h2>
      <SaveForm frame={frame} part={part} again={again}>
        {(field) => (
          <RowList name="authors" field={field} keys={['name', 'role']} max={50} add={t('authors.add')}>
            {(row, number) => (
              <>
                <TextField {...row('name')} label={t('authors.name', { number })} dir="auto" isOptional />
                <div lang={frame.source}>
                  <TextField {...row('role')} label={t('authors.role', { number })} isOptional />
                </div>
              </>
            )}
          </RowList>
        )}
      </SaveForm>
    </section>
  )
}

const SOURCE_FIELDS = ['title', 'author', 'year', 'url', 'language'] as const

export function SourcesForm({ frame, part, again }: Given) {
  const { t } = useTranslation('reading-editor')
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">{t('sources.heading')}</h2>
      <SaveForm frame={frame} part={part} again={again}>
        {(field) => (
          <RowList name="sources" field={field} keys={SOURCE_FIELDS} max={100} add={t('sources.add')}>
            {(row, number) =>
              SOURCE_FIELDS.map((key) => (
                <TextField
                  key={key}
                  {...row(key)}
                  label={t(`sources.${key}`, { number })}
                  {...(key === 'year' ? { inputMode: 'numeric' as const } : {})}
                  isOptional
                />
              ))
            }
          </RowList>
        )}
      </SaveForm>
    </section>
  )
}
