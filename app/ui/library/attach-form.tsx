import type { AttachFields } from '../../domain/courses/attach-form'
import type { VideoPlaces } from '../../domain/courses/media-places'
import type { LibraryItem } from '../../domain/media/library'
import { LANGUAGE_NAMES, LANGUAGES, type Lang } from '../../platform/languages'
import { SelectField } from '../kit/field'
import { type Answered, Form } from '../kit/form'
import { useTranslation } from '../kit/use-translation'
import { useMediaWords } from './use-media-words'

interface AttachFormProps {
  lang: Lang
  item: LibraryItem
  places: VideoPlaces[]
  again: Answered | undefined
}

const languages = LANGUAGES.map((lang) => ({ value: lang, label: LANGUAGE_NAMES[lang] }))

/** Puts the recording into a lesson of a draft. */
export function AttachForm({ lang, item, places, again }: AttachFormProps) {
  const { t } = useTranslation('media')
  const words = useMediaWords()
  const groups = places.map(({ courseId, title, lessons }) => ({
    label: title.text,
    choices: lessons.map((lesson) => ({ value: `${courseId}/${lesson.id}`, label: lesson.title.text })),
  }))
  return (
    <section aria-labelledby="attach">
      <h2 id="attach">{t('attach.title')}</h2>
      {places.length === 0 ? (
        <p className="small quiet">{t('attach.none')}</p>
      ) : (
        <>
          <p className="small quiet">{t('attach.lead')}</p>
          <Form<AttachFields>
            id="attach-form"
            words={words}
            again={again}
            values={{ language: lang }}
            action={`/${lang}/studio/media/${item.hash}/attachment`}
          >
            {(field) => (
              <>
                <SelectField
                  {...field('place')}
                  label={t('attach.lesson')}
                  choose={t('attach.choose')}
                  groups={groups}
                />
                <SelectField {...field('language')} label={t('attach.language')} groups={[{ choices: languages }]} />
                <button className="btn gap" type="submit">
                  {t('attach.put')}
                </button>
              </>
            )}
          </Form>
        </>
      )}
    </section>
  )
}
