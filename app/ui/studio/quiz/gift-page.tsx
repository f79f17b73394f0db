// Questions in and out as GIFT: a text is checked first, everything that does not come in is told with its line, and
// only then it is imported.
import type { QuestionType } from '../../../domain/quizzes/questions'
import type { GiftFault } from '../../../domain/transfer/gift-faults'
import type { GiftLoss } from '../../../domain/transfer/write-gift'
import { useTranslation } from '../../kit/use-translation'
import type { StudioFrame } from '../parts'
import { StudioPage } from '../studio-page'
import { GiftFaults } from './gift-faults'

export interface GiftPart {
  frame: StudioFrame
  lessonId: string
  title: string
  count: number
  /** so many more fit into the quiz */
  room: number
  losses: GiftLoss[]
}

export interface CheckedGift {
  text: string
  count: number
  faults: GiftFault[]
  preview: { prompt: string; type: QuestionType }[]
  /** the first of them to be imported, from 1 */
  from: number
  pool: string
  draw: number
}
type Done = { is: 'too-large' } | ({ is: 'checked' } & CheckedGift)

export function GiftPage({ part, done }: { part: GiftPart; done: Done | undefined }) {
  const { t } = useTranslation('quiz-editor')
  const { frame, lessonId } = part
  const lesson = `/${frame.lang}/studio/courses/${frame.courseId}/lessons/${lessonId}`
  return (
    <StudioPage frame={frame} open={lessonId}>
      <p>
        <a href={lesson}>{t('trial.back')}</a>
      </p>
      <h1>{t('gift.title')}</h1>
      {frame.mayChange && (
        <section aria-labelledby="import">
          <h2 id="import">{t('gift.import')}</h2>
          <p>{t('gift.lead')}</p>
          <p className="small quiet">{t('gift.names')}</p>
          {done?.is === 'too-large' && (
            <p className="say bad" role="alert">
              {t('gift.tooLarge')}
            </p>
          )}
          <form className="form gift" method="post" action={`${lesson}/gift#found`} encType="multipart/form-data">
            <div className="field">
              <label htmlFor="gift-file">{t('gift.file')}</label>
              <input type="file" id="gift-file" name="file" accept=".gift,.txt,text/plain" />
            </div>
            <div className="field">
              <label htmlFor="gift-text">{t('gift.text')}</label>
              <textarea
                id="gift-text"
                name="text"
                rows={8}
                lang={frame.source}
                spellCheck={false}
                defaultValue={done?.is === 'checked' ? done.text : ''}
              />
            </div>
            <p className="row">
              <button className="btn plain" type="submit" name="do" value="check">
                {t('gift.check')}
              </button>
            </p>
            {done?.is === 'checked' && <Checked done={done} part={part} />}
          </form>
        </section>
      )}
      <section aria-labelledby="export">
        <h2 id="export">{t('gift.export')}</h2>
        <p>
          <a href={`${lesson}/questions.gift`} download>
            {t('gift.download')}
          </a>
        </p>
        <Losses part={part} />
      </section>
    </StudioPage>
  )
}

function Checked({ done, part }: { done: CheckedGift; part: GiftPart }) {
  const { t } = useTranslation('quiz-editor')
  const { source } = part.frame
  return (
    <div className="gift-found">
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the page came back to say this: reading goes on here */}
      <h3 id="found" tabIndex={-1} autoFocus>
        {done.count > 0 ? t('gift.found', { count: done.count }) : t('gift.nothing')}
      </h3>
      {done.preview.length > 0 && (
        <details>
          <summary>{t('gift.preview')}</summary>
          <ol lang={source}>
            {done.preview.map(({ prompt, type }, i) => (
              <li key={i}>
                {prompt} <small className="quiet">{t(`type.${type}`)}</small>
              </li>
            ))}
          </ol>
        </details>
      )}
      {done.count > 0 && part.room === 0 && <p className="say warn">{t('gift.noRoom')}</p>}
      {done.count > 0 && part.room > 0 && (
        <>
          {done.count > part.room && <p className="say warn">{t('gift.tooMany', { room: part.room })}</p>}
          <div className="trio">
            {done.count > part.room && <Asked name="from" label={t('gift.from')} value={String(done.from)} isNumber />}
            <Asked name="pool" label={t('gift.pool')} hint={t('gift.poolHint')} value={done.pool} />
            <Asked name="draw" label={t('gift.draw')} value={String(done.draw)} isNumber />
          </div>
          <p className="row gap">
            <button className="btn" type="submit" name="do" value="import">
              {t('gift.do')}
            </button>
          </p>
        </>
      )}
      <GiftFaults faults={done.faults} source={source} />
    </div>
  )
}

interface AskedProps {
  name: string
  label: string
  hint?: string
  value: string
  isNumber?: true
}

function Asked({ name, label, hint, value, isNumber }: AskedProps) {
  return (
    <div className="field">
      <label htmlFor={`gift-${name}`}>{label}</label>
      {hint && (
        <span className="hint" id={`gift-${name}-hint`}>
          {hint}
        </span>
      )}
      <input
        id={`gift-${name}`}
        name={name}
        defaultValue={value}
        maxLength={60}
        inputMode={isNumber ? 'numeric' : 'text'}
        aria-describedby={hint ? `gift-${name}-hint` : undefined}
      />
    </div>
  )
}

function Losses({ part }: { part: GiftPart }) {
  const { t } = useTranslation('quiz-editor')
  if (part.losses.length === 0) return part.count > 0 ? <p className="small quiet">{t('gift.whole')}</p> : null
  return (
    <details>
      <summary>{t('gift.losses')}</summary>
      <ul>
        {part.losses.map(({ number, code }) => (
          <li key={`${number}-${code}`}>{t('gift.lossLine', { number, what: t(`loss.${code}`) })}</li>
        ))}
      </ul>
    </details>
  )
}
