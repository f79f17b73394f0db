// Films of one's library, each with how long it runs.
import { formatClock } from '../kit/format'
import { useTranslation } from '../kit/use-translation'
import type { VideoEditorPart } from './video-part'

export function FilmSelect({ id, films }: { id: string; films: VideoEditorPart['films'] }) {
  const { t } = useTranslation('captions')
  return (
    <>
      <label htmlFor={id}>{t('video.pick')}</label>
      <select id={id} name="hash">
        {films.map(({ hash, label, durationMs }) => (
          <option key={hash} value={hash}>
            {label} ({formatClock(durationMs)})
          </option>
        ))}
      </select>
    </>
  )
}
