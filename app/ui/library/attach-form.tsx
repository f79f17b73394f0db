import { ATTACH_AS, type AttachFields } from '../../domain/courses/attach-form'
import type { VideoPlaces } from '../../domain/courses/media-places'
import { SIGN_LANGUAGE_CODES } from '../../domain/courses/sign-languages'
import type { LibraryItem } from '../../domain/media/library'
import { LANGUAGE_NAMES, LANGUAGES, type Lang } from '../../platform/languages'
import { SelectField } from '../kit/field'
import { type Answered, Form } from '../kit/form'
import { useTranslation } from '../kit/use-translation'
import { signLanguageLabel } from './sign-language-label'
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
  const kinds = ATTACH_AS.map((value) => ({ value, label: t(`attach.kind.${value}`) }))
  const signs = SIGN_LANGUAGE_CODES.map((value) => ({ value, label: signLanguageLabel(value, lang) })).sort((a, b) =>
    a.label.localeCompare(b.label, lang),
  )
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
            values={{ language: lang, as: 'recording' }}
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
                <SelectField
                  {...field('as')}
                  label={t('attach.as')}
                  hint={t('attach.asHint')}
                  groups={[{ choices: kinds }]}
                />
                <SelectField
                  {...field('signLanguage')}
                  label={t('attach.signLanguage')}
                  hint={t('attach.signHint')}
                  choose={t('attach.chooseSign')}
                  groups={[{ choices: signs }]}
                />
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
