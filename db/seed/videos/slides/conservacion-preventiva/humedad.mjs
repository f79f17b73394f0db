import { C, circle, cross, group, n, path, rect, room, stroke, text, title, wall } from '../../draw/base.mjs'
import { hygro } from '../../draw/instruments.mjs'
import { drop, shadow, sun, vessel } from '../../draw/objects.mjs'

const light = { at: 690, x: 690, half: 236, base: 450 }

/** A carved box: wood. `gap` opens its crack. */
const chest = (x, y, k = 1, gap = 0) =>
  group(
    x,
    y,
    shadow(0, 0, 86, 0) +
      rect(-86, -96, 172, 96, C.ochre) +
      path('M-92 -96h184l-12 -26h-160z', '#8d5c33') +
      stroke('M-86 -64h172M-86 -32h172', '#7a4e2b', 2.5) +
      rect(-14, -86, 28, 26, C.lamp) +
      circle(0, -73, 4, C.dark) +
      (gap ? path(`M34 -96l6 ${30}l-7 22l8 ${44}h-${4 + gap}l-6 -44l6 -22l-${5 + gap} -30z`, C.dark) : ''),
    { scale: k },
  )
const book = (x, y, k = 1, open = 0) =>
  group(
    x,
    y,
    shadow(0, 0, 60, 0) +
      rect(-62, -44, 124, 44, C.paper) +
      [0, 1, 2, 3].map((i) => stroke(`M-56 ${-36 + i * 10}q58 ${-open * (4 - i)} 116 0`, '#b9b4a5', 2)).join('') +
      path(`M-68 -44q68 ${-open * 9} 136 0v-9q-68 ${-open * 9} -136 0z`, C.cochineal) +
      rect(-68, -4, 136, 8, C.cochineal),
    { scale: k },
  )
const helmet = (x, y, rust) =>
  group(
    x,
    y,
    shadow(0, 0, 70, 0) +
      path('M-66 0C-70 -84 -34 -118 0 -118S70 -84 66 0Z', '#8d9598') +
      path('M0 -118C34 -118 70 -84 66 0H30C34 -60 24 -100 0 -118Z', '#000', 'opacity=".16"') +
      rect(-74, -14, 148, 14, '#737b7e') +
      path('M-7 -118h14v-14h-14z', '#737b7e') +
      (rust
        ? [
            [-36, -40, 15],
            [-18, -72, 10],
            [20, -34, 18],
            [34, -66, 9],
            [-50, -16, 9],
            [4, -14, 11],
            [-4, -98, 7],
          ]
            .map(
              ([a, b, r]) =>
                circle(a, b, r, '#a5562a', 'opacity=".9"') + circle(a + r * 0.4, b - r * 0.3, r * 0.45, '#7c3d1c'),
            )
            .join('')
        : ''),
  )
const mould = (x, y) =>
  [
    [0, 0, 9],
    [14, -8, 6],
    [-14, -5, 7],
    [6, -18, 5],
    [-8, -20, 6],
    [24, 4, 5],
    [-26, 4, 4],
    [20, -24, 4],
  ]
    .map(([a, b, r]) => circle(x + a, y + b, r, '#9fb59a', 'opacity=".95"') + circle(x + a, y + b, r * 0.45, '#5f7a5d'))
    .join('')
const both = (x, y, w) =>
  stroke(`M${x - w} ${y}h${2 * w}m-15 -13l15 13l-15 13M${x - w + 15} ${y - 13}l-15 13l15 13`, C.lamp, 5)

const feel = (step) =>
  room(
    chest(196, 434, 1.15, step ? 6 : 0) +
      book(480, 438, 1.2, step ? 1.6 : 0) +
      helmet(766, 440, step > 1) +
      (step === 1 ? both(196, 268, 96) + both(480, 348, 78) : '') +
      (step > 1 ? mould(470, 376) + mould(150, 368) + mould(516, 420) : '') +
      title(56, 96, [step > 1 ? 'Corrosión y moho' : 'Se hinchan y se encogen'], 46),
    { at: 480, x: 480, half: 420, base: 456 },
  )

const SCALE = (v) => n(80 + v * 8)
const wave = (x, y, points) =>
  stroke(`M${x} ${y}` + points.map(([a, b]) => `L${n(x + a)} ${n(y + b)}`).join(''), C.ink, 5)
const scale = (step) =>
  wall(
    title(56, 92, ['Humedad relativa'], 48) +
      rect(SCALE(0), 222, 800, 74, C.shelf2) +
      (step >= 3 ? rect(SCALE(25), 222, 400, 74, C.teal) : '') +
      (step >= 1 ? rect(SCALE(75), 222, 200, 74, C.cochineal) + mould(SCALE(87), 264) : '') +
      (step >= 2 ? rect(SCALE(0), 222, 200, 74, C.ochre) + stroke('M150 226l10 22l-12 14l14 30', C.dark, 4) : '') +
      [0, 25, 50, 75, 100]
        .map(
          (v) =>
            stroke(`M${SCALE(v)} 296v12`, C.edge, 3) +
            text(SCALE(v), 342, v === 100 ? '100 %' : v, {
              size: 32,
              anchor: 'middle',
              weight: (v === 75 && step >= 1) || (v === 25 && step >= 2) ? 700 : 400,
              fill: (v === 75 && step === 1) || (v === 25 && step === 2) ? C.glow : C.ink,
            }),
        )
        .join('') +
      (step >= 1 ? text(SCALE(76), 200, 'moho', { size: 34, weight: 700, fill: step === 1 ? C.glow : C.ink }) : '') +
      (step >= 2
        ? text(SCALE(0), 200, 'fragilidad', { size: 34, weight: 700, fill: step === 2 ? C.glow : C.ink })
        : '') +
      (step >= 3
        ? wave(SCALE(27), 262, [
            [30, -6],
            [66, 4],
            [100, -3],
            [140, 6],
            [170, 0],
          ]) +
          text(SCALE(37), 412, 'despacio, sí', { size: 30, anchor: 'middle', fill: C.glow }) +
          wave(SCALE(53), 266, [
            [26, 2],
            [44, -36],
            [62, 22],
            [80, -34],
            [98, 18],
            [120, -2],
            [160, 0],
          ]) +
          cross(SCALE(63), 370, 12) +
          text(SCALE(63), 412, 'de golpe, no', { size: 30, anchor: 'middle', fill: C.ink })
        : ''),
  )

const plan = (step) => {
  const W = '#9aa3a5'
  const bad = [
    [1, 118, 388],
    [1, 300, 160],
    [1, 522, 126],
    [2, 566, 250],
  ]
  return wall(
    path('M80 92H592V436H80Z', '#262d31') +
      path('M256 92L206 250H404L346 92Z', C.beam, 'opacity=".9"') +
      path('M494 92h56l26 90h-108z', '#8fb3c4', 'opacity=".28"') +
      rect(64, 76, 544, 18, W) +
      rect(64, 76, 18, 376, W) +
      rect(590, 76, 30, 376, W) +
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((i) => stroke(`M592 ${110 + i * 30}l26 -22`, '#6f787a', 3)).join('') +
      rect(64, 434, 544, 18, W) +
      rect(252, 76, 100, 18, '#8fb3c4') +
      sun(300, 40, 15) +
      rect(492, 88, 60, 14, C.dark) +
      stroke('M502 95h40', C.ink2, 3) +
      rect(100, 434, 84, 18, '#262d31') +
      stroke('M100 442V362', C.light, 6) +
      stroke('M100 362A80 80 0 0 1 180 438', C.line, 3, 'stroke-dasharray="5 7"') +
      rect(250, 292, 170, 76, C.shelf2) +
      `<rect x="250" y="292" width="170" height="76" fill="none" stroke="${C.ink2}" stroke-width="4"/>` +
      circle(290, 330, 20, C.teal) +
      circle(290, 330, 9, C.dark) +
      circle(338, 330, 14, C.light) +
      circle(380, 330, 17, C.rose) +
      bad.map(([s, x, y]) => (step >= s ? cross(x, y, 15) : '')).join('') +
      (step >= 3
        ? circle(452, 330, 40, C.lamp, 'opacity=".3"') +
          circle(452, 330, 21, C.lamp) +
          stroke('M442 330l7 8l13 -16', C.dark, 5)
        : '') +
      title(
        658,
        116,
        step >= 3 ? ['Cerca de', 'los objetos,', 'a su altura'] : step ? ['Aquí no'] : ['¿Dónde', 'ponerlo?'],
        46,
        step >= 3 ? C.glow : C.ink,
      ) +
      (step >= 1 && step < 3
        ? ['Puerta', 'Sol', 'Salida de aire'].map((w, i) => text(660, 180 + i * 50, w, { size: 34 })).join('') +
          (step > 1 ? text(660, 330, 'Muro exterior', { size: 34 }) : '')
        : '') +
      (step >= 3 ? hygro(770, 424, 52, { k: 1.0 }) : ''),
  )
}

const salt = (step) => {
  const value = step < 1 ? 52 : step < 2 ? 71 : step < 3 ? 75 : 78
  const sealed = step > 0
  return room(
    hygro(sealed ? 232 : 280, 436, value, { k: 1.12 }) +
      (sealed
        ? group(
            390,
            436,
            shadow(0, 0, 40, 0) +
              path('M-42 -86h84l-9 86h-66z', '#9fc0cf', 'opacity=".45"') +
              path('M-37 -44h74l-4 44h-66z', '#f4f4f0') +
              path('M-37 -44q18 -16 37 -12t37 12z', '#fff') +
              stroke('M-42 -86h84', '#cfe0e8', 3),
          ) +
          path('M104 446V226q0 -22 22 -22h330q22 0 22 22V446Z', '#cfe3ee', 'opacity=".15"') +
          stroke('M104 446V226q0 -22 22 -22h330q22 0 22 22V446Z', '#cfe3ee', 4, 'opacity=".85"') +
          rect(104, 222, 374, 12, C.lamp, 'opacity=".9"') +
          stroke('M128 262V400', '#fff', 5, 'opacity=".4"')
        : '') +
      title(56, 104, [['Una vez al año'], ['Una noche con sal'], ['Cerca de 75 %'], ['¿Y si marca 78?']][step], 50) +
      (step === 2
        ? text(560, 320, '75 %', { size: 120, weight: 700, fill: C.glow }) +
          text(566, 372, 'aire con sal de cocina', { size: 32, fill: C.ink2 })
        : '') +
      (step === 3
        ? text(560, 240, '78 − 75 = 3', { size: 60, weight: 700, fill: C.glow }) +
          text(562, 292, 'mide 3 de más', { size: 36 }) +
          stroke('M562 322H880', C.edge, 3) +
          text(562, 376, 'lectura − 3', { size: 44, weight: 700 })
        : '') +
      (step === 1
        ? text(560, 270, 'sal de cocina', { size: 36 }) + text(560, 318, 'y un poco de agua', { size: 36 })
        : ''),
    { at: 290, x: 290, half: 250, base: 454 },
  )
}

const DAYS = [
  52, 53, 51, 52, 54, 53, 52, 50, 51, 52, 53, 54, 55, 54, 55, 57, 62, 58, 55, 53, 52, 51, 49, 48, 50, 51, 52, 53, 52,
  51,
]
const month = (step) => {
  const X = (d) => n(112 + (d - 1) * 18)
  const Y = (v) => n(410 - (v - 40) * 10)
  const line = 'M' + DAYS.map((v, i) => `${X(i + 1)} ${Y(v)}`).join('L')
  return wall(
    title(56, 70, ['Un mes de humedad relativa, en %'], 40) +
      [40, 50, 60, 70]
        .map(
          (v) =>
            stroke(`M112 ${Y(v)}H640`, C.shelf2, 2) + text(96, Y(v) + 9, v, { size: 27, anchor: 'end', fill: C.ink2 }),
        )
        .join('') +
      stroke(line, step ? C.ink2 : C.ink, 4) +
      text(112, 450, 'día 1', { size: 26, fill: C.ink2 }) +
      text(634, 450, 'día 30', { size: 26, fill: C.ink2, anchor: 'end' }) +
      (step >= 1
        ? stroke(`M112 ${Y(62)}H690M112 ${Y(48)}H690`, C.lamp, 3, 'stroke-dasharray="2 9"') +
          circle(X(17), Y(62), 11, C.lamp) +
          circle(X(24), Y(48), 11, C.lamp) +
          text(704, Y(62) + 12, '62 máximo', { size: 34, weight: 700, fill: C.glow }) +
          text(704, Y(48) + 12, '48 mínimo', { size: 34, weight: 700, fill: C.glow })
        : '') +
      (step >= 2
        ? stroke(`M674 ${Y(62) + 8}V${Y(48) - 8}`, C.ink, 5) +
          text(704, Y(55) + 14, '14 puntos', { size: 42, weight: 700 })
        : '') +
      (step >= 3
        ? drop(X(17) - 58, 132, 0.9) +
          drop(X(17) - 26, 118, 0.6) +
          drop(X(17) - 88, 116, 0.6) +
          text(X(17) - 110, 144, 'lluvia', { size: 30, anchor: 'end', weight: 700 })
        : ''),
  )
}

const opening = (rows, extra = '') =>
  room(
    chest(566, 436, 1.02) +
      vessel('botella', C.light, 852, 440, 38, 190, { lampX: 690 }) +
      hygro(716, 446, 52, { k: 1.16 }) +
      title(56, 148, rows, 54) +
      extra,
    light,
  )
export const frames = {
  titulo: opening(
    ['Un termohigrómetro', 'bien ubicado'],
    text(58, 290, 'Medir la humedad', { size: 30, fill: C.ink2 }),
  ),
  siente1: feel(1),
  siente2: feel(2),
  escala0: scale(0),
  escala1: scale(1),
  escala2: scale(2),
  escala3: scale(3),
  plano0: plan(0),
  plano1: plan(1),
  plano2: plan(2),
  plano3: plan(3),
  sal0: salt(0),
  sal1: salt(1),
  sal2: salt(2),
  sal3: salt(3),
  mes0: month(0),
  mes1: month(1),
  mes2: month(2),
  mes3: month(3),
  fin: opening(['Primero,', 'la causa']),
}
