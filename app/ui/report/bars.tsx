// Lying bars, each under its label, with its figure at the end. A bar may have an inner one: so many of so many.
import type { Lang } from '../../platform/languages'
import { cut } from '../kit/format'
import { box, Drawing, WIDTH } from './plot'

export interface Bar {
  key: string
  label: string
  /** of the label, where it is not the page's */
  lang?: Lang
  value: number
  /** part of the value, drawn in ink */
  inner?: number
  /** a line across, where something would have been */
  mark?: number
  /** beside the bar */
  says: string
  isHot?: boolean
}

const ROW = 44
const LABEL_SIGNS = 46
/** of one sign: beside the longest bar there is room for the longest figure */
const SIGN = 7.4

export function Bars({ bars, most, says }: { bars: readonly Bar[]; most: number; says: string }) {
  const longest = WIDTH - 10 - SIGN * Math.max(0, ...bars.map((bar) => bar.says.length))
  const scale = (value: number): number =>
    most > 0 ? (Math.min(value, most) / most) * Math.max(longest, WIDTH / 4) : 0
  return (
    <Drawing height={bars.length * ROW} says={says}>
      {bars.map(({ key, label, lang, value, inner, mark, says, isHot }, i) => {
        const y = i * ROW
        return (
          <g key={key}>
            <text x="0" y={y + 15} {...(lang ? { lang } : {})}>
              {cut(label, LABEL_SIGNS)}
            </text>
            <path className={isHot ? 'b hot' : 'b'} d={box(0, y + 22, scale(value), 12)} />
            {inner !== undefined && <path className="b hot" d={box(0, y + 22, scale(inner), 12)} />}
            {mark !== undefined && <path className="at" d={`M${scale(mark)} ${y + 19}v18`} />}
            <text className="q" x={scale(value) + 7} y={y + 33}>
              {says}
            </text>
          </g>
        )
      })}
    </Drawing>
  )
}
