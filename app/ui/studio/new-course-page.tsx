// A course begins with a title and the language it is made in; everything else can wait.
import type { StartFields } from '../../domain/authoring/start-form'
import { LANGUAGE_NAMES, LANGUAGES, type Lang } from '../../platform/languages'
import { SelectField, TextField } from '../kit/field'
import { type Answered, Form } from '../kit/form'
import { useTranslation } from '../kit/use-translation'
import { useStudioWords } from './use-studio-words'

export function NewCoursePage({ lang, id, again }: { lang: Lang; id: string; again: Answered | undefined }) {
  const { t } = useTranslation(['studio', 'transfer'])
  const languages = LANGUAGES.map((one) => ({ value: one, label: LANGUAGE_NAMES[one] }))
  return (
    <div className="wrap">
      <div className="head">
        <p className="crumb small">
          <a href={`/${lang}/studio`}>{t('toStudio')}</a>
        </p>
        <h1>{t('new.title')}</h1>
        <p className="wt">{t('new.lead')}</p>
        <p>
          {t('transfer:travel.exists')} <a href={`/${lang}/studio/import`}>{t('transfer:title')}</a>
        </p>
      </div>
      <Form<StartFields> id="new-course" words={useStudioWords()} again={again} values={{ id, source: lang }}>
        {(field) => (
          <>
            <input type="hidden" name="id" value={field('id').value ?? id} />
            <TextField {...field('title')} label={t('new.courseTitle')} autoComplete="off" />
            <SelectField
              {...field('source')}
              label={t('new.source')}
              hint={t('new.sourceHint')}
              groups={[{ choices: languages }]}
            />
            <p className="gap">
              <button className="btn" type="submit">
                {t('new.start')}
              </button>
            </p>
          </>
        )}
      </Form>
    </div>
  )
}
