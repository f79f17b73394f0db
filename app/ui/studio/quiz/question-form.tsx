// What is written of a question: what it asks, what is right, why, and what it hangs on.
import { type FieldState, TextAreaField } from '../../kit/field'
import { useTranslation } from '../../kit/use-translation'
import type { Lang } from '../../../platform/languages'
import type { SavePart } from '../parts'
import { QuestionKey } from './question-key'
import { QuestionMore } from './question-more'
import type { QuestionLine, QuizPart } from './quiz-part'

interface FieldsProps {
  field: (name: string) => FieldState
  form: SavePart
  line: QuestionLine
  quiz: QuizPart
  source: Lang
}

export function QuestionFields({ field, form, line, quiz, source }: FieldsProps) {
  const { t } = useTranslation('quiz-editor')
  const { type, spareIds } = line
  return (
    <>
      <input type="hidden" name="type" value={type} />
      <input type="hidden" name="lang" value={source} />
      <div lang={source}>
        <TextAreaField {...field('prompt')} label={t('prompt')} rows={2} isOptional />
      </div>
      <QuestionKey {...{ field, form, type, source, spareIds }} />
      <div lang={source}>
        <TextAreaField
          {...field('explanation')}
          label={t('explanation')}
          hint={t('explanationHint')}
          rows={2}
          isOptional
        />
      </div>
      <QuestionMore {...{ field, type, quiz, source }} />
    </>
  )
}
