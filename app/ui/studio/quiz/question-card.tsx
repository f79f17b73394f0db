// One question in its quiz: its form, or one line where the quiz is long; moved, copied, made another type, thrown away.
import { Icon } from '../../kit/icon'
import { useTranslation } from '../../kit/use-translation'
import type { SaveAgain, StudioFrame } from '../parts'
import { SaveForm } from '../save-form'
import { QuestionActions } from './question-actions'
import { QuestionFindings } from './question-findings'
import { QuestionKey } from './question-key'
import { QuestionMore } from './question-more'
import { TextAreaField } from '../../kit/field'
import type { QuestionLine, QuizPart } from './quiz-part'

export interface CardProps {
  frame: StudioFrame
  lessonId: string
  quiz: QuizPart
  line: QuestionLine
  again: SaveAgain | undefined
}

export function QuestionCard({ frame, lessonId, quiz, line, again }: CardProps) {
  const { t } = useTranslation(['quiz-editor', 'studio'])
  const course = `/${frame.lang}/studio/courses/${frame.courseId}`
  const here = `${course}/lessons/${lessonId}`
  const { id, number, type, form } = line
  const words = line.prompt || t('noPrompt')
  return (
    <li className="question" id={`q-${id}`} data-part={id} data-kind="question" data-question={id} data-type={type}>
      <div className="question-head">
        {frame.mayChange && (
          <span className="grip" data-grip aria-hidden="true">
            <Icon name="grip" />
          </span>
        )}
        <h3>
          {form ? (
            <>
              {t('question', { number })} <small className="quiet">{t(`type.${type}`)}</small>
            </>
          ) : (
            <>
              <a href={`${here}?open=${id}#q-${id}`} data-open-question>
                {number}. <span lang={frame.source}>{words}</span>
              </a>{' '}
              <small className="quiet">{t(`type.${type}`)}</small>
            </>
          )}
        </h3>
        {frame.mayChange && <QuestionActions {...{ course, lessonId, line, count: quiz.questions.length }} />}
      </div>
      {line.keySince !== undefined && (
        <p className="say warn">
          {t('regrade.changed', { revision: line.keySince })}{' '}
          <a href={`${here}/questions/${id}/regrade`}>{t('regrade.look')}</a>
        </p>
      )}
      <QuestionFindings line={line} />
      {form && (
        <SaveForm frame={frame} part={form} again={again}>
          {(field) => (
            <>
              <input type="hidden" name="type" value={type} />
              <input type="hidden" name="lang" value={frame.source} />
              <div lang={frame.source}>
                <TextAreaField {...field('prompt')} label={t('prompt')} rows={2} isOptional />
              </div>
              <QuestionKey {...{ field, form, type, source: frame.source, spareIds: line.spareIds }} />
              <div lang={frame.source}>
                <TextAreaField
                  {...field('explanation')}
                  label={t('explanation')}
                  hint={t('explanationHint')}
                  rows={2}
                  isOptional
                />
              </div>
              <QuestionMore {...{ field, type, quiz, source: frame.source }} />
            </>
          )}
        </SaveForm>
      )}
    </li>
  )
}
