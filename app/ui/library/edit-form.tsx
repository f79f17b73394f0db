import type { EditFields } from '../../domain/media/forms'
import { TURNS } from '../../domain/media/edits'
import type { LibraryItem } from '../../domain/media/library'
import type { Lang } from '../../platform/languages'
import { SelectField, TextField } from '../kit/field'
import { type Answered, Form } from '../kit/form'
import { formatClock } from '../kit/format'
import { useTranslation } from '../kit/use-translation'
import { useMediaWords } from './use-media-words'

/** Turns and cuts: a copy is made, the file stays. */
export function EditForm({ lang, item, again }: { lang: Lang; item: LibraryItem; again: Answered | undefined }) {
  const { t } = useTranslation('media')
  const turns = TURNS.map((turn) => ({ value: String(turn), label: t(`edit.rotation.${turn}`) }))
  const values = { rotate: '0', from: '0:00', to: formatClock(item.durationMs ?? 0) }
  return (
    <section aria-labelledby="edit">
      <h2 id="edit">{item.kind === 'video' ? t('edit.title') : t('edit.titleSound')}</h2>
      <p className="small quiet">{t('edit.lead')}</p>
      <Form<EditFields>
        id="edit-form"
        words={useMediaWords()}
        again={again}
        values={values}
        action={`/${lang}/studio/media/${item.hash}/edit`}
      >
        {(field) => (
          <>
            {item.kind === 'video' ? (
              <SelectField {...field('rotate')} label={t('edit.rotate')} groups={[{ choices: turns }]} />
            ) : (
              <input type="hidden" name="rotate" value="0" />
            )}
            <div className="pair">
              <TextField
                {...field('from')}
                label={t('edit.from')}
                hint={t('edit.clock')}
                autoComplete="off"
                isOptional
              />
              <TextField {...field('to')} label={t('edit.to')} autoComplete="off" isOptional />
            </div>
            <button className="btn plain gap" type="submit">
              {t('edit.make')}
            </button>
          </>
        )}
      </Form>
    </section>
  )
}
