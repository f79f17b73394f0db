// When an object is missing: look for it, leave all as it is, tell the police; copies of the list.
import { C, circle, niche, path, rect, room, text, title, wall } from '../../draw/base.mjs'
import { phone } from '../../draw/instruments.mjs'
import { card, check, gone, jar, measure, scale, shelves } from './pieces.mjs'

export const search = (step) =>
  room(
    gone(250, 448, 230, C.lamp) +
      (step
        ? title(480, 112, ['Antes, buscar'], 50) +
          ['Últimos movimientos', 'Préstamos', 'Lugares vecinos']
            .map((words, i) => check(506, 188 + i * 80, 1.1, C.lamp) + text(550, 200 + i * 80, words, { size: 38 }))
            .join('')
        : title(480, 190, ['No aparece:', 'todavía', 'no es un robo'], 54)),
    { at: 250, x: 250, half: 200, base: 458 },
  )

const band = (y) =>
  rect(0, y, 960, 44, C.lamp) + [...Array(16)].map((_, i) => path(`M${i * 64} ${y}h32l-20 44h-32z`, C.dark)).join('')
export const alarm = (step) =>
  room(
    shelves(80, 70, { w: 420, high: 162, empty: 5 }) +
      (step ? band(272) : '') +
      title(580, 120, step ? ['No tocar.', 'Avisar hoy.'] : ['Si sigue', 'sin aparecer'], 50) +
      (step ? phone(760, 492, text(0, -72, 'Policía', { size: 23, anchor: 'middle', weight: 700 }), 1.1) : ''),
    { at: 290, x: 290, half: 240, base: 460 },
  )

export const police = (step) =>
  step === 0
    ? room(
        card(
          50,
          84,
          380,
          'Ficha',
          [
            ['N.º', '2026.4.12'],
            ['Tipo', 'cántaro'],
            ['Señas', 'grieta, 4 cm'],
          ],
          { at: 124, step: 56, first: 114, size: 32 },
        ) +
          rect(490, 84, 200, 250, '#fff') +
          rect(500, 94, 180, 230, '#b9bfc0') +
          jar(590, 300, 180, { cast: false, crack: true }) +
          scale(506, 318, 0.5) +
          jar(820, 330, 190, { cast: false, crack: true, lampX: 820 }) +
          measure(730, 140, 730, 330) +
          measure(746, 362, 894, 362) +
          ['la ficha', 'las fotografías', 'las medidas']
            .map((words, i) =>
              text([240, 590, 814][i], 424, words, { size: 34, anchor: 'middle', fill: C.glow, weight: 700 }),
            )
            .join(''),
        { at: 480, x: 480, half: 440, base: 470 },
      )
    : wall(
        title(56, 90, ['INTERPOL: obras de arte robadas'], 46) +
          niche(
            56,
            128,
            410,
            230,
            true,
            jar(160, 330, 150, { cast: false, crack: true }) +
              rect(250, 190, 180, 12, C.ink2) +
              rect(250, 222, 150, 12, C.ink2) +
              rect(250, 254, 180, 12, C.ink2) +
              rect(250, 286, 96, 12, C.ink2),
          ) +
          niche(
            494,
            128,
            410,
            230,
            false,
            gone(600, 330, 150, C.edge) + text(770, 270, '«un cántaro»', { size: 34, anchor: 'middle', fill: C.ink2 }),
          ) +
          check(82, 404, 1.1, C.lamp) +
          text(122, 416, 'con foto y señas: entra', { size: 34, weight: 700, fill: C.glow }) +
          text(494, 416, 'sin ellas: no entra', { size: 34 }),
      )

const COPIES = [
  [
    'Equipo del museo',
    (x, y) =>
      rect(x - 78, y - 116, 156, 100, '#0a0c0d') +
      rect(x - 68, y - 106, 136, 80, '#39454b') +
      [0, 1, 2].map((i) => rect(x - 54, y - 92 + i * 22, 80 - i * 12, 8, C.lamp)).join('') +
      path(`M${x - 94} ${y - 16}h188l10 14h-208z`, C.line),
  ],
  [
    'Disco aparte',
    (x, y) =>
      rect(x - 58, y - 120, 116, 118, C.line) +
      rect(x - 46, y - 108, 92, 62, '#2b3236') +
      circle(x + 34, y - 22, 7, C.lamp) +
      text(x, y - 68, '1 TB', { size: 26, anchor: 'middle', fill: C.ink2 }),
  ],
  [
    'Otro edificio',
    (x, y) =>
      path(`M${x - 84} ${y - 92}L${x} ${y - 142}L${x + 84} ${y - 92}Z`, C.ochre) +
      rect(x - 68, y - 92, 136, 90, '#8d5c33') +
      rect(x - 16, y - 52, 32, 50, C.dark) +
      rect(x - 52, y - 76, 24, 28, C.lamp) +
      rect(x + 28, y - 76, 24, 28, C.lamp),
  ],
]
export const copies =
  rect(0, 0, 960, 540, C.case) +
  rect(0, 500, 960, 40, C.shelf2) +
  title(56, 80, ['Tres copias'], 48) +
  COPIES.map(([name, icon], i) => {
    const x = 56 + i * 290
    return (
      niche(x, 112, 268, 214, i === 2, icon(x + 134, 300)) +
      text(x, 372, name, { size: 33, weight: 700, fill: i === 2 ? C.glow : C.ink })
    )
  }).join('')
