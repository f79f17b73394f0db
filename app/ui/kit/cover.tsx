// The picture of a course: drawn from its topic and title, never announced, never a file.
import { type CoverInput, type Drawing, drawCover, drawEmptyCase } from '../../domain/courses/cover-drawing'

const drawn = new Map<string, Drawing>()
const KEPT = 500

export function Cover(input: CoverInput) {
  return <Drawn {...remembered(input)} />
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
