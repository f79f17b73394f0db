// What a person may keep right about themselves.
import { useTranslation } from '../kit/use-translation'
import { LANGUAGE_NAMES, LANGUAGES } from '../../platform/languages'
import { type FieldState, SelectField, TextField } from '../kit/field'
import { CountryField } from './country-field'

const languages = LANGUAGES.map((lang) => ({ value: lang, label: LANGUAGE_NAMES[lang] }))

interface ProfileQuestionsProps {
  lang: string
  field: (name: 'name' | 'country' | 'language') => FieldState
}

export function ProfileQuestions({ lang, field }: ProfileQuestionsProps) {
  const { t } = useTranslation(['account', 'address'])
  return (
    <>
      <TextField
        {...field('name')}
        label={t('field.name')}
        hint={t('address:name.hint')}
        autoComplete="name"
        dir="auto"
      />
      <CountryField {...field('country')} />
      <SelectField
        {...field('language')}
        label={t('field.language')}
        hint={t('field.languageHint')}
        groups={[{ choices: languages }]}
      />
      <p className="small quiet gap">
        {t('address:name.issued')} <a href={`/${lang}/account/name-correction`}>{t('address:name.correct')}</a>
      </p>
      <button className="btn gap" type="submit">
        {t('account.save')}
      </button>
    </>
  )
}
