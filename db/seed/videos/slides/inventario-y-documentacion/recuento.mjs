import { C, circle, niche, path, rect, room, stroke, text, title, wall } from '../../draw/base.mjs'
import { phone } from '../../draw/instruments.mjs'
import { vessel } from '../../draw/objects.mjs'
import { arrow, card, check, gone, INK, jar, label, measure, person, QUIET, RED, scale, shelves } from './pieces.mjs'

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
  ['B', 'balda', 730],
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
          text(60, 316, 'depósito, estante 3, balda B', { size: 30, fill: C.ink2 }) +
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

const search = (step) =>
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
const alarm = (step) =>
  room(
    shelves(80, 70, { w: 420, high: 162, empty: 5 }) +
      (step ? band(272) : '') +
      title(580, 120, step ? ['No tocar.', 'Avisar hoy.'] : ['Si sigue', 'sin aparecer'], 50) +
      (step ? phone(760, 492, text(0, -72, 'Policía', { size: 23, anchor: 'middle', weight: 700 }), 1.1) : ''),
    { at: 290, x: 290, half: 240, base: 460 },
  )

const police = (step) =>
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
const copies =
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
