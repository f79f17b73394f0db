// The photographs of a record: the table, the five views, the close-ups, the file's name.
import { C, circle, path, rect, room, stroke, text, title, wall } from '../../draw/base.mjs'
import { phone } from '../../draw/instruments.mjs'
import { INK, jar, RED, scale } from './pieces.mjs'

export const studio = (step) =>
  room(
    path('M130 96H560V380Q560 416 596 428H94Q130 416 130 380Z', '#b9bfc0') +
      path('M94 428H596L640 452H50Z', '#9aa2a4') +
      jar(340, 434, 216, { lampX: 340, crack: true }) +
      (step
        ? scale(414, 444, 0.84) +
          rect(150, 396, 150, 42, C.paper) +
          text(225, 427, '2026.4.12', { size: 30, anchor: 'middle', weight: 700, fill: INK })
        : '') +
      phone(780, 452, jar(0, -34, 78, { cast: false }), 1.35) +
      title(640, 110, step ? ['Escala', 'y número'] : ['Fondo liso,', 'luz pareja'], 44),
    { at: 340, x: 340, half: 300, base: 462, strength: 0.6 },
  )

export const frame = (x, y, w, h, content) =>
  rect(x, y, w, h, '#fff') + rect(x + 8, y + 8, w - 16, h - 16, '#b9bfc0') + content
const base = (x, y, r) =>
  circle(x, y, r, '#3b6a72') +
  circle(x, y, r * 0.7, '#32595f') +
  text(x, y + 9, '4.12', { size: 24, anchor: 'middle', fill: C.paper, weight: 700 })
export const views = wall(
  title(56, 84, ['Cinco vistas'], 48) +
    ['frente', 'reverso', 'lado', 'lado', 'base']
      .map((name, i) => {
        const x = 40 + i * 178
        return (
          frame(
            x,
            140,
            164,
            216,
            i === 4
              ? base(x + 82, 248, 52)
              : jar(x + 82, 330, 160, { cast: false, crack: i === 0, lampX: i === 3 ? x : x + 160 }),
          ) + text(x + 82, 402, name, { size: 34, anchor: 'middle' })
        )
      })
      .join(''),
)

export const close = wall(
  title(56, 84, ['De cerca'], 48) +
    [
      [
        'la marca',
        (x) =>
          path(`M${x + 8} 138h252v214h-252z`, C.teal) +
          circle(x + 134, 244, 58, '#3b6a72') +
          text(x + 134, 264, 'R·P', { size: 54, anchor: 'middle', fill: C.paper, weight: 700 }),
      ],
      [
        'la firma',
        (x) =>
          path(`M${x + 8} 138h252v214h-252z`, C.light) +
          stroke(`M${x + 46} 276c20 -70 44 -84 40 -24s26 -46 40 -20s20 -30 34 -8s30 -26 52 -6`, RED, 6),
      ],
      [
        'el daño',
        (x) =>
          path(`M${x + 8} 138h252v214h-252z`, C.teal) +
          stroke(`M${x + 96} 142l34 62l-30 44l52 40l-16 60`, C.dark, 7) +
          rect(x + 20, 318, 100, 24, '#fff') +
          [0, 2, 4].map((k) => rect(x + 20 + k * 20, 318, 20, 12, INK)).join(''),
      ],
    ]
      .map(([name, draw], i) => {
        const x = 56 + i * 290
        return rect(x, 130, 268, 230, '#fff') + draw(x) + text(x + 134, 408, name, { size: 36, anchor: 'middle' })
      })
      .join(''),
)

export const filename = wall(
  frame(72, 130, 170, 218, jar(157, 324, 160, { cast: false, crack: true, lampX: 157 })) +
    text(280, 260, '2026-4-12', { size: 72, weight: 700, fill: C.glow }) +
    text(640, 260, '_01', { size: 72, weight: 700 }) +
    text(766, 260, '.jpg', { size: 64, fill: C.ink2 }) +
    stroke('M282 290H620M648 290H756', C.lamp, 5) +
    text(450, 340, 'el número', { size: 34, anchor: 'middle', fill: C.ink2 }) +
    text(702, 340, 'el orden', { size: 34, anchor: 'middle', fill: C.ink2 }),
)
