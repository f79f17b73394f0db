// A mended key: how many attempts it touches, and the tick and the press that judge them again.
import type { Answered } from '../../kit/form'
import { Form } from '../../kit/form'
import { TextField, TickField } from '../../kit/field'
import { formatMoment } from '../../kit/format'
import { useTranslation } from '../../kit/use-translation'
import type { StudioFrame } from '../parts'
import { StudioPage } from '../studio-page'
import { useStudioWords } from '../use-studio-words'

export interface RegradePart {
  frame: StudioFrame
  target: { courseId: string; lessonId: string; questionId: string }
  revision: number
  prompt: string
  judgedCount: number
  otherTypeCount: number
  riseCount: number
  passCount: number
  /** the draft's key is another one than the public one */
  isDraftOther: boolean
  known?: { madeAt: number; finishedAt?: number }
}

export function RegradePage({ part, again }: { part: RegradePart; again: Answered | undefined }) {
  const { t } = useTranslation('quiz-editor')
  const words = useStudioWords()
  const { frame, target, known } = part
  const lesson = `/${frame.lang}/studio/courses/${target.courseId}/lessons/${target.lessonId}`
  return (
    <StudioPage frame={frame} open={target.lessonId}>
      <p className="small quiet" lang={frame.source}>
        {part.prompt}
      </p>
      <h1>{t('regrade.title')}</h1>
      {part.revision > 0 && <p>{t('regrade.lead', { revision: part.revision })}</p>}
      {part.isDraftOther && <p className="say warn">{t('regrade.draft')}</p>}
      <ul className="regrade-facts">
        <li>{t('regrade.judged', { count: part.judgedCount })}</li>
        {part.riseCount > 0 && <li>{t('regrade.rise', { count: part.riseCount })}</li>}
        {part.riseCount > 0 && <li>{t('regrade.pass', { count: part.passCount })}</li>}
        {part.otherTypeCount > 0 && <li>{t('regrade.otherType', { count: part.otherTypeCount })}</li>}
      </ul>
      {known ? (
        <p className="say good" role="status">
          {known.finishedAt === undefined
            ? t('regrade.started')
            : t('regrade.done', { moment: formatMoment(known.finishedAt, frame.lang) })}
        </p>
      ) : part.riseCount === 0 ? (
        <p>{t('regrade.nobody')}</p>
      ) : (
        frame.mayChange && (
          <Form<{ sure: string; reason: string }>
            id="regrade"
            again={again}
            words={{ ...words, problem: (code) => (code === 'needed' ? t('regrade.needSure') : words.problem(code)) }}
          >
            {(field) => (
              <>
                <TextField {...field('reason')} label={t('regrade.reason')} hint={t('regrade.reasonHint')} isOptional />
                <TickField {...field('sure')} says="yes" label={t('regrade.sure')} />
                <p className="row gap">
                  <button className="btn" type="submit">
                    {t('regrade.do')}
                  </button>
                </p>
              </>
            )}
          </Form>
        )
      )}
      <p>
        <a href={`${lesson}?open=${target.questionId}#q-${target.questionId}`}>{t('regrade.back')}</a>
      </p>
    </StudioPage>
  )
}
