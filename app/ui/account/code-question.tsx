// The code from the mail, to be typed or pasted.
import { useTranslation } from '../kit/use-translation'
import { type FieldState, TextField } from '../kit/field'

interface CodeQuestionProps extends FieldState {
  /** where the person was going */
  next: string | undefined
  /** where "later" leads */
  later: string
}

export function CodeQuestion({ next, later, ...field }: CodeQuestionProps) {
  const { t } = useTranslation('account')
  return (
    <>
      <TextField
        {...field}
        label={t('field.code')}
        hint={t('field.codeHint')}
        inputMode="numeric"
        autoComplete="one-time-code"
      />
      {next && <input type="hidden" name="next" value={next} />}
      <p className="row gap">
        <button className="btn" type="submit">
          {t('confirm.button')}
        </button>
        <a href={later}>{t('confirm.later')}</a>
      </p>
    </>
  )
}
