// One question in its quiz: a line that says what it asks and what it lacks, and its form when it is unfolded.
import { Icon } from '../../kit/icon'
import { useTranslation } from '../../kit/use-translation'
import type { SaveAgain, StudioFrame } from '../parts'
import { SaveForm } from '../save-form'
import { QuestionActions } from './question-actions'
import { QuestionFindings } from './question-findings'
import { QuestionFields } from './question-form'
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
  return (
    <li className="question" id={`q-${id}`} data-part={id} data-kind="question" data-question={id} data-type={type}>
      {frame.mayChange && (
        <span className="grip" data-grip aria-hidden="true">
          <Icon name="grip" />
        </span>
      )}
      <details
        className="fold"
        id={`fold-${id}`}
        open={line.isOpen || again?.subject === id || line.keySince !== undefined}
      >
        <summary>
          <h3>
            {number}.{' '}
            <span lang={frame.source} data-stem={t('noPrompt')}>
              {line.prompt || t('noPrompt')}
            </span>
          </h3>
          <small className="quiet">{t(`type.${type}`)}</small> <Doubts line={line} />
        </summary>
        <div className="fold-in">
          {line.keySince !== undefined && (
            <p className="say warn">
              {t('regrade.changed', { revision: line.keySince })}{' '}
              <a href={`${here}/questions/${id}/regrade`}>{t('regrade.look')}</a>
            </p>
          )}
          <QuestionFindings line={line} />
          {form ? (
            <SaveForm frame={frame} part={form} again={again}>
              {(field) => <QuestionFields {...{ field, form, line, quiz, source: frame.source }} />}
            </SaveForm>
          ) : (
            <p>
              <a href={`${here}?open=${id}#q-${id}`} data-open-question>
                {t('open')}
              </a>
            </p>
          )}
        </div>
      </details>
      {frame.mayChange && <QuestionActions {...{ course, lessonId, line, count: quiz.questions.length }} />}
    </li>
  )
}

/** How many things there are to look at, on the line. */
function Doubts({ line }: { line: QuestionLine }) {
  const { t } = useTranslation('studio')
  const { length: count } = line.findings
  return (
    <small className="doubts" data-fresh={`doubts-${line.id}`}>
      {count > 0 && (
        <>
          <Icon name="warning" /> {t('outline.toCheck', { count })}
        </>
      )}
    </small>
  )
}
