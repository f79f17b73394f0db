// Which document, and its number: one list by country, the person's own country first.
import { namedCountries } from '../../domain/accounts/rules'
import { IDENTITY_KINDS } from '../../domain/credentials/identity-kinds'
import { type FieldState, SelectField, TextField } from '../kit/field'
import { useTranslation } from '../kit/use-translation'

interface IdentityQuestionsProps {
  field: (name: 'document' | 'number' | 'printed') => FieldState
  /** ISO 3166-1 */
  country: string
}

export function IdentityQuestions({ field, country }: IdentityQuestionsProps) {
  const { t, i18n } = useTranslation('certificate')
  const codes = [...new Set(IDENTITY_KINDS.map((kind) => kind.country))].filter((code) => code !== 'ZZ')
  const named = namedCountries(codes, i18n.language)
  const ordered = [...named.filter(({ code }) => code === country), ...named.filter(({ code }) => code !== country)]
  const groups = ordered.map(({ code, name }) => ({
    label: name,
    choices: IDENTITY_KINDS.filter((kind) => kind.country === code).map(({ id, kind }) => ({
      value: id,
      label: `${kind} · ${name}`,
    })),
  }))
  const others = {
    label: t('identity.others'),
    choices: [
      { value: 'ZZ-passport', label: t('identity.kind.passport') },
      { value: 'ZZ-other', label: t('identity.kind.other') },
    ],
  }
  const printed = field('printed')
  return (
    <>
      <SelectField
        {...field('document')}
        label={t('identity.document')}
        choose={t('identity.documentChoose')}
        groups={[...groups, others]}
      />
      <TextField
        {...field('number')}
        label={t('identity.number')}
        hint={t('identity.numberHint')}
        autoComplete="off"
        dir="ltr"
      />
      <div className="field tick">
        <input
          type="checkbox"
          id={printed.id}
          name="printed"
          value="yes"
          defaultChecked={printed.value !== undefined}
          aria-describedby={`${printed.id}-hint`}
        />
        <label htmlFor={printed.id}>{t('identity.print')}</label>
        <span className="hint" id={`${printed.id}-hint`}>
          {t('identity.printHint')}
        </span>
      </div>
      <button className="btn gap" type="submit">
        {t('identity.save')}
      </button>
    </>
  )
}
