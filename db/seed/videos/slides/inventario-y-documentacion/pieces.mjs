// What this course shows again and again: the jar with its number, cards, shelves with codes, scales.
import { C, circle, group, n, path, rect, stroke, text } from '../../draw/base.mjs'
import { vessel } from '../../draw/objects.mjs'

export const INK = '#16191b'
export const QUIET = '#474e52'
export const RED = '#8a1538'
const BANDS = [
  [0.44, 0.05],
  [0.54, 0.03],
]

/** The jar of the course; x is the middle, y the foot, h its height. */
export const jar = (x, y, h = 200, { fill = C.teal, lampX = x, cast = true, crack = false, number = '' } = {}) =>
  vessel('olla', fill, x, y, h * 0.39, h, { lampX, bands: BANDS, cast }) +
  (crack
    ? stroke(
        `M${n(x - h * 0.12)} ${n(y - h * 0.94)}l${n(h * 0.05)} ${n(h * 0.09)}l${n(-h * 0.05)} ${n(h * 0.07)}l${n(h * 0.06)} ${n(h * 0.09)}`,
        C.dark,
        Math.max(2, h * 0.016),
      )
    : '') +
  (number
    ? rect(x - h * 0.18, y - h * 0.2, h * 0.36, h * 0.1, C.paper) +
      text(x, y - h * 0.122, number, { size: n(h * 0.075), anchor: 'middle', fill: INK, weight: 700 })
    : '')

/** Where the jar should be and is not. */
export const gone = (x, y, h, colour = C.edge) => {
  const w = h * 0.39
  return stroke(
    `M${n(x - w * 0.42)} ${y}C${n(x - w * 1.2)} ${n(y - h * 0.3)} ${n(x - w * 1.2)} ${n(y - h * 0.6)} ${n(x - w * 0.52)} ${n(y - h * 0.84)}L${n(x - w * 0.64)} ${n(y - h)}H${n(x + w * 0.64)}L${n(x + w * 0.52)} ${n(y - h * 0.84)}C${n(x + w * 1.2)} ${n(y - h * 0.6)} ${n(x + w * 1.2)} ${n(y - h * 0.3)} ${n(x + w * 0.42)} ${y}Z`,
    colour,
    3,
    'stroke-dasharray="8 9"',
  )
}

/** A tag on a string with the number in full; x y is where the string is tied. */
export const label = (x, y, words, { k = 1, turn = 0 } = {}) =>
  group(
    x,
    y,
    stroke('M0 0q10 16 4 30', C.light, 3) +
      path('M-8 30h16l72 18v46h-160v-46z', C.light) +
      circle(0, 42, 5, C.case) +
      text(0, 84, words, { size: 30, anchor: 'middle', fill: INK, weight: 700 }),
    { scale: k, turn },
  )

/** An index card: a head and rows of [name, value]; upper left corner. */
export const card = (x, y, w, head, rows, { step = 34, first = 88, lit = -1, at = 150, size = 26 } = {}) => {
  const h = first + rows.length * step + 4
  return (
    rect(x + 6, y + 7, w, h, '#000', 'opacity=".35"') +
    rect(x, y, w, h, C.paper) +
    rect(x, y, w, 8, C.teal) +
    text(x + 22, y + 46, head, { size: 32, face: 'title', weight: 500, fill: INK }) +
    rows
      .map(([name, value], i) => {
        const line = y + first + i * step
        return (
          (lit === i ? rect(x + 10, line - step + 10, w - 20, step - 2, '#f6e3a4') : '') +
          text(x + 22, line, name, { size, fill: QUIET }) +
          text(x + at, line, value, { size, fill: INK, weight: 700 }) +
          stroke(`M${x + 22} ${line + 9}H${x + w - 22}`, '#c9c4b4', 1.5)
        )
      })
      .join('')
  )
}

const KINDS = ['olla', 'botella', 'cuenco', 'anfora', 'olla', 'cuenco']
const HUES = [C.teal, C.light, C.rose, C.ochre, C.blue, C.green]
/** A shelf unit of two boards with things on it. `empty` is the place without its object; `code` names the boards. */
export const shelves = (
  x,
  y,
  { w = 420, high = 150, each = 4, empty = -1, mark = '', code = true, boards = ['A', 'B'] } = {},
) => {
  const gap = (w - 40) / each
  const board = (row) => {
    const base = y + (row + 1) * high
    return (
      rect(x, base, w, 14, '#0f1214') +
      (code
        ? rect(x + 14, base + 1, 104, 34, C.paper) +
          text(x + 66, base + 28, `D-3-${boards[row]}`, { size: 27, anchor: 'middle', fill: INK, weight: 700 })
        : '') +
      [...Array(each)]
        .map((_, i) => {
          const k = row * each + i
          const px = x + 20 + gap * (i + 0.5)
          const h = [104, 118, 58, 112, 92, 50][(k + row) % 6]
          const wide = [0.4, 0.24, 0.7, 0.24, 0.4, 0.7][(k + row) % 6]
          if (k === empty) return mark ? mark(px, base) : gone(px, base - 2, 100, C.lamp)
          return vessel(KINDS[(k + row) % 6], HUES[(k * 5 + row) % 6], px, base, h * wide, h, {
            cast: false,
            lampX: x + w / 2,
          })
        })
        .join('')
    )
  }
  return (
    rect(x - 14, y, 14, high * boards.length + 44, '#0f1214') +
    rect(x + w, y, 14, high * boards.length + 44, '#0f1214') +
    boards.map((_, row) => board(row)).join('')
  )
}

/** Ten centimetres in black and white. */
export const scale = (x, y, k = 1) =>
  group(
    x,
    y,
    rect(0, -26, 200, 40, '#fff') +
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((i) => rect(i * 20, -26, 20, 14, i % 2 ? '#fff' : INK)).join('') +
      text(6, 9, '0', { size: 20, fill: INK }) +
      text(196, 9, '10 cm', { size: 20, fill: INK, anchor: 'end' }),
    { scale: k },
  )

/** A measure between two points, horizontal or upright. */
export const measure = (x1, y1, x2, y2, colour = C.lamp) => {
  const flat = y1 === y2
  const end = (x, y) => (flat ? `M${x} ${y - 12}v24` : `M${x - 12} ${y}h24`)
  return stroke(`M${x1} ${y1}L${x2} ${y2}${end(x1, y1)}${end(x2, y2)}`, colour, 4)
}

export const check = (x, y, k = 1, colour = C.green) =>
  stroke(`M${x - 16 * k} ${y}l${12 * k} ${13 * k}l${24 * k} ${-28 * k}`, colour, 7 * k)

/** A person, head and shoulders; x is the middle, y the lower edge. */
export const person = (x, y, colour, k = 1) =>
  group(
    x,
    y,
    path('M-52 0C-52 -58 -30 -74 0 -74S52 -58 52 0Z', colour) +
      circle(0, -104, 33, '#c79a76') +
      path('M-34 -108C-36 -150 36 -150 34 -108C20 -124 -14 -128 -34 -108Z', C.dark),
    {
      scale: k,
    },
  )

export const arrow = (x1, y, x2, colour = C.lamp) => {
  const s = Math.sign(x2 - x1)
  return stroke(`M${x1} ${y}H${x2}m${-18 * s} -16l${18 * s} 16l${-18 * s} 16`, colour, 7)
}
