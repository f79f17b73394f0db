// The picture of a course: drawn from its topic and title, never announced, never a file.
import { type CoverInput, type Drawing, drawCover, drawEmptyCase } from '../../domain/courses/cover-drawing'

export function Cover(input: CoverInput) {
  return <Drawn {...drawCover(input)} />
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
