// The last step of the draft, taken back or done again at the desk. The script shows it as soon as something is saved.
import { useTranslation } from '../../kit/use-translation'
import type { DeskPart } from './desk-part'

export function UndoCaptions({ part: { frame, place, title } }: { part: DeskPart }) {
  const { t } = useTranslation('studio')
  // what was done in another lesson is taken back there
  const ofLesson = (step: typeof frame.undo) => (step?.lesson === place.lesson ? step : undefined)
  const ways = [
    { way: 'undo', step: ofLesson(frame.undo) },
    { way: 'redo', step: ofLesson(frame.redo) },
  ] as const
  const here = t('steps.edit-captions', { label: title })
  return (
    <div className="row">
      {ways.map(({ way, step }) => (
        <form
          key={way}
          method="post"
          action={`/${frame.lang}/studio/courses/${frame.courseId}/steps`}
          hidden={!step}
          data-after-saving=""
          data-step-of-captions={way}
        >
          <input type="hidden" name="version" value={step?.version ?? ''} />
          <input type="hidden" name="lesson" value={place.lesson} />
          <input type="hidden" name="captions" value={`${place.recording}/${place.language}`} />
          <button
            className="btn plain s"
            type="submit"
            name="way"
            value={way}
            data-key={way}
            data-words={t(`steps.${way}`, { what: here })}
          >
            {t(`steps.${way}`, { what: step ? t(`steps.${step.act}`, { label: step.label }) : here })}
          </button>
        </form>
      ))}
    </div>
  )
}
