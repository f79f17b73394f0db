import { C, circle, group, n, niche, path, rect, room, stroke, text, title, wall } from '../../draw/base.mjs'
import { clock, phone } from '../../draw/instruments.mjs'
import { drop, sheet, sun, trap, trio, vessel } from '../../draw/objects.mjs'
import { stages } from '../../draw/stages.mjs'

const light = { at: 690, x: 690, half: 236, base: 450 }
const easel =
  stroke('M604 444L660 120M776 444L720 120', '#0f1214', 12) +
  sheet(
    570,
    96,
    240,
    306,
    text(592, 140, 'Plan', { size: 34, face: 'title', weight: 500, fill: '#16191b' }) +
      [0, 1, 2]
        .map(
          (i) =>
            stroke(`M592 ${168 + i * 74}h196`, '#b9b4a5', 2) +
            circle(606, 204 + i * 74, 13, [C.cochineal, C.ochre, C.teal][i]) +
            rect(632, 190 + i * 74, 140, 9, '#8c918f') +
            rect(632, 208 + i * 74, 96, 9, '#c5c3b8'),
        )
        .join(''),
  ) +
  rect(548, 398, 284, 12, '#0f1214')

const shelfOf = (x, y, k, lit) =>
  [0, 1]
    .map(
      (r) =>
        rect(x - 96 * k, y - r * 62 * k, 192 * k, 6, '#0f1214') +
        [0, 1, 2, 3, 4]
          .map((c) =>
            vessel(
              ['olla', 'cuenco', 'botella', 'anfora', 'olla'][(c + r) % 5],
              r * 5 + c < lit ? C.lamp : C.line,
              x + (c - 2) * 37 * k,
              n(y - r * 62 * k),
              14 * k,
              44 * k,
              { cast: false, lampX: x },
            ),
          )
          .join(''),
    )
    .join('')
const questions = [
  ['A', '¿Cada cuánto', 'ocurre?', (x, y) => clock(x, y - 62, 58, 0, 20)],
  [
    'B',
    '¿Cuánto valor',
    'pierde?',
    (x, y) =>
      vessel('olla', C.teal, x, y, 46, 118, { cast: false, lampX: x + 50 }) +
      path(`M${x - 2} ${y - 118}l12 26l-14 18l18 24h36v-70z`, C.niche, 'opacity=".82"') +
      stroke(`M${x - 2} ${y - 118}l12 26l-14 18l18 24h30`, C.lamp, 3),
  ],
  ['C', '¿Cuánta', 'colección?', (x, y) => shelfOf(x, y - 2, 1, 4)],
]
const abc = (step) =>
  rect(0, 0, 960, 540, C.case) +
  rect(0, 500, 960, 40, C.shelf2) +
  title(56, 72, ['Tres preguntas'], 46) +
  questions
    .map(([letter, a, b, icon], i) => {
      const x = 56 + i * 290
      const seen = step === 2 || (step === 1 && i < 2)
      const lit = (step === 1 && i < 2) || (step === 2 && i === 2)
      return (
        niche(x, 102, 268, 200, lit, seen ? icon(x + 134, 276) : '') +
        text(x + 16, 152, letter, { size: 46, face: 'title', weight: 500, fill: seen ? C.glow : C.edge }) +
        (seen
          ? text(x, 346, a, { size: 34, weight: 700, fill: lit ? C.glow : C.ink }) +
            text(x, 386, b, { size: 34, weight: 700, fill: lit ? C.glow : C.ink }) +
            [0, 1, 2, 3, 4]
              .map(
                (d) =>
                  circle(x + 12 + d * 36, 420, 10, C.shelf2) +
                  `<circle cx="${x + 12 + d * 36}" cy="420" r="10" fill="none" stroke="${C.edge}" stroke-width="2"/>`,
              )
              .join('')
          : '')
      )
    })
    .join('')

const points = (x, y, k, on) =>
  [0, 1, 2, 3, 4].map((d) => circle(x + d * 25, y, 9.5, d < k ? (on ? C.lamp : C.light) : C.shelf2)).join('')
const leak = (x, y) =>
  rect(x - 60, y - 104, 120, 14, C.line) +
  path(`M${x - 24} ${y - 90}q24 12 48 0z`, '#7fb2cf') +
  drop(x, y - 42, 1) +
  drop(x + 4, y - 6, 0.6)
const sunny = (x, y) =>
  sun(x - 26, y - 66, 20) +
  vessel('anfora', C.rose, x + 30, y, 22, 62, { cast: false, lampX: x }) +
  `<rect x="${x - 2}" y="${y - 78}" width="64" height="80" fill="none" stroke="${C.ink2}" stroke-width="3"/>`
const sums = (step) =>
  wall(
    [0, 1, 2]
      .map((i) =>
        text(382 + i * 166, 76, 'ABC'[i], { size: 38, face: 'title', weight: 500, anchor: 'middle', fill: C.ink2 }),
      )
      .join('') +
      text(866, 74, 'Suma', { size: 30, anchor: 'middle', fill: C.ink2 }) +
      [
        ['Gotera', [4, 4, 3], 11, leak],
        ['Sol', [4, 3, 2], 9, sunny],
      ]
        .map(([name, marks, total, icon], r) => {
          if (step <= r) return ''
          const y = 100 + r * 172
          const on = step === r + 1 || (step === 3 && r === 0)
          return (
            niche(40, y, 210, 120, on, icon(145, y + 108)) +
            text(40, y + 152, name, { size: 34, weight: 700, fill: on ? C.glow : C.ink }) +
            marks
              .map(
                (m, i) =>
                  text(382 + i * 166, y + 66, m, { size: 60, weight: 700, anchor: 'middle' }) +
                  points(332 + i * 166, y + 98, m, on) +
                  (i ? text(299 + i * 166, y + 62, '+', { size: 42, anchor: 'middle', fill: C.ink2 }) : ''),
              )
              .join('') +
            text(866, y + 88, total, { size: 92, weight: 700, anchor: 'middle', fill: on ? C.glow : C.ink })
          )
        })
        .join('') +
      (step === 3 ? text(332, 252, '1 punto más = 10 veces más riesgo', { size: 32, fill: C.glow, weight: 700 }) : ''),
  )

const traps = (step) =>
  room(
    rect(0, 384, 560, 23, '#0f1214') +
      trap(280, 432, [0, 2, 9][step], '') +
      rect(56, 150, 178, 92, C.paper) +
      text(145, 186, 'Trampa 4', { size: 28, anchor: 'middle', fill: '#16191b', weight: 700 }) +
      text(145, 224, step === 2 ? '1 de julio' : '1 de mayo', { size: 28, anchor: 'middle', fill: '#16191b' }) +
      stroke('M206 242L262 376', C.ink2, 3) +
      title(56, 84, [step === 2 ? 'El aumento avisa' : step ? 'Contar cada mes' : 'Junto al muro, con fecha'], 46) +
      (step
        ? [
            ['mayo', 2],
            ['junio', 3],
            ['julio', 9],
          ]
            .map(([m, v], i) => {
              const x = 604 + i * 112
              const last = i === 2
              if (step === 1 && i > 0) return text(x + 40, 390, m, { size: 28, anchor: 'middle', fill: C.edge })
              return (
                rect(x, 350 - v * 24, 80, v * 24, last ? C.lamp : C.ink2) +
                text(x + 40, 336 - v * 24, v, {
                  size: 40,
                  weight: 700,
                  anchor: 'middle',
                  fill: last ? C.glow : C.ink,
                }) +
                text(x + 40, 390, m, { size: 28, anchor: 'middle' })
              )
            })
            .join('') + stroke('M590 352H920', C.edge, 3)
        : ''),
    { at: 280, x: 280, half: 240, base: 456 },
  )

const respond = room(
  group(
    250,
    0,
    vessel('anfora', C.teal, 0, 436, 60, 196, { lampX: 0, bands: [[0.34, 0.04]] }) +
      path('M-112 446V196q112 -30 224 0V446Z', '#cfe3ee', 'opacity=".18"') +
      stroke('M-112 446V196q112 -30 224 0V446Z', '#cfe3ee', 4) +
      rect(-112, 206, 224, 13, C.lamp) +
      stroke('M-86 250V400', '#fff', 6, 'opacity=".4"'),
  ) +
    phone(
      560,
      446,
      stroke(
        'M-18 -96c0 -10 6 -14 12 -14l6 16l-8 8c4 10 10 16 20 20l8 -8l16 6c0 8 -6 14 -14 14c-22 -2 -40 -20 -40 -42z',
        C.ink,
        4,
      ),
      1.3,
    ) +
    title(470, 110, ['Aislar', 'y pedir ayuda'], 50),
  { at: 250, x: 250, half: 230, base: 456 },
)

const rows = [
  ['Gotera', 'Reparar techo', 'Rosa', 'marzo', C.cochineal],
  ['Sol', 'Cortina', 'Luis', 'abril', C.ochre],
  ['Insectos', '6 trampas', 'Inés', 'mayo', C.teal],
]
const COLS = [104, 318, 568, 724]
const table = (step) =>
  room(
    sheet(
      56,
      40,
      848,
      386,
      text(88, 96, 'Plan de la sala', { size: 38, face: 'title', weight: 500, fill: '#16191b' }) +
        stroke('M88 118H872', '#16191b', 3) +
        (step >= 1
          ? ['Riesgo', 'Medida', 'Quién', 'Cuándo']
              .map((h, i) => text(COLS[i] - (i ? 0 : 16), 166, h, { size: 32, fill: '#8a1538', weight: 700 }))
              .join('')
          : '') +
        [0, 1, 2].map((r) => stroke(`M88 ${188 + r * 76}H872`, '#b9b4a5', 2)).join('') +
        [296, 546, 702].map((x) => stroke(`M${x} 128V402`, '#d4d0c3', 2)).join('') +
        (step >= 2
          ? rows
              .map(
                (row, r) =>
                  circle(100, 228 + r * 76, 11, row[4]) +
                  [0, 1, 2, 3]
                    .map((c) =>
                      text(COLS[c] + (c ? 0 : 20), 238 + r * 76, row[c], {
                        size: 32,
                        fill: '#16191b',
                        weight: c === 0 ? 700 : 400,
                      }),
                    )
                    .join(''),
              )
              .join('')
          : ''),
    ),
    { at: 480, x: 480, half: 440, base: 462 },
  )

export const frames = {
  titulo: room(
    easel +
      vessel('olla', C.teal, 880, 446, 34, 96, { lampX: 690 }) +
      title(56, 148, ['Un plan', 'de una página'], 56) +
      text(58, 290, 'Comparar, elegir, repartir', { size: 30, fill: C.ink2 }),
    light,
  ),
  abc0: abc(0),
  abc1: abc(1),
  abc2: abc(2),
  suma1: sums(1),
  suma2: sums(2),
  suma3: sums(3),
  etapas0: stages(0, false, -1),
  etapas1: stages(0, true, -1),
  etapas2: stages(1, true, 0),
  etapas3: stages(2, true, 1),
  trampa0: traps(0),
  trampa1: traps(1),
  trampa2: traps(2),
  responder1: respond,
  responder2: stages(5, true, 4),
  pagina0: table(0),
  pagina1: table(1),
  pagina2: table(2),
  fin: room(trio(690, 440, 1.06) + title(56, 168, ['Sin laboratorio,', 'con constancia'], 52), light),
}
