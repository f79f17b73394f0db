// What a person may keep right about themselves.
import { useTranslation } from '../kit/use-translation'
import { LANGUAGE_NAMES, LANGUAGES } from '../../platform/languages'
import { type FieldState, SelectField, TextField } from '../kit/field'
import { CountryField } from './country-field'

const languages = LANGUAGES.map((lang) => ({ value: lang, label: LANGUAGE_NAMES[lang] }))

export function ProfileQuestions({ field }: { field: (name: 'name' | 'country' | 'language') => FieldState }) {
  const { t } = useTranslation('account')
  return (
    <>
      <TextField {...field('name')} label={t('field.name')} hint={t('account.name')} autoComplete="name" dir="auto" />
      <CountryField {...field('country')} />
      <SelectField
        {...field('language')}
        label={t('field.language')}
        hint={t('field.languageHint')}
        groups={[{ choices: languages }]}
      />
      <button className="btn gap" type="submit">
        {t('account.save')}
      </button>
    </>
  )
}
