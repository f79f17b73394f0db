import { useTranslation } from '../kit/use-translation'
import type { TranscriptLine, VideoView } from '../../domain/courses/views'
import { formatClock } from '../kit/format'

/** The transcript as a list: each line leads to its second, what is only on the screen stands in italics. */
export function Cues({ lines }: { lines: VideoView['transcript']['lines'] }) {
  return (
    <ol className="cues" data-cues>
      {lines.map((line) => (
        <li key={`${line.startMs} ${line.text}`}>
          <a
            href={`?t=${Math.floor(line.startMs / 1000)}#video`}
            data-at={line.startMs}
            {...(line.isNote ? { 'data-note': '' } : {})}
          >
            <time>{formatClock(line.startMs)}</time>
            <span>{line.isNote ? <Note line={line} /> : line.text}</span>
          </a>
        </li>
      ))}
    </ol>
  )
}

function Note({ line }: { line: TranscriptLine }) {
  const { t } = useTranslation('lesson')
  return <em>{line.text.startsWith('[') ? line.text : t('transcript.onScreen', { text: line.text })}</em>
}
