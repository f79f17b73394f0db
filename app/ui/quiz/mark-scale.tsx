import { useTranslation } from '../kit/use-translation'
import type { AttemptResult } from '../../domain/quizzes/package'
import type { Lang } from '../../platform/languages'
import { formatPercent } from '../kit/format'

const WIDTH = 360

/** The mark on a line from nought to a hundred, with the pass mark on it. */
export function MarkScale({ result, lang }: { result: AttemptResult; lang: Lang }) {
  const { t } = useTranslation('quiz')
  const score = formatPercent(result.scorePercent, lang)
  const mark = formatPercent(result.passMarkPercent, lang)
  const at = (percent: number): number => Math.round((percent / 100) * WIDTH)
  const anchor = (percent: number): 'start' | 'middle' | 'end' =>
    percent < 25 ? 'start' : percent > 75 ? 'end' : 'middle'
  return (
    <div className="mark">
      <p className="sum" aria-hidden="true">
        {score}
      </p>
      <div>
        <svg
          className="scale"
          viewBox={`0 0 ${WIDTH} 74`}
          width={WIDTH}
          height={74}
          role="img"
          aria-label={result.isPassed ? t('result.scale', { score, mark }) : t('result.scaleBelow', { score, mark })}
        >
          <path className="s0" d={`M0 34h${WIDTH}v8H0z`} />
          <path className="s1" d={`M0 34h${at(result.scorePercent)}v8H0z`} />
          <path className="s2" d={`M${at(result.passMarkPercent)} 26v24`} />
          <path className="s2" d={`M${at(result.scorePercent)} 20v22`} />
          <text x={at(result.passMarkPercent)} y="68" textAnchor={anchor(result.passMarkPercent)}>
            {t('result.passMark', { mark })}
          </text>
          <text x={at(result.scorePercent)} y="14" textAnchor={anchor(result.scorePercent)}>
            {t('result.correct', { correct: result.correctCount, count: result.questions.length })}
          </text>
        </svg>
      </div>
    </div>
  )
}
