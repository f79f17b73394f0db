// What is asked for and what is right, by type. Rows have one more line than is written; the script adds others.
import { TextAreaField, TextField } from '../../kit/field'
import { useTranslation } from '../../kit/use-translation'
import type { KeyProps } from './key-props'
import { OptionRows } from './option-rows'
import { PartRows } from './part-rows'

export function QuestionKey(props: KeyProps) {
  switch (props.type) {
    case 'single':
    case 'multiple':
      return <OptionRows {...props} kind={props.type} />
    case 'true-false':
      return <Truth field={props.field} />
    case 'short':
      return <Accepted {...props} />
    case 'number':
      return <NumberKey {...props} />
    case 'matching':
      return <PartRows {...props} list="pairs" parts={['left', 'right']} />
    case 'ordering':
      return <PartRows {...props} list="items" parts={['text']} />
  }
}

function Truth({ field }: Pick<KeyProps, 'field'>) {
  const { t } = useTranslation(['quiz-editor', 'quiz'])
  const { id, value } = field('truth')
  return (
    <fieldset className="field">
      <legend className="lab">{t('key.truth')}</legend>
      <p className="row">
        {(['true', 'false'] as const).map((truth) => (
          <label key={truth} className="truth">
            <input type="radio" id={`${id}-${truth}`} name="truth" value={truth} defaultChecked={value === truth} />
            {truth === 'true' ? t('quiz:true') : t('quiz:false')}
          </label>
        ))}
      </p>
    </fieldset>
  )
}

function Accepted({ field, source }: KeyProps) {
  const { t } = useTranslation('quiz-editor')
  return (
    <div lang={source}>
      <TextAreaField
        {...field('accepted')}
        label={t('key.accepted')}
        hint={t('key.acceptedHint')}
        rows={3}
        isOptional
      />
    </div>
  )
}

function NumberKey({ field, source }: KeyProps) {
  const { t } = useTranslation('quiz-editor')
  return (
    <div className="trio" lang={source}>
      <TextField {...field('answer')} label={t('key.number')} isOptional />
      <TextField {...field('tolerance')} label={t('key.tolerance')} isOptional />
      <TextField {...field('unit')} label={t('key.unit')} isOptional />
    </div>
  )
}
