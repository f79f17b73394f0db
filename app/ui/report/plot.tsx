// A plot as a person reads it: what it shows as a sentence, the drawing with its labels on it, the figures in words for
// those who listen, and the table behind it. Reports put their drawings (bars, columns, strip) and tables in.
import type { ReactNode } from 'react'
import { useTranslation } from '../kit/use-translation'

interface PlotProps {
  /** the finding */
  title: ReactNode
  children: ReactNode
  table: ReactNode
  /** of the table, where it is more than the figures of the drawing */
  summary?: string
}

export function Plot({ title, children, table, summary }: PlotProps) {
  const { t } = useTranslation('figures')
  return (
    <figure className="figure">
      <figcaption>{title}</figcaption>
      {children}
      <details>
        <summary>{summary ?? t('data')}</summary>
        {table}
      </details>
    </figure>
  )
}

/** Width of every drawing, in its own units: so that its text is of the same size in all of them. */
export const WIDTH = 340

/** The frame of a drawing; `says` = its figures in words. */
export function Drawing({ height, says, children }: { height: number; says: string; children: ReactNode }) {
  return (
    <svg className="plot" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={says}>
      {children}
    </svg>
  )
}

/** A rectangle as a path: nothing but numbers. */
export const box = (x: number, y: number, w: number, h: number): string =>
  `M${round(x)} ${round(y)}h${round(w)}v${round(h)}h${round(-w)}z`

const round = (n: number): number => Math.round(n * 10) / 10
