// From the door to the shelf: six small scenes, about 200 wide and 110 high, x the middle, y the foot.
import { C, circle, path, rect, stroke, text } from '../../draw/base.mjs'
import { INK, jar, label, RED } from './pieces.mjs'

const slip = (x, y) =>
  rect(x - 30, y - 106, 96, 106, C.paper) +
  [0, 1, 2].map((i) => rect(x - 18, y - 90 + i * 20, [70, 54, 64][i], 8, '#8c918f')).join('') +
  stroke(`M${x - 14} ${y - 16}c10 -22 18 -22 16 -4s12 -16 22 -6`, RED, 4)
const deed = (x, y) =>
  rect(x - 46, y - 106, 104, 106, C.paper) +
  [0, 1, 2].map((i) => rect(x - 34, y - 92 + i * 18, [80, 66, 40][i], 8, '#8c918f')).join('') +
  circle(x + 36, y - 24, 17, C.cochineal) +
  path(`M${x + 28} ${y - 12}l-4 24l12 -8l12 8l-4 -24z`, C.cochineal)
const book = (x, y) =>
  path(`M${x - 76} ${y - 78}q40 -14 80 4v80q-40 -18 -80 -4z`, C.paper) +
  path(`M${x + 84} ${y - 78}q-40 -14 -80 4v80q40 -18 80 -4z`, '#dcd8cb') +
  text(x - 36, y - 32, '4.12', { size: 30, anchor: 'middle', fill: RED, weight: 700 }) +
  [0, 1, 2].map((i) => stroke(`M${x + 16} ${y - 54 + i * 18}q28 -10 56 -2`, '#8c918f', 3)).join('')
const marked = (x, y) => jar(x + 4, y, 108, { cast: false }) + label(x + 8, y - 90, '4.12', { k: 0.6 })
const record = (x, y) =>
  rect(x - 70, y - 100, 94, 100, C.paper) +
  [0, 1, 2, 3].map((i) => rect(x - 58, y - 86 + i * 22, [70, 50, 64, 40][i], 8, '#8c918f')).join('') +
  rect(x + 6, y - 80, 76, 80, '#fff') +
  rect(x + 12, y - 74, 64, 58, '#b9bfc0') +
  jar(x + 44, y - 18, 52, { cast: false })
const shelf = (x, y) =>
  rect(x - 78, y - 108, 8, 108, INK) +
  rect(x + 78, y - 108, 8, 108, INK) +
  rect(x - 78, y - 18, 164, 9, INK) +
  jar(x - 22, y - 18, 78, { cast: false }) +
  rect(x + 8, y - 50, 66, 30, C.paper) +
  text(x + 41, y - 27, 'D-3-B', { size: 23, anchor: 'middle', fill: INK, weight: 700 })

export const STEPS = [
  ['Recibo', slip],
  ['Propiedad', deed],
  ['Registro y número', book],
  ['Marca', marked],
  ['Ficha y fotografías', record],
  ['Ubicación', shelf],
]
