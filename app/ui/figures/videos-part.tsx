// Watching drawn along a recording, and along its transcript: who sees each stretch, who sees it again, where people leave.
import type { VideoFigures } from '../../domain/reports/figures-view'
import type { Lang } from '../../platform/languages'
import { formatClock, languageName } from '../kit/format'
import { useTranslation } from '../kit/use-translation'
import { Words } from '../kit/words'
import { Plot } from '../report/plot'
import { Strip } from '../report/strip'
import { DataTable } from './data-table'
import { type FigureWords, useFigureWords } from './use-figure-words'

interface VideosPartProps {
  lang: Lang
  slug: string
  people: number
  videos: readonly VideoFigures[]
}

export function VideosPart({ lang, slug, people, videos }: VideosPartProps) {
  const { t } = useTranslation('figures')
  const words = useFigureWords(lang, people)
  if (videos.length === 0) return null
  return (
    <section className="part" aria-labelledby="videos">
      <h2 id="videos">{t('videos.title')}</h2>
      <div className="figures">
        {videos.map((video) => (
          <section key={`${video.lessonId} ${video.voice}`}>
            <h3>
              {video.isOneOfMany ? (
                t('videos.voice', { title: video.title.text, language: languageName(video.voice, lang) })
              ) : (
                <Words of={video.title} lang={lang} />
              )}
            </h3>
            {video.stretches.length === 0 ? (
              <p className="small quiet">{t('videos.few')}</p>
            ) : (
              <VideoPlot lang={lang} slug={slug} video={video} words={words} />
            )}
          </section>
        ))}
      </div>
    </section>
  )
}

interface VideoPlotProps {
  lang: Lang
  slug: string
  video: VideoFigures
  words: FigureWords
}

function VideoPlot({ lang, slug, video, words }: VideoPlotProps) {
  const { t } = useTranslation('figures')
  const { stretches, watched, durationMs } = video
  const most = words.draw(watched)
  const half = stretches.find(({ seen }) => words.draw(seen) < most / 2)
  const says = t('videos.says', {
    watched: words.say(watched),
    first: words.say(stretches[0]!.seen),
    last: words.say(stretches.at(-1)!.seen),
  })
  return (
    <Plot
      title={half ? t('videos.half', { time: formatClock(half.fromMs) }) : t('videos.end')}
      summary={t('videos.along')}
      table={<Along lang={lang} slug={slug} video={video} words={words} />}
    >
      <Strip
        stretches={stretches.map(({ fromMs, seen, again, left }) => ({
          key: String(fromMs),
          seen: words.draw(seen),
          again: again.is === 'few' ? 0 : words.draw(again),
          left: left.is === 'few' ? 0 : words.draw(left),
          isHot: half !== undefined && fromMs >= half.fromMs,
        }))}
        most={most}
        names={{
          seen: t('videos.seen', { people: words.say(watched) }),
          again: t('videos.again'),
          left: t('videos.left'),
        }}
        from={formatClock(0)}
        to={formatClock(durationMs)}
        says={says}
      />
    </Plot>
  )
}

function Along({ lang, slug, video, words }: VideoPlotProps) {
  const { t } = useTranslation('figures')
  const heads = ['time', 'words', 'seenColumn', 'againColumn', 'leftColumn'] as const
  const of = video.isOneOfMany ? `&of=${video.voice}` : ''
  return (
    <DataTable
      label={t('videos.voice', { title: video.title.text, language: languageName(video.voice, lang) })}
      heads={heads.map((head) => t(`videos.${head}`))}
      wordy={[0]}
      rows={video.stretches.map(({ fromMs, words: said, seen, again, left }) => ({
        key: String(fromMs),
        name: (
          <a href={`/${lang}/courses/${slug}/lessons/${video.lessonId}?t=${Math.floor(fromMs / 1000)}${of}`}>
            {formatClock(fromMs)}
          </a>
        ),
        cells: [<Words key="words" of={said} lang={lang} />, words.say(seen), words.say(again), words.say(left)],
      }))}
    />
  )
}
