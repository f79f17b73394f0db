// The editor of a quiz: its questions, the bar that adds one, and its rules.
import { formatPercent } from '../../kit/format'
import { Icon } from '../../kit/icon'
import { useTranslation } from '../../kit/use-translation'
import type { SaveAgain, StudioFrame } from '../parts'
import { UndoButtons } from '../undo-buttons'
import { LostQuestion } from './lost-question'
import { QuestionCard } from './question-card'
import type { QuizPart } from './quiz-part'
import { QuizSettings } from './quiz-settings'

const COMMON = ['single', 'multiple', 'true-false'] as const
const OTHERS = ['short', 'number', 'matching', 'ordering'] as const

interface QuizEditorProps {
  frame: StudioFrame
  lessonId: string
  quiz: QuizPart
  again: SaveAgain | undefined
}

export function QuizEditor({ frame, lessonId, quiz, again }: QuizEditorProps) {
  const { t } = useTranslation('quiz-editor')
  const course = `/${frame.lang}/studio/courses/${frame.courseId}`
  const here = `${course}/lessons/${lessonId}`
  const { questions } = quiz
  return (
    <>
      <section aria-labelledby="questions" data-quiz-editor={here} data-pools={quiz.pools.join(' ')}>
        <div className="row spread">
          <h2 id="questions">{t('questions', { count: questions.length })}</h2>
          <UndoButtons frame={frame} at={course} lessonId={lessonId} />
        </div>
        <p className="row places">
          <a href={`${here}/trial`}>{t('trial.link')}</a>
          <a href={`${here}/gift`}>{t('gift.link')}</a>
        </p>
        <LostQuestion again={again} questions={questions} trash={`${course}/trash`} />
        {questions.length === 0 && <p className="quiet">{t('none')}</p>}
        <ol
          className="plain-l questions-l"
          aria-labelledby="questions"
          data-outline={frame.mayChange ? `${course}/moves` : undefined}
          data-lesson={lessonId}
        >
          {questions.map((line) => (
            <QuestionCard key={line.id} {...{ frame, lessonId, quiz, line, again }} />
          ))}
        </ol>
        {frame.mayChange && <AddQuestion here={here} quiz={quiz} />}
      </section>
      <section aria-labelledby="rules">
        <h2 id="rules">{t('rules')}</h2>
        <p className="small quiet">
          {t('passMark', { mark: formatPercent(quiz.passMarkPercent, frame.lang) })}{' '}
          <a href={`${course}/settings`}>{t('passMarkWhere')}</a>
        </p>
        <QuizSettings frame={frame} part={quiz.settings} again={again} />
      </section>
    </>
  )
}

/** One press, and the new question waits for its words. */
function AddQuestion({ here, quiz }: { here: string; quiz: QuizPart }) {
  const { t } = useTranslation('quiz-editor')
  if (quiz.isFull) return <p className="say warn">{t('full')}</p>
  const button = (type: QuizPart['nextType']) => (
    <button
      key={type}
      className="btn plain s"
      type="submit"
      name="type"
      value={type}
      data-add={type}
      data-key={type === quiz.nextType ? 'alt-n' : undefined}
    >
      <Icon name="plus" />
      {t(`type.${type}`)}
    </button>
  )
  return (
    <form className="adding add-question" method="post" action={`${here}/questions`} data-swap data-adding>
      <input type="hidden" name="after" value="" />
      <p className="row">{COMMON.map(button)}</p>
      <details open={(OTHERS as readonly string[]).includes(quiz.nextType)}>
        <summary>{t('moreTypes')}</summary>
        <p className="row">{OTHERS.map(button)}</p>
      </details>
      <ul className="plain-l keys">
        <Key keys="Alt N">{t('keys.add', { type: t(`type.${quiz.nextType}`) })}</Key>
        <Key keys="Enter">{t('keys.next')}</Key>
        <Key keys="⌫">{t('keys.away')}</Key>
        <Key keys="Alt Enter">{t('keys.right')}</Key>
        <Key keys="Ctrl Enter">{t('keys.again')}</Key>
        <Key keys="Alt ↑ ↓">{t('keys.move')}</Key>
      </ul>
    </form>
  )
}

function Key({ keys, children }: { keys: string; children: string }) {
  return (
    <li>
      <kbd>{keys}</kbd> {children}
    </li>
  )
}
