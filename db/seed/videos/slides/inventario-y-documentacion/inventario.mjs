import { C, circle, niche, path, rect, room, stroke, text, title, wall } from '../../draw/base.mjs'
import { sheet, vessel } from '../../draw/objects.mjs'
import { card, check, INK, jar, label, RED, shelves } from './pieces.mjs'
import { layers, marks, never } from './marks.mjs'
import { STEPS } from './steps.mjs'

const light = { at: 690, x: 690, half: 236, base: 450 }

const opening = room(
  vessel('botella', C.light, 836, 436, 36, 180, { lampX: 690 }) +
    vessel('cuenco', C.dark, 558, 440, 60, 56, { lampX: 690 }) +
    jar(690, 452, 220, { lampX: 690 }) +
    label(700, 250, '2026.4.12', { k: 0.94 }) +
    title(56, 148, ['Un número para', 'cada objeto'], 56) +
    text(58, 290, 'Registro, inventario, catálogo', { size: 28, fill: C.ink2 }),
  light,
)

const missing = (step) =>
  room(
    shelves(500, 76, { w: 400, high: 160, empty: 5, code: false, mark: step ? undefined : () => '' }) +
      (step
        ? card(
            56,
            84,
            380,
            'Inventario',
            [
              ['2026.4.11', 'Botella'],
              ['2026.4.12', 'Cántaro'],
              ['2026.4.13', 'Cuenco'],
              ['2026.4.14', 'Ánfora'],
            ],
            { lit: 1, at: 180, step: 44, first: 104, size: 29 },
          ) + text(56, 458, 'Estaba, y es del museo', { size: 34, weight: 700, fill: C.glow })
        : title(56, 190, ['¿Falta algo?'], 58) + text(58, 254, 'Sin lista, nadie lo nota', { size: 34, fill: C.ink2 })),
    { at: 700, x: 700, half: 220, base: 460 },
  )

const unesco = wall(
  sheet(
    70,
    70,
    300,
    360,
    text(100, 132, 'Convención', { size: 34, face: 'title', weight: 500, fill: INK }) +
      text(100, 176, 'UNESCO 1970', { size: 34, face: 'title', weight: 500, fill: INK }) +
      text(100, 222, 'Artículo 7', { size: 29, fill: RED, weight: 700 }) +
      [0, 1, 2, 3, 4].map((i) => rect(100, 258 + i * 30, i === 4 ? 120 : 240, 9, '#c5c3b8')).join('') +
      circle(320, 384, 26, C.cochineal),
  ) +
    [
      ['Robado a un museo', 128],
      ['Consta en su inventario', 208],
    ]
      .map(([words, y]) => check(452, y - 10, 1, C.lamp) + text(492, y, words, { size: 37 }))
      .join('') +
    stroke('M440 254H900', C.edge, 3) +
    title(440, 326, ['Se prohíbe importarlo', 'y se puede reclamar'], 44, C.glow),
)

const book = (x, y) =>
  path(`M${x - 84} ${y - 92}q42 -14 84 4v92q-42 -18 -84 -4z`, C.paper) +
  path(`M${x + 84} ${y - 92}q-42 -14 -84 4v92q42 -18 84 -4z`, '#dcd8cb') +
  [0, 1, 2, 3]
    .map((i) =>
      stroke(`M${x - 72} ${y - 72 + i * 18}q30 -8 60 2M${x + 12} ${y - 70 + i * 18}q30 -10 60 -2`, '#8c918f', 3),
    )
    .join('')
const list = (x, y) =>
  rect(x - 62, y - 120, 124, 124, C.paper) +
  [0, 1, 2]
    .map(
      (i) =>
        circle(x - 42, y - 94 + i * 36, 8, [C.teal, C.ochre, C.rose][i]) +
        rect(x - 24, y - 99 + i * 36, 74, 9, '#8c918f'),
    )
    .join('') +
  path(`M${x + 58} ${y - 66}a26 26 0 0 1 26 26c0 18 -26 44 -26 44s-26 -26 -26 -44a26 26 0 0 1 26 -26z`, C.cochineal) +
  circle(x + 58, y - 40, 10, C.paper)
const study = (x, y) =>
  jar(x - 20, y, 112, { cast: false }) +
  circle(x + 40, y - 66, 34, C.glow, 'opacity=".25"') +
  `<circle cx="${x + 40}" cy="${y - 66}" r="34" fill="none" stroke="${C.ink}" stroke-width="7"/>` +
  stroke(`M${x + 64} ${y - 40}l26 30`, C.ink, 11)
const LISTS = [
  ['Registro', 'lo que entra', book],
  ['Inventario', 'qué es y dónde está', list],
  ['Catálogo', 'qué significa', study],
]
const lists = (step) =>
  rect(0, 0, 960, 540, C.case) +
  rect(0, 500, 960, 40, C.shelf2) +
  title(56, 76, [step === 4 ? 'Primero, el inventario completo' : 'Tres listas'], 46) +
  LISTS.map(([name, words, icon], i) => {
    const x = 56 + i * 290
    const seen = step > i || step === 4
    const lit = step === i + 1 || (step === 4 && i === 1)
    return (
      niche(x, 108, 268, 214, lit, seen ? icon(x + 134, 296) : '') +
      (seen
        ? text(x, 368, name, { size: 38, weight: 700, fill: lit ? C.glow : C.ink }) +
          text(x, 410, words, { size: 29, fill: C.ink2 })
        : '')
    )
  }).join('')

const thread = room(
  jar(300, 446, 230, { lampX: 300 }) +
    label(312, 250, '2026.4.12', { k: 1 }) +
    [0, 1, 2]
      .map(
        (i) =>
          rect(600, 84 + i * 104, 300, 82, C.paper) +
          text(620, 134 + i * 104, LISTS[i][0], { size: 32, face: 'title', weight: 500, fill: INK }) +
          rect(786, 119 + i * 104, 94, 12, C.lamp) +
          stroke(`M392 320C480 320 500 ${125 + i * 104} 596 ${125 + i * 104}`, C.lamp, 4),
      )
      .join(''),
  { at: 300, x: 300, half: 210, base: 456 },
)

const PARTS = [
  ['2026', 'año de ingreso', 320],
  ['4', 'cuarto ingreso', 556],
  ['12', 'objeto 12', 710],
]
const number = (step) =>
  wall(
    PARTS.map(([figure, words, x], i) => {
      const on = step === i + 2
      const seen = step >= i + 2
      return (
        text(x, 240, figure, { size: 140, weight: 700, anchor: 'middle', fill: on ? C.glow : C.ink }) +
        (i < 2 ? text(i ? 610 : 498, 240, '.', { size: 140, weight: 700, anchor: 'middle', fill: C.edge }) : '') +
        (seen
          ? stroke(`M${x} 268V${i === 1 ? 366 : 300}`, on ? C.lamp : C.line, 4) +
            text(x, i === 1 ? 404 : 338, words, { size: 36, anchor: 'middle', fill: on ? C.glow : C.ink2 })
          : '')
      )
    }).join(''),
  )

const parts = room(
  jar(330, 446, 220, { lampX: 480 }) +
    label(340, 262, '12a', { k: 0.8 }) +
    path('M530 440a96 62 0 0 1 192 0z', C.teal) +
    circle(626, 376, 15, C.teal) +
    rect(530, 438, 192, 12, '#3b6a72') +
    label(636, 372, '12b', { k: 0.72 }) +
    title(56, 90, ['2026.4.12a y 2026.4.12b'], 46) +
    text(58, 140, 'una vasija, dos partes', { size: 32, fill: C.ink2 }),
  { at: 480, x: 500, half: 330, base: 458 },
)

const rules = (step) =>
  wall(
    title(56, 96, ['Un buen número'], 50) +
      [
        ['No cambia', 1],
        ['No se repite, ni aunque el objeto se pierda', 1],
        ['No dice el lugar ni el tema', 2],
      ]
        .map(([words, from], i) =>
          step >= from
            ? check(82, 168 + i * 76, 1.1, C.lamp) +
              text(128, 180 + i * 76, words, { size: 38, fill: step === from ? C.glow : C.ink })
            : '',
        )
        .join('') +
      (step === 2
        ? text(128, 436, 'SALA2-CERAMICA-07', { size: 38, fill: C.blush }) + stroke('M120 423H510', C.blush, 5)
        : ''),
  )

const way = (step) =>
  rect(0, 0, 960, 540, C.case) +
  rect(0, 500, 960, 40, C.shelf2) +
  title(56, 66, ['Seis pasos'], 46) +
  STEPS.map(([name, icon], i) => {
    const [x, y] = [56 + (i % 3) * 290, 88 + Math.floor(i / 3) * 204]
    const seen = step > Math.floor(i / 3)
    const lit = step === Math.floor(i / 3) + 1
    return (
      niche(x, y, 268, 146, lit, seen ? icon(x + 134, y + 132) : '') +
      text(x + 14, y + 40, i + 1, { size: 32, face: 'title', weight: 500, fill: seen ? C.glow : C.edge }) +
      (seen ? text(x, y + 182, name, { size: 30, weight: 700, fill: lit ? C.glow : C.ink }) : '')
    )
  }).join('')

export const poster = opening
export const frames = {
  titulo: opening,
  falta0: missing(0),
  falta1: missing(1),
  unesco,
  listas0: lists(0),
  listas1: lists(1),
  listas2: lists(2),
  listas3: lists(3),
  listas4: lists(4),
  numero0: thread,
  numero1: number(1),
  numero2: number(2),
  numero3: number(3),
  numero4: number(4),
  partes: parts,
  regla1: rules(1),
  regla2: rules(2),
  marca0: room(
    jar(690, 450, 240, { lampX: 690, number: '2026.4.12' }) +
      title(56, 150, ['El número va', 'con el objeto'], 56) +
      text(58, 290, 'marcado, cosido o atado', { size: 32, fill: C.ink2 }),
    light,
  ),
  capas1: layers(1),
  capas2: layers(2),
  capas3: layers(3),
  marca1: marks(1),
  marca2: marks(2),
  marca3: marks(3),
  nunca: never,
  camino0: way(0),
  camino1: way(1),
  camino2: way(2),
  fin: room(
    jar(690, 450, 220, { lampX: 690 }) +
      label(702, 262, '2026.4.12', { k: 0.94 }) +
      title(56, 168, ['Con número,', 'puede volver'], 56),
    light,
  ),
}
