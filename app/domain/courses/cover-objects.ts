// The objects of the covers: vessels by their profile, boxes, shadows away from the lamp. SVG text with classes only.
export type Random = () => number

export const n = (value: number): number => Math.round(value * 10) / 10

type Profile = readonly (readonly [height: number, radius: number])[]

const PROFILES = {
  pot: [
    [0, 0.42],
    [0.12, 0.62],
    [0.42, 1],
    [0.7, 0.86],
    [0.84, 0.52],
    [0.93, 0.5],
    [1, 0.64],
  ],
  bottle: [
    [0, 0.5],
    [0.1, 0.74],
    [0.3, 1],
    [0.5, 0.8],
    [0.64, 0.3],
    [0.8, 0.21],
    [0.95, 0.22],
    [1, 0.31],
  ],
  bowl: [
    [0, 0.34],
    [0.1, 0.38],
    [0.45, 0.82],
    [0.8, 0.98],
    [1, 1],
  ],
  amphora: [
    [0, 0.24],
    [0.12, 0.36],
    [0.5, 0.92],
    [0.66, 1],
    [0.78, 0.8],
    [0.87, 0.36],
    [0.96, 0.34],
    [1, 0.5],
  ],
} as const satisfies Record<string, Profile>

export type Shape = keyof typeof PROFILES

/** An ellipse on the shelf, pushed away from the lamp at `lampX`. */
export function shadow(x: number, y: number, width: number, lampX: number): string {
  const cx = n(x + (Math.sign(x - lampX) || 1) * width * 0.3)
  return `<ellipse class="sh" cx="${cx}" cy="${y}" rx="${n(width * 1.08)}" ry="${n(5 + width * 0.055)}"/>`
}

interface Vessel {
  shape: Shape
  paint: string
  x: number
  y: number
  width: number
  height: number
  lampX: number
  /** painted bands: where they begin and how high they are, as shares of the height */
  bands?: readonly (readonly [from: number, height: number])[]
}

export function vessel({ shape, paint, x, y, width, height, lampX, bands = [] }: Vessel): string {
  const profile: Profile = PROFILES[shape]
  const foot = (profile[0]?.[1] ?? 0) * width
  const mouth = (profile.at(-1)?.[1] ?? 0) * width
  const half = (side: 1 | -1): string =>
    `M${n(x)} ${y}H${n(x + side * foot)}${outline(profile, x, y, width, height, side)}H${n(x)}Z`
  const painted = bands.map(([from, share]) => {
    const low = { r: radiusAt(profile, from) * width, y: y - from * height }
    const high = { r: radiusAt(profile, from + share) * width, y: y - (from + share) * height }
    return (
      `<path class="bd" d="M${n(x - low.r)} ${n(low.y)}Q${n(x)} ${n(low.y + 5)} ${n(x + low.r)} ${n(low.y)}` +
      `L${n(x + high.r)} ${n(high.y)}Q${n(x)} ${n(high.y + 5)} ${n(x - high.r)} ${n(high.y)}Z"/>`
    )
  })
  return (
    shadow(x, y - 1, (foot + width) / 2, lampX) +
    `<path class="${paint}" d="${half(1)}${half(-1)}"/>` +
    painted.join('') +
    `<path class="sd" d="${half(x < lampX ? -1 : 1)}"/>` +
    `<ellipse class="mo" cx="${n(x)}" cy="${n(y - height)}" rx="${n(mouth)}" ry="${n(mouth * 0.13)}"/>`
  )
}

/** A Catmull-Rom curve through the profile, on one side. */
function outline(profile: Profile, x: number, y: number, width: number, height: number, side: 1 | -1): string {
  const points = profile.map(([t, r]) => ({ x: x + side * r * width, y: y - t * height }))
  return points
    .slice(0, -1)
    .map((from, i) => {
      const to = points[i + 1] ?? from
      const before = points[i - 1] ?? from
      const after = points[i + 2] ?? to
      const first = `${n(from.x + (to.x - before.x) / 6)} ${n(from.y + (to.y - before.y) / 6)}`
      const second = `${n(to.x - (after.x - from.x) / 6)} ${n(to.y - (after.y - from.y) / 6)}`
      return `C${first} ${second} ${n(to.x)} ${n(to.y)}`
    })
    .join('')
}

function radiusAt(profile: Profile, t: number): number {
  for (let i = 1; i < profile.length; i++) {
    const [from, r] = profile[i - 1] ?? [0, 0]
    const [to, q] = profile[i] ?? [1, 0]
    if (t <= to) return r + (q - r) * ((t - from) / (to - from))
  }
  return profile.at(-1)?.[1] ?? 0
}

/** A storage box with a thin side turned away from the lamp and, if wanted, a label plate. */
export function box(
  paint: string,
  x: number,
  y: number,
  width: number,
  height: number,
  lampX: number,
  plate = true,
): string {
  const isLeft = x + width / 2 < lampX
  const sideX = isLeft ? x : x + width - 10
  const label = `<path class="pl" d="M${n(x + width / 2 - 15)} ${n(y - height * 0.5)}h30v${n(Math.min(14, height * 0.3))}h-30z"/>`
  return (
    `<path class="${paint}" d="M${x} ${y - height}h${width}v${height}h${-width}z"/>` +
    `<path class="sd" d="M${sideX} ${y - height}h10v${height}h-10z"/>` +
    `<path class="ln" d="M${x} ${n(y - height * 0.74)}h${width}"/>${plate ? label : ''}`
  )
}
