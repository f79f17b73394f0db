// What the register says of an institution, as a form: its name, its province and to whom it belongs. The country is
// chosen before, since the provinces depend on it and nothing here needs a script.
import type { InstitutionFormFields } from '../../domain/register/forms'
import { INSTITUTION_KINDS } from '../../domain/institutions/rules'
import { listProvinces } from '../../domain/institutions/provinces'
import { SelectField, TextField } from '../kit/field'
import { Form } from '../kit/form'
import { useTranslation } from '../kit/use-translation'
import { useRegisterWords } from './use-register-words'

interface InstitutionFormProps {
  country: string
  values?: Partial<InstitutionFormFields>
  again: Parameters<typeof Form>[0]['again']
  button: string
}

export function InstitutionForm({ country, values, again, button }: InstitutionFormProps) {
  const { t } = useTranslation('register')
  const provinces = listProvinces(country).map(({ code, name }) => ({ value: code, label: name }))
  const kinds = INSTITUTION_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))
  return (
    <Form<InstitutionFormFields>
      id="institution"
      words={useRegisterWords()}
      again={again}
      {...(values ? { values: values as InstitutionFormFields } : {})}
    >
      {(field) => (
        <>
          <TextField
            {...field('name')}
            label={t('edit.name')}
            hint={t('edit.nameHint')}
            autoComplete="off"
            dir="auto"
          />
          {provinces.length > 0 && (
            <SelectField
              {...field('province')}
              label={t('list.province')}
              choose={t('edit.noProvince')}
              isOptional
              groups={[{ choices: provinces }]}
            />
          )}
          <SelectField
            {...field('kind')}
            label={t('list.kind')}
            choose={t('edit.chooseKind')}
            groups={[{ choices: kinds }]}
          />
          <input type="hidden" name="country" value={country} />
          <button className="btn gap" type="submit">
            {button}
          </button>
        </>
      )}
    </Form>
  )
}
