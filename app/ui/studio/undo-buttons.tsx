// The last step of a draft, taken back or done again; Ctrl Z and Ctrl Y press these outside of fields. What saves itself
// makes a step too: the page's script then brings these up to date. A lesson's page takes back what was done in that
// lesson; where the last step was done elsewhere it says so, and leads there.
import { useTranslation } from '../kit/use-translation'
import type { StudioFrame } from './parts'

/** `lessonId` = the lesson's page one comes back to; none = the outline, where everything is taken back. */
export function UndoButtons({ frame, at, lessonId }: { frame: StudioFrame; at: string; lessonId?: string }) {
  const { t } = useTranslation('studio')
  if (!frame.mayChange) return null
  const isHere = (step: StudioFrame['undo']): boolean => lessonId === undefined || step?.lesson === lessonId
  const ways = [
    { way: 'undo', step: isHere(frame.undo) ? frame.undo : undefined },
    { way: 'redo', step: isHere(frame.redo) ? frame.redo : undefined },
  ] as const
  const away = isHere(frame.undo) ? undefined : frame.undo
  return (
    <div className="row">
      {ways.map(({ way, step }) => (
        <form key={way} method="post" action={`${at}/steps`} data-swap data-step={way} hidden={!step}>
          <input type="hidden" name="version" value={step?.version ?? ''} data-late />
          {lessonId && <input type="hidden" name="lesson" value={lessonId} />}
          <button className="btn plain s" type="submit" name="way" value={way} data-key={way}>
            {step && t(`steps.${way}`, { what: t(`steps.${step.act}`, { label: step.label }) })}
          </button>
        </form>
      ))}
      {away && (
        <p className="small quiet" data-step-away>
          {t('steps.elsewhere')}{' '}
          <a href={away.lesson ? `${at}/lessons/${away.lesson}` : `${at}#outline`}>
            {t(`steps.${away.act}`, { label: away.label })}
          </a>
        </p>
      )}
    </div>
  )
}
