import { useTranslation } from '../kit/use-translation'
import { DataBlock } from './markup'
import type { VideoPart } from './page-data'

/** The video as every browser plays it; the island puts our bar in place of the browser's. */
export function LessonVideo({ video, lang }: { video: VideoPart; lang: string }) {
  const { t } = useTranslation('lesson')
  const at = video.startMs > 0 ? `#t=${video.startMs / 1000}` : ''
  return (
    <div className="player" id="video" role="group" aria-label={t('player.name')} data-island="player">
      <div className="shot" data-vjs-player="">
        <video
          controls
          playsInline
          preload="none"
          poster={video.poster}
          width={video.widthPx}
          height={video.heightPx}
          aria-label={t('player.name')}
        >
          <source src={video.src + at} type={video.mediaType} />
          {video.tracks.map((track) => (
            <track
              key={track.lang}
              kind="captions"
              srcLang={track.lang}
              label={track.label}
              src={track.src}
              default={track.isDefault || (track.lang === lang && video.tracks.length === 1)}
            />
          ))}
        </video>
      </div>
      <DataBlock json={video.islandJson} />
    </div>
  )
}
