// The fields of one setting, as its kind asks for them.
import type { Editor } from '../../domain/settings/forms'
import { LANGUAGES, type Lang } from '../../platform/languages'
import { type FieldState, SelectField, TextAreaField, TextField } from '../kit/field'
import { languageName } from '../kit/format'
import { useTranslation } from '../kit/use-translation'

interface SettingFieldsProps {
  lang: Lang
  editor: Editor
  /** what the one field is called, where there is one */
  label: string
  zones: { label: string; choices: { value: string; label: string }[] }[]
  field: (name: string) => FieldState
}

export function SettingFields({ lang, editor, label, zones, field }: SettingFieldsProps) {
  const { t } = useTranslation('admin')
  const inLanguage = (of: Lang): string => t('settings.inLanguage', { language: languageName(of, lang) })
  if (editor === 'texts') {
    return LANGUAGES.map((of) => (
      <div key={of} className="field">
        <TextField {...field(of)} lang={of} label={inLanguage(of)} autoComplete="off" />
      </div>
    ))
  }
  if (editor === 'notes') {
    return LANGUAGES.map((of) => (
      <div key={of} className="field">
        <TextAreaField {...field(of)} lang={of} label={inLanguage(of)} hint={t('settings.noteHint')} isOptional />
      </div>
    ))
  }
  if (editor === 'contacts') {
    return (
      <>
        <TextField {...field('name')} label={t('settings.contactName')} autoComplete="off" />
        <TextField {...field('email')} label={t('settings.contactEmail')} type="email" autoComplete="off" />
        <TextField {...field('hours')} label={t('settings.contactHours')} autoComplete="off" isOptional />
      </>
    )
  }
  if (editor === 'demand') {
    const choices = (['demanded', 'optional'] as const).map((value) => ({ value, label: t(`demand.${value}`) }))
    return <SelectField {...field('value')} label={label} groups={[{ choices }]} />
  }
  if (editor === 'zone') return <SelectField {...field('value')} label={label} groups={zones} />
  return (
    <TextField
      {...field('value')}
      label={label}
      type={editor === 'email' ? 'email' : 'text'}
      autoComplete="off"
      isOptional={editor !== 'days' && editor !== 'people'}
    />
  )
}
