// How the number goes on the object: by material, in layers, and what is never used.
import { C, circle, cross, group, niche, path, rect, stroke, text, title, wall } from '../../draw/base.mjs'
import { textile } from '../../draw/objects.mjs'
import { INK, label, RED } from './pieces.mjs'

const pencil = (x, y, turn = 24) =>
  group(x, y, rect(-8, -150, 16, 124, C.ochre) + path('M-8 -26h16L0 2Z', C.light) + path('M-3 -9h6L0 2Z', C.dark), {
    turn,
  })
const SEWN = (x, y) =>
  textile(x - 66, y - 128, 132, 118) +
  rect(x - 4, y - 52, 66, 30, C.paper) +
  text(x + 29, y - 30, '4.12', { size: 24, anchor: 'middle', fill: INK, weight: 700 }) +
  [-4, 62].map((d) => stroke(`M${x + d - 5} ${y - 46}h10M${x + d - 5} ${y - 28}h10`, RED, 3)).join('')
const PAPER = (x, y) =>
  rect(x - 70, y - 138, 140, 138, '#e6dfca') +
  text(x + 60, y - 14, '4.12', { size: 26, anchor: 'end', fill: '#6d6a62' }) +
  pencil(x - 22, y - 44, 28)
const TIED = (x, y) =>
  path(`M${x - 62} ${y - 76}h124l-22 76h-80z`, C.ochre) +
  [0, 1, 2].map((i) => stroke(`M${x - 56 + i * 5} ${y - 60 + i * 22}H${x + 56 - i * 5}`, '#7d5228', 4)).join('') +
  stroke(`M${x - 50} ${y - 76}C${x - 46} ${y - 148} ${x + 46} ${y - 148} ${x + 50} ${y - 76}`, C.ochre, 8) +
  label(x + 44, y - 106, '4.12', { k: 0.62 })
const MARKS = [
  ['Textil', 'cinta cosida', SEWN],
  ['Papel', 'lápiz blando', PAPER],
  ['Cesta, plástico', 'etiqueta atada', TIED],
]
export const marks = (step) =>
  rect(0, 0, 960, 540, C.case) +
  rect(0, 500, 960, 40, C.shelf2) +
  title(56, 76, ['Según el material'], 46) +
  MARKS.map(([name, words, icon], i) => {
    const x = 56 + i * 290
    const seen = step > i
    const lit = step === i + 1
    return (
      niche(x, 108, 268, 214, lit, seen ? icon(x + 134, 300) : '') +
      (seen
        ? text(x, 368, name, { size: 35, weight: 700, fill: lit ? C.glow : C.ink }) +
          text(x, 410, words, { size: 30, fill: C.ink2 })
        : '')
    )
  }).join('')

export const layers = (step) => {
  const rows = [
    [376, 84, C.teal, 'Objeto', 0],
    [326, 50, '#e9d9a0', 'Resina', 1],
    [276, 50, '', 'Número', 2],
    [226, 50, '#e9d9a0', 'Resina', 3],
  ]
  return wall(
    title(56, 92, ['Una marca que se puede quitar'], 46) +
      rows
        .map(([y, h, fill, name, from]) => {
          if (step < from) return ''
          const on = step === from
          return (
            (fill
              ? rect(80, y, 520, h, fill, from ? 'opacity=".8"' : '')
              : rect(80, y, 520, h, '#3a3f36') +
                text(340, y + 37, '2026.4.12', { size: 36, anchor: 'middle', weight: 700, fill: '#fff' })) +
            stroke(`M612 ${y + h / 2}h50`, on ? C.lamp : C.edge, 3) +
            text(680, y + h / 2 + 12, name, { size: 34, weight: on ? 700 : 400, fill: on ? C.glow : C.ink })
          )
        })
        .join('') +
      (step === 3 ? text(80, 178, 'Resina acrílica: Paraloid B-72', { size: 30, fill: C.ink2 }) : ''),
  )
}

const tape = (x, y) =>
  circle(x, y - 62, 54, '#cdb98a') + circle(x, y - 62, 27, C.niche) + rect(x, y - 20, 92, 14, '#cdb98a')
const pen = (x, y) =>
  group(
    x,
    y - 10,
    rect(-10, -120, 20, 96, C.blue) +
      path('M-10 -24h20L0 6Z', C.ink2) +
      rect(-10, -136, 20, 16, C.dark) +
      rect(8, -128, 6, 52, C.dark),
    { turn: 28 },
  )
const nail = (x, y) =>
  rect(x - 30, y - 66, 60, 66, C.cochineal) +
  rect(x - 14, y - 132, 28, 66, C.edge) +
  rect(x - 30, y - 60, 12, 54, '#fff', 'opacity=".25"')
export const never =
  rect(0, 0, 960, 540, C.case) +
  rect(0, 500, 960, 40, C.shelf2) +
  title(56, 76, ['Nunca'], 46) +
  [
    ['Cinta adhesiva', tape],
    ['Bolígrafo', pen],
    ['Esmalte de uñas', nail],
  ]
    .map(([name, icon], i) => {
      const x = 56 + i * 290
      return (
        niche(x, 108, 268, 214, false, icon(x + 134, 300)) +
        cross(x + 234, 146, 20) +
        text(x, 368, name, { size: 35, weight: 700 })
      )
    })
    .join('')
