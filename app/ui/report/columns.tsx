// Standing columns along time, each with its figure above and its name below. What is not told stands as a dotted mark on
// the ground, so that it is not taken for nothing.
import { box, Drawing, WIDTH } from './plot'

export interface Column {
  key: string
  name: string
  /** none = not told */
  value?: number
  /** above the column */
  says: string
  isHot?: boolean
}

const HEIGHT = 160
const GROUND = 132
const TALLEST = 104

export function Columns({ columns, says }: { columns: readonly Column[]; says: string }) {
  const most = Math.max(1, ...columns.map(({ value }) => value ?? 0))
  const step = WIDTH / columns.length
  const width = step * 0.7
  // names of months stand on each other where there are many: then every other one, the last among them
  const isNamed = (i: number): boolean => columns.length < 8 || (columns.length - 1 - i) % 2 === 0
  return (
    <Drawing height={HEIGHT} says={says}>
      <path className="ax" d={`M0 ${GROUND}h${WIDTH}`} />
      {columns.map(({ key, name, value, says, isHot }, i) => {
        const x = i * step + (step - width) / 2
        const tall = ((value ?? 0) / most) * TALLEST
        return (
          <g key={key}>
            {value === undefined ? (
              <path className="veiled" d={`M${x} ${GROUND - 4}h${width}`} />
            ) : (
              <path className={isHot ? 'b hot' : 'b'} d={box(x, GROUND - tall, width, tall)} />
            )}
            <text x={x + width / 2} y={GROUND - tall - 7} textAnchor="middle">
              {says}
            </text>
            {isNamed(i) && (
              <text className="q" x={x + width / 2} y={GROUND + 20} textAnchor="middle">
                {name}
              </text>
            )}
          </g>
        )
      })}
    </Drawing>
  )
}
