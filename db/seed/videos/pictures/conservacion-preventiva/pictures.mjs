// The diagrams of the lessons: on paper, in three languages, as small PNG files.
import { agent } from '../../draw/agents.mjs'
import { circle, n, niche, path, rect, stroke, text, title } from '../../draw/base.mjs'

const P = {
  wall: '#eff1f0',
  sheet: '#ffffff',
  ink: '#16191b',
  quiet: '#474e52',
  line: '#c6cccb',
  edge: '#70787a',
  accent: '#8a1538',
  teal: '#376f79',
  lamp: '#ffeaa6',
  lampEdge: '#8a6400',
}
const word = (x, y, s, more = {}) => text(x, y, s, { size: 30, fill: P.ink, ...more })
const wide = (height, content) => ({ height, svg: rect(0, 0, 960, height, P.wall) + content })

function rhythms(w) {
  const cell = (name, x, y) =>
    niche(x, y, 208, 132, true, agent(name, x + 104, y + 116, 1.15)) +
    w.agents[name].map((row, k) => word(x, y + 168 + k * 34, row)).join('')
  const head = (x, y, s, width) =>
    title(x, y, [s], width < 300 ? 29 : 36, P.ink) + stroke(`M${x} ${y + 14}h${width}`, P.lampEdge, 3)
  return wide(
    822,
    head(32, 52, w.atOnce, 656) +
      ['fuerzas', 'criminales', 'fuego'].map((a, i) => cell(a, 32 + i * 224, 84)).join('') +
      head(720, 52, w.either, 208) +
      cell('agua', 720, 84) +
      head(32, 350, w.slowly, 896) +
      ['plagas', 'contaminantes', 'luz', 'temperatura']
        .map((a, i) => cell(a, i === 3 ? 720 : 32 + i * 224, 382))
        .join('') +
      ['humedad', 'disociacion'].map((a, i) => cell(a, 32 + i * 224, 592)).join(''),
  )
}

function route(w) {
  const stop = (k, x, y) =>
    circle(x, y, 25, P.accent) + text(x, y + 11, k, { size: 32, fill: '#fff', anchor: 'middle', weight: 700 })
  const walls = '#5b6468'
  return wide(
    640,
    rect(120, 96, 660, 440, P.sheet) +
      path('M300 96L236 290H492L420 96Z', P.lamp) +
      rect(96, 72, 708, 24, walls) +
      rect(96, 72, 24, 488, walls) +
      rect(780, 72, 36, 488, walls) +
      rect(96, 536, 708, 24, walls) +
      [...Array(15)].map((_, i) => stroke(`M783 ${106 + i * 31}l30 -24`, '#8c9598', 3)).join('') +
      rect(300, 72, 120, 24, '#a9cbd9') +
      rect(168, 536, 104, 24, P.wall) +
      stroke('M168 540V440', P.quiet, 6) +
      stroke('M168 440A100 100 0 0 1 268 538', P.edge, 3, 'stroke-dasharray="6 8"') +
      rect(452, 330, 196, 104, '#dfe6e7') +
      `<rect x="452" y="330" width="196" height="104" fill="none" stroke="${walls}" stroke-width="4"/>` +
      [
        [492, 382, 22, P.teal],
        [608, 382, 19, '#a97142'],
      ]
        .map(([x, y, r, c]) => circle(x, y, r, c) + circle(x, y, r * 0.45, '#16191b', 'opacity=".5"'))
        .join('') +
      stroke('M50 606V56', P.accent, 4, 'stroke-dasharray="3 11"') +
      stroke(
        'M220 590V470Q224 330 360 200Q480 120 640 160Q740 200 730 320Q700 420 668 404',
        P.accent,
        4,
        'stroke-dasharray="3 11"',
      ) +
      stop(1, 50, 300) +
      stop(2, 220, 536) +
      stop(3, 360, 200) +
      stop(4, 740, 236) +
      stop(5, 668, 404) +
      stop(6, 550, 382) +
      word(76, 50, w.roof) +
      word(262, 612, w.door) +
      word(372, 268, w.window, { anchor: 'middle' }) +
      word(712, 284, w.outside[0], { anchor: 'end' }) +
      word(712, 318, w.outside[1], { anchor: 'end' }) +
      word(668, 462, w.case, { anchor: 'middle' }) +
      word(540, 312, w.object, { anchor: 'middle' }),
  )
}

function doses(w) {
  const X = 246
  const width = (v) => n((v / 500000) * 700)
  const row = (i, label, value, colour) => {
    const y = 96 + i * 96
    const inside = value > 300000 || (value > 100000 && value < 150000)
    return (
      word(X - 20, y + 46, label, { anchor: 'end' }) +
      rect(X, y, width(value), 66, colour) +
      word(inside ? X + width(value) - 16 : X + width(value) + 16, y + 46, w.number(value), {
        weight: 700,
        anchor: inside ? 'end' : 'start',
        fill: inside ? '#fff' : P.ink,
        size: 32,
      })
    )
  }
  return wide(
    588,
    title(32, 54, [w.doseTitle], 36, P.ink) +
      row(0, `200 lux, 8 h`, 480000, P.accent) +
      row(1, `100 lux, 8 h`, 240000, P.accent) +
      row(2, `50 lux, 8 h`, 120000, '#5f686b') +
      row(3, `50 lux, 4 h`, 60000, '#5f686b') +
      stroke(`M${X + width(150000)} 78V492`, P.lampEdge, 5, 'stroke-dasharray="2 11"') +
      stroke(`M${X} 78V476`, P.edge, 3) +
      word(X + width(150000) + 14, 494, w.limit, { fill: P.lampEdge, weight: 700 }) +
      word(32, 556, w.days, { fill: P.quiet }),
  )
}

const DAYS = [
  52, 53, 51, 52, 54, 53, 52, 50, 51, 52, 53, 54, 55, 54, 55, 57, 62, 58, 55, 53, 52, 51, 49, 48, 50, 51, 52, 53, 52,
  51,
]
function month(w) {
  const X = (d) => n(96 + (d - 1) * 21.4)
  const Y = (v) => n(520 - (v - 20) * 7)
  return wide(
    640,
    title(32, 54, [w.monthTitle], 36, P.ink) +
      rect(96, Y(80), 622, Y(75) - Y(80), P.accent, 'opacity=".2"') +
      rect(96, Y(25), 622, Y(20) - Y(25), '#a97142', 'opacity=".28"') +
      [20, 40, 60, 80]
        .map((v) => stroke(`M96 ${Y(v)}H718`, P.line, 2) + word(80, Y(v) + 10, v, { anchor: 'end', fill: P.quiet }))
        .join('') +
      stroke(`M96 ${Y(75)}H718`, P.accent, 3) +
      stroke(`M96 ${Y(25)}H718`, '#a25b2e', 3) +
      stroke('M' + DAYS.map((v, i) => `${X(i + 1)} ${Y(v)}`).join('L'), P.ink, 5) +
      circle(X(17), Y(62), 11, P.teal) +
      circle(X(24), Y(48), 11, P.teal) +
      word(X(17), Y(62) - 22, w.rain, { anchor: 'middle', weight: 700 }) +
      word(734, Y(75) + 10, w.high, { fill: P.accent, weight: 700 }) +
      word(734, Y(62) + 14, w.max, { weight: 700 }) +
      word(734, Y(55) + 10, w.points, { fill: P.quiet }) +
      word(734, Y(48) + 6, w.min, { weight: 700 }) +
      word(734, Y(25) + 10, w.low, { fill: '#8a4a22', weight: 700 }) +
      word(96, 574, w.first, { fill: P.quiet }) +
      word(718, 574, w.last, { fill: P.quiet, anchor: 'end' }) +
      word(96, 618, w.example, { fill: P.quiet, size: 28 }),
  )
}

export { WORDS } from './words.mjs'
export const PICTURES = {
  'agentes-ritmo': rhythms,
  'plano-recorrido': route,
  'dosis-luz': doses,
  'humedad-mes': month,
}
