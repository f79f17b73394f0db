// What a question hangs on: the second that explains it, the outcome it checks, its weight, its pool.
import type { QuestionType } from '../../../domain/quizzes/questions'
import type { Lang } from '../../../platform/languages'
import { type FieldState, SelectField, TextField, TickField } from '../../kit/field'
import { useTranslation } from '../../kit/use-translation'
import type { QuizPart } from './quiz-part'

interface MoreProps {
  field: (name: string) => FieldState
  type: QuestionType
  quiz: QuizPart
  source: Lang
}

export function QuestionMore({ field, type, quiz, source }: MoreProps) {
  const { t } = useTranslation('quiz-editor')
  const hasCredit = type === 'multiple' || type === 'matching' || type === 'ordering'
  const isUsed =
    ['seeLesson', 'outcome', 'pool', 'partial'].some((name) => field(name).value) ||
    field('weight').value !== '1' ||
    ['seeAt', 'weight'].some((name) => field(name).problem)
  const known = (list: readonly string[], value: string | undefined) =>
    value && !list.includes(value) ? [...list, value] : list
  const pools = known(quiz.pools, field('pool').value)
  return (
    <details className="more-q" open={isUsed}>
      <summary>{t('more')}</summary>
      <div className="duo">
        <div lang={source}>
          <SelectField
            {...field('seeLesson')}
            label={t('see')}
            choose={t('seeNone')}
            groups={[{ choices: quiz.videos.map(({ id, title }) => ({ value: id, label: title || id })) }]}
            isOptional
          />
        </div>
        <SeeAt {...field('seeAt')} />
      </div>
      <div lang={source}>
        <SelectField
          {...field('outcome')}
          label={t('outcome')}
          choose={t('outcomeNone')}
          groups={[{ choices: quiz.outcomes.map(({ id, text }) => ({ value: id, label: text || id })) }]}
          isOptional
        />
      </div>
      <div className="duo">
        <TextField {...field('weight')} label={t('weight')} hint={t('weightHint')} inputMode="numeric" />
        <SelectField
          {...field('pool')}
          label={t('pool')}
          hint={t('poolHint')}
          choose={t('poolNone')}
          groups={[{ choices: pools.map((pool) => ({ value: pool, label: pool })) }]}
          isOptional
        />
      </div>
      {hasCredit && <TickField {...field('partial')} says="yes" label={t('partial')} hint={t('partialHint')} />}
    </details>
  )
}

/** With the chapters of the videos as times to choose from. */
function SeeAt({ id, name, value, problem }: FieldState) {
  const { t } = useTranslation('quiz-editor')
  return (
    <div className={problem ? 'field wrong' : 'field'}>
      <label htmlFor={id}>{t('seeAt')}</label>
      {problem && <span className="err">{problem}</span>}
      <input
        id={id}
        name={name}
        defaultValue={value}
        list="see-times"
        autoComplete="off"
        inputMode="text"
        aria-invalid={problem ? true : undefined}
      />
    </div>
  )
}

/** The chapters of every video of the course: one list for all questions. */
export function SeeTimes({ quiz }: { quiz: QuizPart }) {
  return (
    <datalist id="see-times">
      {quiz.videos.flatMap(({ id, title, chapters }) =>
        chapters.map((chapter) => (
          <option key={`${id}-${chapter.clock}-${chapter.title}`} value={chapter.clock}>
            {chapter.title} ({title})
          </option>
        )),
      )}
    </datalist>
  )
}
