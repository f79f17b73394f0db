// The last step of a draft, taken back or done again; Ctrl Z and Ctrl Y press these outside of fields. What saves itself
// makes a step too: the page's script then brings these up to date.
import { useTranslation } from '../kit/use-translation'
import type { StudioFrame } from './parts'

/** `lessonId` = the lesson's page one comes back to; none = the outline. */
export function UndoButtons({ frame, at, lessonId }: { frame: StudioFrame; at: string; lessonId?: string }) {
  const { t } = useTranslation('studio')
  const ways = [
    { way: 'undo', step: frame.undo },
    { way: 'redo', step: frame.redo },
  ] as const
  return (
    <div className="row">
      {ways.map(
        ({ way, step }) =>
          (step || frame.mayChange) && (
            <form key={way} method="post" action={`${at}/steps`} data-swap data-step={way} hidden={!step}>
              <input type="hidden" name="version" value={step?.version ?? ''} data-late />
              {lessonId && <input type="hidden" name="lesson" value={lessonId} />}
              <button className="btn plain s" type="submit" name="way" value={way} data-key={way}>
                {step && t(`steps.${way}`, { what: t(`steps.${step.act}`, { label: step.label }) })}
              </button>
            </form>
          ),
      )}
    </div>
  )
}
