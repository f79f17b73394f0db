import type { Topic } from '../../domain/courses/document'
import { drawCover, drawEmptyCase } from '../../domain/courses/cover-drawing'

/** The certificate as an object in the lit case; paper stays paper in the dark. Before it is issued the case is empty. */
export function CertificateInCase({ topic, title, isIssued }: { topic: Topic; title: string; isIssued: boolean }) {
  const drawn = drawEmptyCase()
  const panel = drawCover({ topic, title, tall: true })
  return (
    <svg
      className="cover"
      viewBox={drawn.viewBox}
      width={drawn.width}
      height={drawn.height}
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
      focusable="false"
    >
      {/* Numbers and fixed classes only: see Drawing.body. */}
      <g dangerouslySetInnerHTML={{ __html: drawn.body }} />
      {isIssued && (
        <>
          <ellipse className="sh" cx="212" cy="250" rx="96" ry="9" />
          <path className="c0" d="M112 118h176v131H112z" />
          <svg
            className="paper"
            x="112.5"
            y="118.5"
            width="41"
            height="130"
            viewBox={panel.viewBox}
            preserveAspectRatio="xMidYMax slice"
            dangerouslySetInnerHTML={{ __html: panel.body }}
          />
          <path className="c1" d="M166 158h92v6h-92zM166 170h54v4h-54z" />
          <path className="c2" d="M166 186h104v3H166zM166 193h82v3h-82zM166 226h34v3h-34z" />
          <path className="c3" d="M166 138h20v4h-20z" />
          <path className="c1" d="M258 218h18v18h-18z" />
        </>
      )}
    </svg>
  )
}
