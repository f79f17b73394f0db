import { formatPercent } from '../kit/format'
import { TextField } from '../kit/field'
import { useTranslation } from '../kit/use-translation'
import type { StudioFrame } from './parts'
import { SmallPage, settingsPath } from './small-page'
import { useStudioWords } from './use-studio-words'

export interface PassMarkPart {
  frame: StudioFrame
  from: number
  /** as it was asked; none = it was no number from 0 to 100 */
  to?: number
  /** people inside */
  inside: number
}

/** The second question before the rule changes: what it means for those inside. */
export function PassMarkPage({ part: { frame, from, to, inside } }: { part: PassMarkPart }) {
  const { t } = useTranslation('reading-editor')
  const words = useStudioWords()
  const percent = (mark: number): string => formatPercent(mark, frame.lang)
  if (to === undefined)
    return (
      <SmallPage frame={frame} title={t('passing.title')}>
        <form method="get" className="form">
          <TextField
            id="mark"
            name="mark"
            value={String(from)}
            problem={words.problem('number')}
            label={t('passing.mark')}
            inputMode="numeric"
          />
          <p className="gap">
            <button className="btn" type="submit">
              {t('passing.next')}
            </button>
          </p>
        </form>
      </SmallPage>
    )
  return (
    <SmallPage frame={frame} title={t('passing.title')}>
      <p>
        <b>{t('passing.change', { from: percent(from), to: percent(to) })}</b>
      </p>
      <p className="read">{t(to === from ? 'passing.same' : to < from ? 'passing.eased' : 'passing.tightened')}</p>
      <p className="read">{t('passing.inside', { count: inside })}</p>
      <div className="row gap">
        {to !== from && (
          <form method="post" action={`${settingsPath(frame)}/pass-mark`}>
            <input type="hidden" name="from" value={from} />
            <input type="hidden" name="passMarkPercent" value={to} />
            <button className="btn" type="submit">
              {t('passing.confirm')}
            </button>
          </form>
        )}
        <a className="btn plain" href={settingsPath(frame)}>
          {t('passing.back')}
        </a>
      </div>
    </SmallPage>
  )
}
