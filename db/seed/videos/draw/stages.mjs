// The five ways to act, each a small scene standing on (x, y), and the slide that shows them in order.
import { C, circle, group, niche, path, rect, stroke, text, title } from './base.mjs'
import { beetle, vessel } from './objects.mjs'

const crumbs = (x, y) =>
  `<ellipse cx="${x}" cy="${y - 6}" rx="46" ry="9" fill="${C.paper}"/>` +
  path(`M${x - 28} ${y - 8}a28 22 0 0 1 56 0z`, C.ochre) +
  stroke(`M${x - 48} ${y - 62}L${x + 48} ${y + 6}M${x + 48} ${y - 62}L${x - 48} ${y + 6}`, C.blush, 6)
const door = (x, y) =>
  rect(x - 38, y - 92, 76, 92, C.ochre) +
  rect(x - 28, y - 82, 56, 34, '#8d5c33') +
  circle(x + 26, y - 34, 5, C.lamp) +
  rect(x - 44, y - 12, 88, 12, C.dark) +
  stroke(`M${x - 44} ${y - 14}h88`, C.lamp, 4) +
  beetle(x - 56, y - 8, 0.9, 90, '#c9b48e')
const small = (x, y) =>
  path(`M${x - 56} ${y}l14 -30h84l14 30z`, '#e2d8ba') +
  path(`M${x - 42} ${y - 4}l9 -20h66l9 20z`, '#c9a64f') +
  beetle(x - 10, y - 13, 0.7, 60) +
  beetle(x + 20, y - 14, 0.7, 220)
const bagged = (x, y) =>
  vessel('anfora', C.teal, x, y - 4, 22, 62, { cast: false, lampX: x }) +
  path(`M${x - 44} ${y}v-84q44 -12 88 0v84z`, '#cfe3ee', 'opacity=".25"') +
  stroke(`M${x - 44} ${y}v-84q44 -12 88 0v84z`, '#cfe3ee', 3) +
  stroke(`M${x - 44} ${y - 76}h88`, C.lamp, 5)
const brush = (x, y) =>
  vessel('cuenco', C.rose, x - 14, y, 36, 34, { cast: false, lampX: x }) +
  group(
    x + 26,
    y - 44,
    rect(-5, -50, 10, 50, C.ochre) + rect(-9, 0, 18, 10, C.ink2) + path('M-9 10h18l-3 24h-12z', C.light),
    { turn: 32 },
  )
const STAGES = [
  ['Evitar', crumbs],
  ['Bloquear', door],
  ['Detectar', small],
  ['Responder', bagged],
  ['Recuperar', brush],
]
export const stages = (upTo, named, lit) =>
  rect(0, 0, 960, 540, C.case) +
  rect(0, 500, 960, 40, C.shelf2) +
  title(56, 92, ['Cinco maneras de actuar'], 48) +
  STAGES.map(([name, icon], i) => {
    const x = 22 + i * 187
    const on = lit === i
    return (
      niche(x, 142, 168, 158, on, i < upTo ? icon(x + 84, 286) : '') +
      (named ? text(x, 342, name, { size: 30, weight: 700, fill: on ? C.glow : C.ink }) : '') +
      text(x, 386, named ? i + 1 : '', { size: 28, fill: C.ink2 }) +
      (named && i < 4 ? stroke(`M${x + 24} 377H${x + 176}m-9 -8l9 8l-9 8`, C.line, 3) : '')
    )
  }).join('') +
  (named ? '' : [0, 1, 2, 3, 4].map((i) => text(22 + i * 187, 342, i + 1, { size: 30, fill: C.edge })).join(''))
