import { useTranslation } from '../kit/use-translation'
import { byChapter } from '../../domain/courses/transcript-parts'
import type { TranscriptLine, VideoView } from '../../domain/courses/views'
import { formatClock } from '../kit/format'
import { foreign } from './foreign'

interface Transcript {
  lines: readonly TranscriptLine[]
  chapters: VideoView['chapters']
  /** of the transcript */
  lang: string
  /** what each link's second is followed by, where a lesson has several recordings */
  of: string
}

/** The transcript under its chapters: each line leads to its second, what is only on the screen stands in italics. */
export function Cues({ lines, chapters, lang, of }: Transcript) {
  return (
    <div data-cues className={lines.length > 300 ? 'long' : undefined}>
      {byChapter(lines, chapters).map(({ title, atMs, lines }) => (
        <section key={`${atMs} ${title?.text ?? ''}`} className="spoken">
          {title && <h3 lang={foreign(title, lang)}>{title.text}</h3>}
          <ol className="cues">
            {lines.map((line) => (
              <Cue key={`${line.startMs} ${line.text}`} line={line} of={of} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

function Cue({ line, of }: { line: TranscriptLine; of: string }) {
  return (
    <li>
      <a
        href={`?t=${Math.floor(line.startMs / 1000)}${of}#video`}
        data-at={line.startMs}
        {...(line.isNote ? { 'data-note': '' } : {})}
      >
        <time>{formatClock(line.startMs)}</time>
        <span>{line.isNote ? <Note line={line} /> : line.text}</span>
      </a>
    </li>
  )
}

function Note({ line }: { line: TranscriptLine }) {
  const { t } = useTranslation('lesson')
  return <em>{line.text.startsWith('[') ? line.text : t('transcript.onScreen', { text: line.text })}</em>
}
