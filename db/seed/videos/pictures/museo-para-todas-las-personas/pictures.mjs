// The diagrams of the readings: on paper, in three languages.
import { circle, path, rect, stroke, text, title } from '../../draw/base.mjs'

const P = {
  wall: '#eff1f0',
  sheet: '#ffffff',
  ink: '#16191b',
  quiet: '#474e52',
  edge: '#70787a',
  accent: '#8a1538',
  teal: '#376f79',
  wood: '#a97142',
}
const word = (x, y, s, more = {}) => text(x, y, s, { size: 30, fill: P.ink, anchor: 'middle', ...more })
const wide = (height, content) => ({ height, svg: rect(0, 0, 960, height, P.wall) + content })

const across = (x, y, w) => stroke(`M${x} ${y}h${w}m-13 -8l13 8l-13 8M${x} ${y}l13 -8m-13 8l13 8`, P.accent, 4)
const upright = (x, y, h) => stroke(`M${x} ${y}v${-h}m-8 13l8 -13l8 13M${x} ${y}l-8 -13m8 13l8 -13`, P.accent, 4)

/** A wheelchair user from the side, 100 units high if standing. */
const seated = (x, y, k, flip = 1) =>
  `<g transform="translate(${x} ${y}) scale(${k * flip} ${k})">${circle(-3, -71, 9, P.teal)}${stroke('M-4 -52V-34', P.teal, 15)}${stroke('M-4 -31H17L21 -9', P.teal, 9)}${stroke('M21 -6h7', P.teal, 5)}${stroke('M-3 -52L9 -40L4 -30', P.teal, 5.5)}${stroke('M-15 -58V-24H15L23 -4M-15 -57h-7', P.quiet, 3)}<circle cx="-5" cy="-20" r="19" fill="none" stroke="${P.ink}" stroke-width="4"/>${circle(-5, -20, 3, P.ink)}${circle(21, -4, 4, P.ink)}</g>`
/** The same from above, inside the space it needs. */
const above = (x, y, k) =>
  `<g transform="translate(${x} ${y}) scale(${k})">${rect(-30, -36, 8, 66, P.ink)}${rect(22, -36, 8, 66, P.ink)}${rect(-20, -30, 40, 52, P.quiet)}<ellipse cx="0" cy="-4" rx="24" ry="13" fill="${P.teal}"/>${circle(0, -6, 10, P.sheet)}${circle(0, -6, 8, P.teal)}${rect(-16, 24, 12, 22, P.quiet)}${rect(4, 24, 12, 22, P.quiet)}</g>`

function measures(w) {
  const cell = (col, row, name, drawing, figure) => {
    const [x, y] = [32 + col * 456, 32 + row * 392]
    return (
      rect(x, y, 440, 368, P.sheet) +
      title(x + 22, y + 48, [name], 34, P.ink) +
      `<g transform="translate(${x} ${y})">${drawing}</g>` +
      word(x + 220, y + 344, figure, { size: 34, weight: 700, fill: P.accent })
    )
  }
  const floor = rect(24, 282, 392, 8, P.edge)
  // In the two plans a metre is 137 units, and the wheelchair 0.65 m wide.
  const door =
    rect(24, 128, 141, 22, P.edge) +
    rect(275, 128, 141, 22, P.edge) +
    stroke('M280 150L280 256', P.wood, 9) +
    stroke('M167 150A112 112 0 0 0 276 258', P.edge, 3, 'stroke-dasharray="6 9"') +
    above(219, 214, 1.45) +
    across(165, 104, 110)
  const turn =
    `<circle cx="220" cy="170" r="103" fill="${P.wall}" stroke="${P.edge}" stroke-width="3" stroke-dasharray="6 9"/>` +
    above(220, 166, 1.45) +
    across(117, 296, 206)
  const ramp =
    path('M40 282L360 256V282Z', P.wood) +
    rect(360, 256, 56, 26, P.wood) +
    `<g transform="rotate(-4.6 210 268)">${seated(210, 266, 1.5)}</g>` +
    floor
  // And here it is 129: the top of the desk at 0.85 m.
  const desk =
    rect(256, 128, 132, 154, P.edge) +
    rect(242, 120, 160, 12, P.wood) +
    rect(140, 172, 118, 10, P.wood) +
    seated(92, 282, 2.2) +
    upright(226, 280, 96) +
    floor
  return wide(
    816,
    cell(0, 0, w.door, door, w.m080) +
      cell(1, 0, w.turn, turn, w.m150) +
      cell(0, 1, w.ramp, ramp, w.slope) +
      cell(1, 1, w.desk, desk, w.m085),
  )
}

function cycle(w) {
  const [cx, cy, r] = [480, 310, 196]
  const at = (i) => [cx + Math.sin((i * Math.PI) / 2) * r * 1.5, cy - Math.cos((i * Math.PI) / 2) * r]
  const stop = (i) => {
    const [x, y] = at(i)
    return (
      rect(x - 140, y - 46, 280, 92, P.sheet) +
      rect(x - 140, y + 40, 280, 6, P.accent) +
      circle(x - 104, y, 25, P.accent) +
      word(x - 104, y + 11, i + 1, { size: 32, fill: '#fff', weight: 700 }) +
      text(x - 66, y + 11, w.cycle[i], { size: 32, fill: P.ink, weight: 700 })
    )
  }
  const arrows = [
    'M640 132Q750 160 772 248m-14 -14l14 14l10 -18',
    'M772 372Q750 460 640 488m20 -12l-20 12l18 12',
    'M320 488Q210 460 188 372m-12 18l12 -18l14 14',
    'M188 248Q210 160 320 132m-18 -10l18 10l-18 14',
  ]
  return wide(
    620,
    arrows.map((d) => stroke(d, P.edge, 5)).join('') +
      [0, 1, 2, 3].map(stop).join('') +
      w.hub
        .map((s, i) =>
          title(0, cy + 12 + (i - (w.hub.length - 1) / 2) * 44, [s], 36, P.teal)
            .replace('x="0"', `x="${cx}"`)
            .replace('text-anchor="start"', 'text-anchor="middle"'),
        )
        .join(''),
  )
}

export { WORDS } from './words.mjs'
export const PICTURES = { medidas: measures, ciclo: cycle }
