// The picture of a course: the one it was given, else drawn from its topic and title. Beside the title it stands for the
// course and is not announced; on the page of the course it says what it shows.
import type { CoverPicture } from '../../domain/courses/views'
import { type CoverInput, type Drawing, drawCover, drawEmptyCase } from '../../domain/courses/cover-drawing'

const drawn = new Map<string, Drawing>()
const KEPT = 500

interface CoverProps extends CoverInput {
  picture?: CoverPicture | undefined
  /** what the picture shows; none = it only decorates */
  alt?: { text: string; lang: string } | undefined
  /** it is above the fold */
  isFirst?: boolean
}

export function Cover({ picture, alt, isFirst = false, ...input }: CoverProps) {
  if (!picture) return <Drawn {...remembered(input)} />
  const { src, widthPx, heightPx } = picture
  return (
    <img
      className="cover photo"
      src={src}
      width={widthPx}
      height={heightPx}
      alt={alt?.text ?? ''}
      lang={alt?.lang}
      loading={isFirst ? 'eager' : 'lazy'}
      decoding="async"
    />
  )
}

/** A cover is a pure function of its input, and a catalogue shows a dozen: each is drawn once a process. */
function remembered(input: CoverInput): Drawing {
  const key = JSON.stringify(input)
  let drawing = drawn.get(key)
  if (!drawing) {
    drawing = drawCover(input)
    if (drawn.size >= KEPT) drawn.clear()
    drawn.set(key, drawing)
  }
  return drawing
}

export function EmptyCase({ isLit = true }: { isLit?: boolean }) {
  return <Drawn {...drawEmptyCase(isLit)} />
}

function Drawn({ viewBox, width, height, body }: Drawing) {
  return (
    <svg
      className="cover"
      viewBox={viewBox}
      width={width}
      height={height}
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
      focusable="false"
      // Numbers and fixed classes only: see Drawing.body.
      dangerouslySetInnerHTML={{ __html: body }}
    />
  )
}
