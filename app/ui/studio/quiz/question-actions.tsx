// What is done with a question as a whole: each a form of its own, so that it works by a press without a script.
import { Icon } from '../../kit/icon'
import { useTranslation } from '../../kit/use-translation'
import type { QuestionLine } from './quiz-part'

const TYPES = ['single', 'multiple', 'true-false', 'short', 'number', 'matching', 'ordering'] as const

interface Actions {
  course: string
  lessonId: string
  line: QuestionLine
  count: number
}

export function QuestionActions({ course, lessonId, line, count }: Actions) {
  const { t } = useTranslation(['quiz-editor', 'studio'])
  const { id, number } = line
  const name = t('question', { number })
  return (
    <div className="moves">
      <form method="post" action={`${course}/moves`} data-swap>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="lesson" value={lessonId} />
        {number > 1 && (
          <button
            className="btn plain s"
            name="to"
            value={number - 2}
            id={`up-${id}`}
            aria-label={t('studio:move.up', { name })}
          >
            <Icon name="up" />
          </button>
        )}
        {number < count && (
          <button
            className="btn plain s"
            name="to"
            value={number}
            id={`down-${id}`}
            aria-label={t('studio:move.down', { name })}
          >
            <Icon name="down" />
          </button>
        )}
      </form>
      <details className="more">
        <summary aria-label={t('studio:move.more', { name })}>{t('studio:move.moreShort')}</summary>
        <div className="menu">
          <form method="post" action={`${course}/questions/${id}/copy`} data-swap>
            <input type="hidden" name="lesson" value={lessonId} />
            <button className="btn plain s">{t('copy')}</button>
          </form>
          <form method="post" action={`${course}/questions/${id}/type`} data-swap>
            <input type="hidden" name="lesson" value={lessonId} />
            <label className="small" htmlFor={`type-${id}`}>
              {t('changeType')}
            </label>
            <select id={`type-${id}`} name="type" defaultValue={line.type}>
              {TYPES.map((type) => (
                <option key={type} value={type}>
                  {t(`type.${type}`)}
                </option>
              ))}
            </select>
            <button className="btn plain s">{t('change')}</button>
          </form>
          <p className="small quiet">{t('changeTypeHint')}</p>
          <form method="post" action={`${course}/removals`} data-swap>
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="lesson" value={lessonId} />
            <button className="btn plain s">{t('studio:move.remove')}</button>
          </form>
        </div>
      </details>
    </div>
  )
}
