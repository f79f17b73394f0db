import { C, niche, rect, room, stroke, text, title, wall } from '../../draw/base.mjs'
import { vessel } from '../../draw/objects.mjs'
import { arrow, check, gone, INK, jar, label, person, QUIET, RED, shelves } from './pieces.mjs'
import { alarm, copies, police, search } from './missing.mjs'

const light = { at: 690, x: 690, half: 236, base: 450 }

const opening = room(
  shelves(500, 84, { w: 400, high: 158, empty: 5, boards: ['A', 'B'] }) +
    title(56, 148, ['Saber dónde', 'está'], 60) +
    text(58, 290, 'Lugar, movimiento, recuento', { size: 30, fill: C.ink2 }),
  { ...light, at: 700, x: 700 },
)

const CODE = [
  ['D', 'depósito', 210],
  ['3', 'estante', 470],
  ['B', 'nivel', 730],
]
const address = wall(
  title(56, 96, ['De lo grande a lo pequeño'], 48) +
    CODE.map(
      ([sign, words, x], i) =>
        rect(x - 90, 150, 180, 170, C.paper) +
        text(x, 278, sign, { size: 130, anchor: 'middle', weight: 700, fill: INK }) +
        text(x, 376, words, { size: 40, anchor: 'middle', fill: C.glow }) +
        (i < 2 ? rect(x + 108, 230, 44, 12, C.edge) : ''),
    ).join(''),
)
const place = (step) =>
  room(
    shelves(480, 76, { w: 420, high: 160, boards: ['A', 'B'] }) +
      (step
        ? text(56, 250, 'D-3-B', { size: 104, weight: 700, fill: C.glow }) +
          text(60, 316, 'depósito, estante 3, nivel B', { size: 30, fill: C.ink2 }) +
          rect(486, 391, 120, 46, 'none', `stroke="${C.lamp}" stroke-width="6"`)
        : title(56, 150, ['Cada lugar,', 'un código'], 56)),
    { at: 690, x: 690, half: 230, base: 460 },
  )

const LOG = [
  ['Qué', '2026.4.12', 0],
  ['De', 'D-3-B', 190],
  ['A', 'taller', 318],
  ['Quién', 'Rosa', 448],
  ['Fecha', '10 mar.', 560],
  ['Motivo', 'restauración', 698],
]
const log = (step) =>
  room(
    rect(26, 112, 920, 250, '#000', 'opacity=".35"') +
      rect(20, 106, 920, 250, C.paper) +
      rect(20, 106, 920, 8, C.teal) +
      text(44, 160, 'Movimientos', { size: 36, face: 'title', weight: 500, fill: INK }) +
      LOG.map(
        ([name, value, dx]) =>
          text(44 + dx, 216, name, { size: 28, fill: QUIET }) +
          (step ? text(44 + dx, 268, value, { size: 31, weight: 700, fill: RED }) : ''),
      ).join('') +
      stroke('M40 230H920M40 286H920M40 336H920', '#c9c4b4', 2) +
      title(56, 70, ['El mismo día'], 46),
    { at: 480, x: 480, half: 440, base: 460 },
  )

const slip = (x, y) =>
  gone(x, y - 2, 116, C.edge) +
  rect(x - 62, y - 78, 124, 78, C.paper) +
  text(x, y - 46, '2026.4.12', { size: 23, anchor: 'middle', weight: 700, fill: INK }) +
  text(x, y - 14, '→ taller', { size: 27, anchor: 'middle', weight: 700, fill: RED })
const gap = (step) =>
  room(
    shelves(430, 76, { w: 480, high: 160, empty: 5, mark: slip }) +
      title(56, 150, step ? ['No falta:', 'está en', 'el taller'] : ['Una tarjeta', 'en el hueco'], 52),
    { at: 660, x: 660, half: 250, base: 460 },
  )

const clip = (x, y, rows = 5, marked = 0) =>
  rect(x + 6, y + 7, 250, 320, '#000', 'opacity=".35"') +
  rect(x, y, 250, 320, C.paper) +
  rect(x + 85, y - 14, 80, 28, C.edge) +
  [...Array(rows)]
    .map(
      (_, i) =>
        `<rect x="${x + 24}" y="${y + 42 + i * 52}" width="30" height="30" fill="none" stroke="${QUIET}" stroke-width="3"/>` +
        (i < marked ? check(x + 38, y + 56 + i * 52, 0.7, C.teal) : '') +
        text(x + 68, y + 68 + i * 52, `2026.4.${11 + i}`, { size: 29, fill: INK }),
    )
    .join('')
const count = (step) =>
  step === 0
    ? room(clip(90, 90, 5, 3) + shelves(500, 80, { w: 400, high: 158 }), { at: 480, x: 480, half: 440, base: 462 })
    : wall(
        title(56, 84, [step === 1 ? 'Un poco cada mes' : '12 meses × 100 = 1200'], 50) +
          ['E', 'F', 'M', 'A', 'M', 'J', 'J', 'A', 'S', 'O', 'N', 'D']
            .map((name, i) => {
              const x = 62 + (i % 6) * 142
              const y = 122 + Math.floor(i / 6) * 168
              const on = step === 2 || i === 0
              return (
                rect(x, y, 126, 148, on ? C.nicheLit : C.niche) +
                (on ? rect(x, y + 144, 126, 4, C.lamp) : '') +
                text(x + 12, y + 38, name, { size: 30, fill: on ? C.ink : C.edge }) +
                (on ? text(x + 63, y + 106, '100', { size: 52, weight: 700, anchor: 'middle', fill: C.glow }) : '')
              )
            })
            .join(''),
      )

const ways = (step) =>
  room(
    clip(90, 96, 5, step === 1 ? 3 : 5) +
      shelves(560, 84, { w: 350, high: 156, each: 3 }) +
      (step === 0 ? person(396, 456, C.teal, 0.84) + person(492, 456, C.cochineal, 0.84) : '') +
      (step === 1 ? arrow(366, 230, 530) : step === 2 ? arrow(530, 230, 366) : '') +
      title(56, 58, [['Dos personas, dos sentidos'], ['De la lista al estante'], ['Del estante a la lista']][step], 44),
    { at: 480, x: 480, half: 440, base: 462 },
  )

const ANSWERS = [
  ['En su lugar', (x, y) => jar(x, y, 110, { cast: false }) + check(x + 66, y - 100, 1.1, C.lamp)],
  ['En otro lugar', (x, y) => gone(x - 44, y, 96, C.edge) + jar(x + 44, y, 96, { cast: false })],
  [
    'Sin número',
    (x, y) =>
      vessel('anfora', C.rose, x - 24, y, 30, 104, { cast: false, lampX: x }) + label(x + 10, y - 96, '?', { k: 0.62 }),
  ],
  ['No aparece', (x, y) => gone(x, y, 110, C.lamp)],
]
const four = (step) =>
  rect(0, 0, 960, 540, C.case) +
  rect(0, 500, 960, 40, C.shelf2) +
  title(
    56,
    84,
    [['Cuatro respuestas'], ['Cuatro respuestas'], ['Se corrige ese día'], ['Recibe un número provisional']][step],
    48,
  ) +
  ANSWERS.map(([name, icon], i) => {
    const x = 28 + i * 230
    const lit = step === 1 || step === i + 1
    return (
      niche(x, 122, 214, 206, lit && step > 0, step ? icon(x + 107, 304) : '') +
      text(x, 376, step ? name : i + 1, {
        size: 33,
        weight: 700,
        fill: lit && step > 1 ? C.glow : step ? C.ink : C.edge,
      })
    )
  }).join('') +
  (step === 3 ? text(488, 424, 'T.2026.01', { size: 36, weight: 700, fill: C.glow }) : '') +
  (step === 2 ? text(258, 424, 'D-3-B → D-3-A', { size: 32, weight: 700, fill: C.glow }) : '')

export const poster = opening
export const frames = {
  titulo: opening,
  lugar0: place(0),
  lugar1: place(1),
  lugar2: address,
  mover0: log(0),
  mover1: log(1),
  hueco0: gap(0),
  hueco1: gap(1),
  cuenta0: count(0),
  cuenta1: count(1),
  cuenta2: count(2),
  sentido0: ways(0),
  sentido1: ways(1),
  sentido2: ways(2),
  cuatro0: four(0),
  cuatro1: four(1),
  cuatro2: four(2),
  cuatro3: four(3),
  falta0: search(0),
  falta1: search(1),
  aviso0: alarm(0),
  aviso1: alarm(1),
  policia0: police(0),
  policia1: police(1),
  copias: copies,
  fin: room(
    vessel('botella', C.light, 836, 436, 36, 180, { lampX: 690 }) +
      vessel('cuenco', C.dark, 558, 440, 60, 56, { lampX: 690 }) +
      jar(690, 452, 210, { lampX: 690 }) +
      check(836, 218, 1.2, C.lamp) +
      check(690, 208, 1.2, C.lamp) +
      check(558, 348, 1.2, C.lamp) +
      title(56, 168, ['Contar también', 'es cuidar'], 56),
    light,
  ),
}
