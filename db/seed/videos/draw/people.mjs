// People and what they meet: figures 100 units high standing on (0, 0), steps, a ramp, the senses, a label on the wall.
import { C, circle, group, path, rect, stroke, text } from './base.mjs'

const LEGS =
  'M-7.5 -44h15v42a2 2 0 0 1 -2 2h-3.2a1.6 1.6 0 0 1 -1.6 -1.6v-34h-1.4v34a1.6 1.6 0 0 1 -1.6 1.6h-3.2a2 2 0 0 1 -2 -2z'
const TORSO =
  'M-15 -73a7 7 0 0 1 7 -7h16a7 7 0 0 1 7 7v30a3.2 3.2 0 0 1 -6.4 0v-24h-1.1v26h-15v-26h-1.1v24a3.2 3.2 0 0 1 -6.4 0z'
const upright = (fill) => circle(0, -91, 9, fill) + path(TORSO, fill) + path(LEGS, fill)

const KINDS = {
  standing: upright,
  seated: (fill) =>
    circle(-3, -71, 9, fill) +
    stroke('M-4 -52V-34', fill, 15) +
    stroke('M-4 -31H17L21 -9', fill, 9) +
    stroke('M21 -6h7', fill, 5) +
    stroke('M-3 -52L9 -40L4 -30', fill, 5.5) +
    stroke('M-15 -58V-24H15L23 -4', C.ink2, 3) +
    stroke('M-15 -57h-7', C.ink2, 3) +
    `<circle cx="-5" cy="-20" r="19" fill="none" stroke="${C.ink}" stroke-width="4"/>` +
    circle(-5, -20, 3, C.ink) +
    circle(21, -4, 4, C.ink),
  cane: (fill) => upright(fill) + stroke('M12 -43L34 -2', C.paper, 3) + stroke('M31 -8L34 -2', C.cochineal, 3.4),
  crutches: (fill) =>
    upright(fill) +
    stroke('M-17 -66L-21 0M17 -66L21 0', C.light, 3) +
    stroke('M-21 -44h7M21 -44h-7', C.light, 3) +
    rect(0.7, -30, 7, 26, C.paper),
  pram: (fill) =>
    upright(fill) +
    stroke('M13 -46L24 -42L30 -26', C.ink2, 3) +
    path('M26 -34h30a15 15 0 0 1 -15 18h-4a14 14 0 0 1 -11 -18z', C.rose) +
    path('M40 -34a16 16 0 0 1 16 -14v14z', C.violet) +
    circle(33, -6, 5.5, C.ink2) +
    circle(50, -6, 5.5, C.ink2),
  older: (fill) => upright(fill) + stroke('M-8 -92h5m3 0h5', C.paper, 2.4) + stroke('M14 -43V-2', C.ochre, 3),
}

/** `kind`: standing, seated (in a wheelchair), cane (a white one), crutches, pram, older; `h` is the height of one who stands. */
export const person = (kind, x, y, h, fill, { flip = false } = {}) =>
  `<g transform="translate(${x} ${y}) scale(${(flip ? -h : h) / 100} ${h / 100})"><ellipse cx="2" cy="0" rx="26" ry="3.4" opacity=".3"/>${KINDS[kind](fill)}</g>`

/** Steps that rise to the right, the lower left corner at (x, y); a door stands at their top. */
export const steps = (x, y, count, w = 54, h = 30) =>
  [...Array(count)]
    .map(
      (_, i) =>
        rect(x + i * w, y - (i + 1) * h, (count - i) * w, h, C.shelf2) + rect(x + i * w, y - (i + 1) * h, w, 5, C.edge),
    )
    .join('')
export const ramp = (x, y, w, h) =>
  path(`M${x} ${y}L${x + w} ${y - h}V${y}Z`, C.lamp) + stroke(`M${x} ${y}L${x + w} ${y - h}`, C.glow, 6)
export const doorway = (x, y, w, h) =>
  rect(x - 10, y - h - 10, w + 20, h + 10, C.light) +
  rect(x, y - h, w, h, C.dark) +
  rect(x, y - h, w, h, C.beam, 'opacity=".55"')

export const hand = (x, y, k = 1, fill = C.light) =>
  group(
    x,
    y,
    stroke('M-21 -18V-58M-7 -20V-70M7 -20V-68M21 -18V-54', fill, 12) +
      stroke('M-22 4L-40 -22', fill, 12) +
      path('M-28 -24h56v28q0 26 -22 30h-12q-22 -6 -22 -30z', fill),
    { scale: k },
  )
export const ear = (x, y, k = 1, fill = C.light) =>
  group(
    x,
    y,
    stroke('M-20 -18C-24 -60 30 -66 30 -24C30 0 12 2 8 20C4 40 -16 42 -20 24', fill, 10) +
      stroke('M-6 -18C-6 -36 16 -38 16 -22C16 -8 2 -8 4 6', fill, 7),
    { scale: k },
  )

/** Six dots of a braille cell; `dots` lists the raised ones, 1 to 6. */
export const braille = (x, y, cells, k = 1, fill = C.ink) =>
  cells
    .map((dots, i) =>
      [1, 2, 3, 4, 5, 6]
        .filter((d) => dots.includes(d))
        .map((d) => circle(x + (i * 34 + (d > 3 ? 14 : 0)) * k, y + ((d - 1) % 3) * 14 * k, 4.4 * k, fill))
        .join(''),
    )
    .join('')

/** A label on the wall: a card with rows of words. */
export const card = (x, y, w, h, rows, { fill = C.paper, ink = '#16191b', size = 30, lead = 1.3, bold = true } = {}) =>
  rect(x + 5, y + 6, w, h, '#000', 'opacity=".35"') +
  rect(x, y, w, h, fill) +
  rows
    .map((row, i) =>
      text(x + 22, y + 20 + size + i * size * lead, row, { size, fill: ink, weight: bold && i === 0 ? 700 : 400 }),
    )
    .join('')

export const check = (x, y, k = 1, fill = C.green) =>
  circle(x, y, 21 * k, fill) + stroke(`M${x - 9 * k} ${y + k}l${7 * k} ${8 * k}l${12 * k} ${-15 * k}`, C.ink, 5 * k)
