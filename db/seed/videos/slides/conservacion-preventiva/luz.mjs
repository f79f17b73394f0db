import { C, beam, circle, group, n, niche, path, rect, room, stroke, text, title, wall } from '../../draw/base.mjs'
import { clock, luxmeter, phone } from '../../draw/instruments.mjs'
import { sun, textile } from '../../draw/objects.mjs'

const light = { at: 680, x: 680, half: 230, base: 450 }
const opening = room(
  textile(560, 96, 240, 280) +
    luxmeter(862, 448, 50, 0.92) +
    title(56, 148, ['La luz también', 'desgasta'], 56) +
    text(58, 296, 'La luz suma', { size: 30, fill: C.ink2 }),
  light,
)

const fading = (step) => {
  const one = (i, fade, label) => {
    const x = 82 + i * 290
    return i <= step
      ? beam(x + 108, x + 108, 128, 430, 0.9) +
          textile(x, 96, 216, 230, fade) +
          text(x + 108, 392, label, { size: 30, anchor: 'middle', fill: i === step ? C.glow : C.ink })
      : stroke(`M${x - 16} 96h248`, C.dark, 7)
  }
  return room(one(0, 0, 'Al principio') + one(1, 0.5, 'Hora tras hora') + one(2, 0.96, 'No vuelve'), null)
}

const bulb = (x, y, k = 1, cord = 200) =>
  group(
    x,
    y,
    stroke(`M0 ${-cord}V-54`, C.dark, 4) +
      path('M-34 0Q-30 -56 0 -56Q30 -56 34 0Z', C.shelf2) +
      `<ellipse cx="0" cy="0" rx="34" ry="9" fill="${C.glow}"/>`,
    { scale: k },
  )

const dose = (step) => {
  if (step === 0)
    return room(
      title(56, 150, ['Dosis'], 64) +
        text(58, 214, 'cuánta luz', { size: 36, fill: C.ink2 }) +
        text(58, 262, 'por cuánto tiempo', { size: 36, fill: C.ink2 }) +
        path('M474 196L396 438A108 15 0 0 0 612 438L534 196Z', C.beam, 'opacity=".8"') +
        bulb(504, 190, 1.1) +
        textile(454, 300, 100, 96, 0.2) +
        text(668, 356, '×', { size: 84, anchor: 'middle', weight: 700 }) +
        clock(806, 330, 92, 0, 40),
      null,
    )
  const row = [
    ['50', 'lux'],
    ['8', 'horas al día'],
    ['300', 'días al año'],
  ]
  const shown = step === 1 ? 0 : 3
  return room(
    textile(64, 84, 214, 250) +
      luxmeter(334, 448, 50, 0.96) +
      (shown
        ? row
            .map(
              ([a, b], i) =>
                text(446, 128 + i * 74, i ? '×' : '', { size: 44, fill: C.ink2 }) +
                text(590, 130 + i * 74, a, { size: 60, weight: 700, anchor: 'end' }) +
                text(612, 128 + i * 74, b, { size: 36, fill: C.ink2 }),
            )
            .join('')
        : text(446, 150, '50 lux', { size: 84, weight: 700 }) +
          text(450, 206, 'la luz que llega al objeto', { size: 32, fill: C.ink2 })) +
      (step > 2
        ? stroke('M446 306H900', C.edge, 3) +
          text(446, 372, '= 120 000', { size: 64, weight: 700, fill: C.glow }) +
          text(450, 416, 'lux hora al año', { size: 34 })
        : ''),
    { at: 190, x: 210, half: 190, base: 450 },
  )
}

const bars = (step) => {
  const [x0, full] = [200, 680]
  const w = (v) => n((v / 500000) * full)
  const bar = (y, value, name, words, colour) =>
    text(x0 - 24, y + 52, name, { size: 36, anchor: 'end', weight: 700 }) +
    rect(x0, y, w(value), 78, colour) +
    text(value > 300000 ? x0 + w(value) - 18 : x0 + w(value) + 18, y + 52, words, {
      size: 38,
      weight: 700,
      anchor: value > 300000 ? 'end' : 'start',
      fill: value > 300000 ? C.ink : C.ink,
    })
  const limit = (v, y, words, anchor) =>
    stroke(`M${x0 + w(v)} 92V${y - 26}`, C.lamp, 4, 'stroke-dasharray="2 9"') +
    text(x0 + w(v) + (anchor === 'end' ? 12 : -6), y + 6, words, { size: 27, fill: C.glow, anchor: 'start' })
  return wall(
    title(56, 62, ['Lux hora al año'], 40) +
      bar(112, 120000, '50 lux', step >= 2 ? '' : '120 000', C.light) +
      (step >= 2 ? text(x0 + 32, 164, '120 000', { size: 34, weight: 700, fill: C.dark }) : '') +
      (step >= 1
        ? bar(226, 480000, '200 lux', '480 000', C.cochineal)
        : text(x0 - 24, 278, '200 lux', { size: 36, anchor: 'end', weight: 700 }) +
          rect(x0, 226, w(480000), 78, 'none', `stroke="${C.line}" stroke-width="3" stroke-dasharray="8 8"`)) +
      stroke(`M${x0} 92V330`, C.edge, 3) +
      (step >= 2 ? limit(150000, 360, '150 000: sensibilidad media', 'start') : '') +
      (step >= 3 ? limit(15000, 408, '15 000: sensibilidad alta', 'start') : '') +
      (step >= 2 ? text(904, 470, 'Límites de CIE 157:2004', { size: 26, fill: C.ink2, anchor: 'end' }) : ''),
  )
}

const measure = (step) =>
  room(
    textile(150, 84, 214, 256) +
      stroke('M258 372L214 442M258 372L302 442M258 372V446', '#0f1214', 7) +
      luxmeter(258, 384, 50, 0.94) +
      stroke('M258 158l0 -52m-14 18l14 -18l14 18', C.dark, 11) +
      stroke('M258 158l0 -52m-14 18l14 -18l14 18', C.glow, 6) +
      (step
        ? phone(
            650,
            446,
            text(0, -84, '≈ 60', { size: 28, anchor: 'middle', weight: 700 }) +
              text(0, -52, 'lux', { size: 26, anchor: 'middle' }),
            1.25,
          )
        : '') +
      title(
        470,
        120,
        step ? ['El luxómetro mide;', 'el teléfono orienta'] : ['En el lugar del objeto,', 'mirando hacia la luz'],
        42,
      ),
    { at: 258, x: 258, half: 200, base: 450 },
  )

const icons = [
  (x, y) =>
    clock(x, y - 62, 52, 0, 30) +
    rect(x + 60, y - 52, 40, 62, C.paper) +
    rect(x + 72, y - 40, 16, 38, '#474e52') +
    rect(x + 72, y - 22, 16, 20, C.lamp),
  (x, y) =>
    bulb(x, y - 84, 0.9, 121) +
    path(
      `M${x - 22} ${y - 80}L${x - 60} ${y + 6}A60 9 0 0 0 ${x + 60} ${y + 6}L${x + 22} ${y - 80}Z`,
      C.glow,
      'opacity=".28"',
    ) +
    rect(x - 20, y - 12, 40, 18, C.teal),
  (x, y) =>
    rect(x - 74, y - 132, 148, 138, C.ink2) +
    rect(x - 66, y - 124, 132, 122, '#86acc0') +
    sun(x + 28, y - 84, 16) +
    [0, 1, 2, 3, 4].map((i) => rect(x - 66, y - 124 + i * 17, 132, 13, C.light)).join('') +
    stroke(`M${x} ${y - 40}V${y - 2}M${x - 66} ${y - 34}h132`, C.ink2, 5),
]
const changes = (step) => {
  const names = [
    ['Menos', 'tiempo'],
    ['Menos', 'luz'],
    ['Sin sol', 'ni ultravioleta'],
  ]
  return (
    rect(0, 0, 960, 540, C.case) +
    rect(0, 500, 960, 40, C.shelf2) +
    title(56, 78, ['Tres cambios'], 48) +
    names
      .map((rows, i) => {
        const x = 56 + i * 290
        const lit = step === i + 1
        return (
          niche(x, 112, 268, 222, lit, step > i ? icons[i](x + 134, 306) : '') +
          (step > i
            ? rows
                .map((r, k) => text(x, 376 + k * 42, r, { size: 36, weight: 700, fill: lit ? C.glow : C.ink }))
                .join('')
            : '')
        )
      })
      .join('')
  )
}

const halves = wall(
  title(56, 96, ['La mitad de horas,', 'la mitad de dosis'], 48) +
    [
      [216, 8, 120000, '120 000', C.light],
      [318, 4, 60000, '60 000', C.lamp],
    ]
      .map(
        ([y, h, v, words, colour]) =>
          text(56, y + 52, `${h} horas`, { size: 36, weight: 700 }) +
          rect(220, y, (v / 120000) * 470, 78, colour) +
          text(220 + (v / 120000) * 470 + 20, y + 52, words, { size: 40, weight: 700 }),
      )
      .join('') +
    stroke('M220 204V408', C.edge, 3) +
    text(56, 456, '50 lux, 300 días al año', { size: 28, fill: C.ink2 }),
)

export const frames = {
  titulo: opening,
  suma1: fading(1),
  suma2: fading(2),
  dosis0: dose(0),
  dosis1: dose(1),
  dosis2: dose(2),
  dosis3: dose(3),
  barras0: bars(0),
  barras1: bars(1),
  barras2: bars(2),
  barras3: bars(3),
  medir0: measure(0),
  medir1: measure(1),
  cambios0: changes(0),
  cambios1: changes(1),
  cambios2: changes(2),
  cambios3: changes(3),
  mitad: halves,
  fin: room(
    textile(570, 96, 224, 262, 0.3) +
      circle(0, 0, 0, C.ink) +
      title(56, 168, ['El color que queda', 'puede durar'], 54),
    { ...light, strength: 0.6 },
  ),
}
