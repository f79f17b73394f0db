// A recording from left to right, stretch by stretch: above the line how many saw it, below where people saw it again and
// where they left, each row with its name.
import { box, Drawing, WIDTH } from './plot'

export interface Stretch {
  key: string
  seen: number
  again: number
  left: number
  isHot?: boolean
}

interface StripProps {
  stretches: readonly Stretch[]
  /** the height of the whole row: who watched any of it */
  most: number
  /** names of the rows; those without a figure are left out */
  names: { seen: string; again: string; left: string }
  from: string
  to: string
  says: string
}

const TOP = 20
const TALL = 84
const ROW = 40

export function Strip({ stretches, most, names, from, to, says }: StripProps) {
  const step = WIDTH / Math.max(1, stretches.length)
  const ground = TOP + TALL
  const rows = (['again', 'left'] as const).filter((row) => stretches.some((stretch) => stretch[row] > 0))
  const height = ground + 22 + rows.length * ROW
  return (
    <Drawing height={height} says={says}>
      <text x="0" y="13">
        {names.seen}
      </text>
      {stretches.map(({ key, seen, isHot }, i) => {
        const tall = (Math.min(seen, most) / Math.max(1, most)) * (TALL - 4)
        return <path key={key} className={isHot ? 'b hot' : 'b'} d={box(i * step, ground - tall, step - 1, tall)} />
      })}
      <path className="ax" d={`M0 ${ground}h${WIDTH}`} />
      <text className="q" x="0" y={ground + 17}>
        {from}
      </text>
      <text className="q" x={WIDTH} y={ground + 17} textAnchor="end">
        {to}
      </text>
      {rows.map((row, r) => (
        <Row key={row} name={names[row]} y={ground + 22 + r * ROW} step={step} stretches={stretches} of={row} />
      ))}
    </Drawing>
  )
}

interface RowProps {
  name: string
  y: number
  step: number
  stretches: readonly Stretch[]
  of: 'again' | 'left'
}

function Row({ name, y, step, stretches, of }: RowProps) {
  const most = Math.max(1, ...stretches.map((stretch) => stretch[of]))
  return (
    <>
      <text x="0" y={y + 16}>
        {name}
      </text>
      <path className="ax" d={`M0 ${y + ROW - 4}h${WIDTH}`} />
      {stretches.map((stretch, i) => {
        const tall = (stretch[of] / most) * 14
        return (
          <path
            key={stretch.key}
            className="b hot"
            d={box(i * step, y + ROW - 4 - tall, Math.max(2, step - 1), tall)}
          />
        )
      })}
    </>
  )
}
