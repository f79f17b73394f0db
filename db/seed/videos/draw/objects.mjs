// The objects in the case and what surrounds them. x is the middle, y the foot, unless said otherwise.
import { C, circle, group, n, path, rect, stroke, text } from './base.mjs'

const PROFILES = {
  olla: [
    [0, 0.42],
    [0.12, 0.62],
    [0.42, 1],
    [0.7, 0.86],
    [0.84, 0.52],
    [0.93, 0.5],
    [1, 0.64],
  ],
  botella: [
    [0, 0.5],
    [0.1, 0.74],
    [0.3, 1],
    [0.5, 0.8],
    [0.64, 0.3],
    [0.8, 0.21],
    [0.95, 0.22],
    [1, 0.31],
  ],
  cuenco: [
    [0, 0.34],
    [0.1, 0.38],
    [0.45, 0.82],
    [0.8, 0.98],
    [1, 1],
  ],
  anfora: [
    [0, 0.24],
    [0.12, 0.36],
    [0.5, 0.92],
    [0.66, 1],
    [0.78, 0.8],
    [0.87, 0.36],
    [0.96, 0.34],
    [1, 0.5],
  ],
}
const half = (points, x, y, w, h, side) => {
  const p = points.map(([t, r]) => [x + side * r * w, y - t * h])
  let d = ''
  for (let i = 0; i < p.length - 1; i++) {
    const [a, b, c] = [p[i - 1] ?? p[i], p[i], p[i + 1]]
    const e = p[i + 2] ?? c
    d += `C${n(b[0] + (c[0] - a[0]) / 6)} ${n(b[1] + (c[1] - a[1]) / 6)} ${n(c[0] - (e[0] - b[0]) / 6)} ${n(c[1] - (e[1] - b[1]) / 6)} ${n(c[0])} ${n(c[1])}`
  }
  return d
}
const widthAt = (points, t) => {
  for (let i = 1; i < points.length; i++)
    if (t <= points[i][0]) {
      const [[a, r], [b, q]] = [points[i - 1], points[i]]
      return r + (q - r) * ((t - a) / (b - a))
    }
  return points.at(-1)[1]
}
export const shadow = (x, y, w, lampX = 480) =>
  `<ellipse cx="${n(x + Math.sign(x - lampX || 1) * w * 0.3)}" cy="${n(y)}" rx="${n(w * 1.08)}" ry="${n(5 + w * 0.055)}" opacity=".3"/>`

export function vessel(kind, fill, x, y, w, h, { lampX = 480, bands = [], cast = true } = {}) {
  const p = PROFILES[kind]
  const side = (k) => `M${n(x)} ${y}H${n(x + k * p[0][1] * w)}${half(p, x, y, w, h, k)}H${n(x)}Z`
  const top = p.at(-1)[1] * w
  let o = (cast ? shadow(x, y - 1, (p[0][1] * w + w) / 2, lampX) : '') + path(side(1) + side(-1), fill)
  for (const [t, b] of bands) {
    const [r1, r2] = [widthAt(p, t) * w, widthAt(p, t + b) * w]
    const [y1, y2] = [y - t * h, y - (t + b) * h]
    o += path(
      `M${n(x - r1)} ${n(y1)}Q${n(x)} ${n(y1 + 5)} ${n(x + r1)} ${n(y1)}L${n(x + r2)} ${n(y2)}Q${n(x)} ${n(y2 + 5)} ${n(x - r2)} ${n(y2)}Z`,
      C.light,
      'opacity=".8"',
    )
  }
  return (
    o +
    path(side(x < lampX ? -1 : 1), '#000', 'opacity=".18"') +
    `<ellipse cx="${n(x)}" cy="${n(y - h)}" rx="${n(top)}" ry="${n(top * 0.13)}" opacity=".4"/>`
  )
}

/** The three pieces of the course, its sign. */
export const trio = (x, y, k = 1, lampX = x) =>
  vessel('botella', C.light, x + 128 * k, y - 8, 36 * k, 176 * k, { lampX }) +
  vessel('cuenco', C.dark, x - 122 * k, y - 4, 62 * k, 58 * k, { lampX }) +
  vessel('olla', C.teal, x, y + 10, 84 * k, 214 * k, {
    lampX,
    bands: [
      [0.44, 0.05],
      [0.54, 0.03],
    ],
  })

const mix = (a, b, k) =>
  '#' +
  [1, 3, 5]
    .map((i) =>
      Math.round(parseInt(a.slice(i, i + 2), 16) * (1 - k) + parseInt(b.slice(i, i + 2), 16) * k)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')

/** A hanging cloth: x is its left edge, y its rail; fade 0 fresh … 1 pale. */
export function textile(x, y, w, h, fade = 0) {
  const ground = mix('#d8cbab', '#c9c2b0', fade)
  const stripes = [
    [0.05, 0.09, C.cochineal],
    [0.18, 0.04, C.teal],
    [0.26, 0.025, C.dark],
    [0.33, 0.06, C.ochre],
    [0.44, 0.03, C.dark],
    [0.52, 0.06, C.teal],
    [0.64, 0.12, C.cochineal],
    [0.82, 0.03, C.dark],
  ]
  let o = stroke(`M${x - 16} ${y}h${w + 32}`, C.dark, 7)
  o += path(`M${x} ${y}h${w}v${h}q${n(-w / 4)} ${n(h * 0.06)} ${n(-w / 2)} 0t${n(-w / 2)} 0z`, ground)
  for (const [at, t, colour] of stripes)
    o += rect(x, y + at * h, w, t * h, mix(colour, '#bdb5a2', fade * (colour === C.dark ? 0.5 : 0.86)))
  return o + rect(x, y + 2, w * 0.14, h - 2, '#000', 'opacity=".14"')
}

export const beetle = (x, y, k = 1, turn = 0, colour = '#1a1310') =>
  group(
    x,
    y,
    stroke('M-6 -6l-9 -5M-7 1h-10M-6 8l-9 6M6 -6l9 -5M7 1h10M6 8l9 6M-3 -14l-5 -7M3 -14l5 -7', colour, 2) +
      `<ellipse cx="0" cy="2" rx="8" ry="12" fill="${colour}"/><ellipse cx="0" cy="-11" rx="5.5" ry="5" fill="${colour}"/>` +
      stroke('M0 -8v21', '#6a5546', 1.2),
    { scale: k, turn },
  )

/** A sticky trap seen from above and in front, on the floor. */
export const trap = (x, y, caught = 0, label = '') => {
  const spots = [
    [-62, -22, 20],
    [30, -30, 200],
    [-16, -14, 100],
    [72, -14, 60],
    [-100, -12, 300],
    [4, -38, 150],
    [-46, -40, 250],
    [52, -42, 20],
    [96, -30, 120],
  ]
  return (
    shadow(x, y + 2, 120, x) +
    path(`M${x - 140} ${y}l30 -52h220l30 52z`, '#e2d8ba') +
    path(`M${x - 118} ${y - 6}l22 -40h192l22 40z`, '#c9a64f', 'opacity=".75"') +
    path(`M${x - 140} ${y}h280v9h-280z`, '#a79a78') +
    spots
      .slice(0, caught)
      .map(([a, b, t]) => beetle(x + a, y + b + 4, 0.72, t))
      .join('') +
    (label
      ? rect(x - 74, y + 16, 148, 40, C.paper) + text(x, y + 45, label, { size: 27, anchor: 'middle', fill: '#16191b' })
      : '')
  )
}

/** A sheet of paper, upper left corner. */
export const sheet = (x, y, w, h, content = '') =>
  rect(x + 6, y + 7, w, h, '#000', 'opacity=".35"') + rect(x, y, w, h, C.paper) + content

export const drop = (x, y, k = 1, colour = '#7fb2cf') =>
  group(
    x,
    y,
    path('M0 -30C12 -12 18 -4 18 6A18 18 0 0 1 -18 6C-18 -4 -12 -12 0 -30Z', colour) +
      path('M-9 6a9 9 0 0 0 7 9', 'none', 'stroke="#fff" stroke-opacity=".6" stroke-width="3"'),
    { scale: k },
  )

export const sun = (x, y, r = 30) =>
  circle(x, y, r, C.lamp) +
  [...Array(12)]
    .map((_, i) => {
      const a = (i * Math.PI) / 6
      return stroke(
        `M${n(x + Math.cos(a) * r * 1.3)} ${n(y + Math.sin(a) * r * 1.3)}L${n(x + Math.cos(a) * r * 1.62)} ${n(y + Math.sin(a) * r * 1.62)}`,
        C.lamp,
        4,
      )
    })
    .join('')

export const tag = (x, y, k = 1, words = '') =>
  group(
    x,
    y,
    path('M-26 -22L0 -44L26 -22V44H-26Z', C.light) +
      circle(0, -26, 5, C.case) +
      (words
        ? text(0, 22, words, { size: 36, anchor: 'middle', fill: '#16191b', weight: 700 })
        : stroke('M-14 4h28M-14 18h28', '#474e52', 3)),
    { scale: k },
  )
export const eye = (x, y, k = 1) =>
  group(
    x,
    y,
    path('M-54 0Q0 -52 54 0Q0 52 -54 0Z', C.paper) +
      circle(0, 0, 23, C.teal) +
      circle(0, 0, 11, C.dark) +
      circle(7, -7, 5, '#fff'),
    { scale: k },
  )
