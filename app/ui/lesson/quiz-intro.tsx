import { useTranslation } from '../kit/use-translation'
import { formatPercent, formatWait } from '../kit/format'
import { Moment } from '../kit/moment'
import { foreign } from './foreign'
import { Markup } from './markup'
import type { LessonPage, QuizPart } from './page-data'

/** Before a quiz: its rule, the attempts so far, and one button. */
export function QuizIntro({ page, quiz }: { page: LessonPage; quiz: QuizPart }) {
  const { t } = useTranslation('lesson')
  const { lang } = page
  return (
    <div className="stack read">
      {quiz.intro && <Markup className="prose" html={quiz.intro.html} lang={foreign(quiz.intro, lang)} />}
      <ul role="list" className="rule">
        <li>
          {t('outline.quiz', { count: quiz.questionCount })}.{' '}
          {t('quiz.rule', { mark: formatPercent(quiz.passMarkPercent, lang) })}
        </li>
        <li>
          {quiz.attemptsAllowed === 0 ? t('quiz.unlimited') : t('quiz.attempts', { count: quiz.attemptsAllowed })}
        </li>
        {quiz.waitMinutes > 0 && <li>{t('quiz.wait', { time: formatWait(quiz.waitMinutes, lang) })}</li>}
        <li>{t('quiz.noLimit')}</li>
      </ul>
      <Go page={page} quiz={quiz} />
      {quiz.attempts.length > 0 && <Attempts page={page} quiz={quiz} />}
    </div>
  )
}

function Go({ page, quiz }: { page: LessonPage; quiz: QuizPart }) {
  const { t } = useTranslation('lesson')
  const { next } = quiz
  const best = quiz.attempts.filter((a) => a.isPassed).map((a) => a.scorePercent ?? 0)
  const passed = best.length > 0 && (
    <p className="say good">{t('quiz.passed', { score: formatPercent(Math.max(...best), page.lang) })}</p>
  )
  if (!page.mine) return null
  if (next === 'used-up') return passed || <p className="say warn">{t('quiz.usedUp')}</p>
  if (typeof next === 'object')
    return (
      passed || (
        <p className="say warn">
          {t('quiz.soon')} <Moment ms={next.opensAt} lang={page.lang} timeZone={quiz.timeZone} />.
        </p>
      )
    )
  return (
    <>
      {passed}
      <form method="post" action={`${page.course}/lessons/${page.id}/attempts`}>
        <button className={passed ? 'btn plain' : 'btn'}>
          {next === 'start' ? t('quiz.start') : next === 'continue' ? t('quiz.continue') : t('quiz.again')}
        </button>
      </form>
    </>
  )
}

function Attempts({ page, quiz }: { page: LessonPage; quiz: QuizPart }) {
  const { t } = useTranslation('lesson')
  return (
    <section>
      <h2>{t('quiz.mine')}</h2>
      <ol className="tries">
        {quiz.attempts.map(({ id, number, isOpen, scorePercent, isPassed }) => (
          <li key={id}>
            <span>{t('quiz.attempt', { number })}</span>
            <b className="num">{scorePercent === undefined ? '' : formatPercent(scorePercent, page.lang)}</b>
            <span className={isPassed ? 'good' : 'quiet'}>
              {isOpen ? t('quiz.open') : isPassed ? t('quiz.isPassed') : t('quiz.notPassed')}
            </span>
            {!isOpen && (
              <a href={`${page.course}/lessons/${page.id}/attempts/${id}`}>
                {t('quiz.see')}
                <span className="vh">, {t('quiz.attempt', { number })}</span>
              </a>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
