// A question that somebody removed while it was being written: what was typed is shown, and where the question lies.
import { useTranslation } from '../../kit/use-translation'
import type { SaveAgain } from '../parts'
import type { QuestionLine } from './quiz-part'

interface LostQuestionProps {
  again: SaveAgain | undefined
  questions: readonly QuestionLine[]
  trash: string
}

export function LostQuestion({ again, questions, trash }: LostQuestionProps) {
  const { t } = useTranslation('quiz-editor')
  if (again?.name !== 'question' || questions.some(({ id }) => id === again.subject)) return null
  const { prompt, explanation } = (again.form.initialValue ?? {}) as Record<string, unknown>
  const typed = [prompt, ...wordsIn(again.form.initialValue), explanation].filter((one) => typeof one === 'string')
  return (
    <div className="say warn" role="alert">
      <p>
        <b>{t('lost.title')}</b> {t('lost.what')} <a href={trash}>{t('lost.trash')}</a>
      </p>
      <pre className="typed-was">{typed.join('\n')}</pre>
    </div>
  )
}

/** The words of its rows, whatever their type. */
function wordsIn(values: unknown): string[] {
  const { options, pairs, items, accepted } = (values ?? {}) as Record<string, unknown>
  const rows = [options, pairs, items].flatMap((list) => (Array.isArray(list) ? (list as unknown[]) : []))
  const words = rows.flatMap((row) => {
    const { text, left, right } = (row ?? {}) as Record<string, unknown>
    return [text, left, right].filter((one): one is string => typeof one === 'string' && one !== 'yes')
  })
  return typeof accepted === 'string' ? [...words, accepted] : words
}
