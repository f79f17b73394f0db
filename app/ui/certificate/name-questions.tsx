// The name as it should be, and why it is not.
import { type FieldState, TextField } from '../kit/field'
import { useTranslation } from '../kit/use-translation'

export function NameQuestions({ field }: { field: (name: 'name' | 'reason') => FieldState }) {
  const { t } = useTranslation('certificate')
  return (
    <>
      <TextField
        {...field('name')}
        label={t('correction.name')}
        hint={t('correction.nameHint')}
        autoComplete="name"
        dir="auto"
      />
      <TextField
        {...field('reason')}
        label={t('correction.reason')}
        hint={t('correction.reasonHint')}
        autoComplete="off"
        dir="auto"
      />
      <button className="btn gap" type="submit">
        {t('correction.button')}
      </button>
    </>
  )
}
