import { C, beam, circle, group, niche, path, rect, room, stroke, text, title, wall } from '../../draw/base.mjs'
import { AGENTS, agent } from '../../draw/agents.mjs'
import { clock } from '../../draw/instruments.mjs'
import { drop, eye, sheet, shadow, sun, trio, vessel } from '../../draw/objects.mjs'

const light = { at: 690, x: 690, half: 236, base: 450 }

const opening = room(
  trio(690, 440, 1.06) +
    title(56, 148, ['El recorrido', 'de diez minutos'], 56) +
    text(58, 290, 'Conservación preventiva:', { size: 28, fill: C.ink2 }) +
    text(58, 328, 'primeros pasos', { size: 28, fill: C.ink2 }),
  light,
)

const around = (held) => {
  const dome = `M570 446V262a120 120 0 0 1 240 0V446Z`
  const outside =
    group(490, 250, sun(0, 0, 26)) +
    drop(876, 190, 1.1) +
    drop(850, 130, 0.7) +
    group(
      500,
      392,
      stroke('M-34 12h68', C.ink2, 3) +
        [
          [-22, 0],
          [-4, -8],
          [14, 2],
          [4, 6],
          [26, -6],
          [-12, 8],
        ]
          .map(([x, y]) => circle(x, y, 4, C.ink2))
          .join(''),
    )
  return room(
    vessel('olla', C.teal, 690, 440, 76, 186, {
      lampX: 690,
      bands: [
        [0.44, 0.05],
        [0.54, 0.03],
      ],
    }) +
      path(dome, '#fff', 'opacity=".1"') +
      stroke(dome, held ? C.lamp : C.edge, held ? 6 : 3, held ? '' : 'stroke-dasharray="10 12"') +
      (held ? stroke('M594 420V270a96 96 0 0 1 40 -74', '#fff', 4, 'opacity=".5"') : '') +
      rect(548, 442, 284, 12, C.dark) +
      outside +
      title(56, 150, held ? ['Evitar', 'antes que', 'restaurar'] : ['Alrededor', 'del objeto,', 'no sobre él'], 52),
    light,
  )
}

const weeks = (step) => {
  let grid = ''
  for (let i = 0; i < 52; i++)
    grid += rect(
      430 + (i % 13) * 36,
      112 + Math.floor(i / 13) * 36,
      28,
      28,
      step > 0 ? C.lamp : i === 0 ? C.lamp : C.shelf2,
    )
  return wall(
    clock(196, 176, 104, 0, 10) +
      text(196, 342, '10 minutos', { size: 38, anchor: 'middle', weight: 700 }) +
      grid +
      text(430, 300, '52 semanas', { size: 34 }) +
      (step > 0 ? text(430, 366, '= 520 minutos al año', { size: 46, weight: 700, fill: C.glow }) : '') +
      (step > 1 ? text(56, 436, 'La misma ruta · el mismo día · la misma hoja', { size: 34 }) : ''),
  )
}

const layers = (step) => {
  const on = (k) => step === k
  const edge = (k) => (on(k) ? C.lamp : step > k ? C.ink2 : C.line)
  const names = ['Edificio', 'Sala', 'Vitrina', 'Objeto']
  const list = names
    .map((name, i) =>
      step > i
        ? circle(646, 198 + i * 64, 21, on(i + 1) ? C.lamp : C.shelf2) +
          text(646, 208 + i * 64, i + 1, {
            size: 28,
            anchor: 'middle',
            weight: 700,
            fill: on(i + 1) ? C.dark : C.ink,
          }) +
          text(684, 209 + i * 64, name, { size: 34, weight: on(i + 1) ? 700 : 400, fill: on(i + 1) ? C.glow : C.ink })
        : '',
    )
    .join('')
  return (
    rect(0, 0, 960, 540, C.case) +
    rect(0, 440, 960, 100, C.shelf) +
    rect(0, 500, 960, 40, C.shelf2) +
    path('M60 196L306 62L552 196Z', on(1) ? C.nicheLit : C.niche) +
    rect(84, 196, 444, 248, on(1) ? C.nicheLit : C.niche) +
    stroke('M48 200L306 58L564 200M84 196V444M528 196V444', edge(1), on(1) ? 8 : 5) +
    (step >= 1 ? rect(540, 216, 9, 228, C.line) + stroke('M532 206h12', C.line, 7) : '') +
    rect(124, 214, 364, 226, on(2) ? C.nicheLit : '#171c1e') +
    stroke('M124 440V214H488V440', edge(2), on(2) ? 7 : 4) +
    (step >= 2
      ? rect(146, 246, 58, 72, C.ink2) + rect(151, 251, 48, 62, '#8fb3c4') + stroke('M175 251v62M151 282h48', C.ink2, 4)
      : '') +
    rect(232, 258, 176, 182, on(3) || on(4) ? C.nicheLit : '#1d2326') +
    (step >= 3 ? beam(320, 320, 72, 428, 0.9, 260) : '') +
    stroke('M232 440V258H408V440', edge(3), on(3) ? 7 : 4) +
    rect(222, 432, 196, 12, C.dark) +
    (step >= 4 ? circle(320, 372, 74, C.lamp, 'opacity=".2"') : '') +
    vessel('olla', step >= 4 ? '#5f9fa9' : C.teal, 320, 430, 44, 112, {
      lampX: 320,
      bands: [
        [0.44, 0.05],
        [0.54, 0.03],
      ],
      cast: step > 2,
    }) +
    title(620, 84, ['De afuera', 'hacia adentro'], 44) +
    list
  )
}

const LABELS = [
  ['Fuerzas', 'físicas'],
  ['Actos', 'criminales'],
  ['Fuego'],
  ['Agua'],
  ['Plagas'],
  ['Contaminantes'],
  ['Luz'],
  ['Temperatura', 'incorrecta'],
  ['Humedad rel.', 'incorrecta'],
  ['Disociación'],
]
const SHOWN = [0, 3, 4, 7, 9, 10]
const ten = (step) => {
  const [upTo, from] = [SHOWN[step], SHOWN[step - 1] ?? 0]
  const cells = AGENTS.map((name, i) => {
    const x = 22 + (i % 5) * 187
    const y = 84 + Math.floor(i / 5) * 180
    const seen = i < upTo
    const lit = seen && i >= from
    return (
      niche(x, y, 168, 106, lit, seen ? agent(name, x + 84, y + 94, 0.98) : '') +
      (seen
        ? LABELS[i].map((row, k) => text(x, y + 134 + k * 28, row, { size: 26, fill: lit ? C.glow : C.ink })).join('')
        : '')
    )
  }).join('')
  return (
    rect(0, 0, 960, 540, C.case) +
    rect(0, 500, 960, 40, C.shelf2) +
    title(22, 58, ['Diez agentes de deterioro'], 42) +
    cells
  )
}

const stain = (x, y, k) =>
  group(
    x,
    y,
    path(
      'M-30 -8C-34 -30 -6 -34 6 -28C26 -32 40 -14 32 4C40 22 14 32 0 26C-22 34 -40 14 -30 -8Z',
      '#9a8155',
      'opacity=".8"',
    ) +
      path(
        'M-18 -6C-20 -18 -2 -20 6 -16C18 -18 22 -6 18 4C20 14 6 18 -2 14C-14 18 -22 8 -18 -6Z',
        '#7d6540',
        'opacity=".7"',
      ),
    { scale: k },
  )
const photo = (x, y, date, k) =>
  rect(x, y, 176, 146, '#fff') +
  rect(x + 9, y + 9, 158, 98, '#cfcabb') +
  stroke(`M${x + 9} ${y + 84}h158`, '#a8a294', 2) +
  stain(x + 84, y + 52, k) +
  text(x + 88, y + 137, date, { size: 26, anchor: 'middle', fill: '#16191b' })
const note = (step) => {
  const rows = [
    ['Fecha', '10 de marzo'],
    ['Lugar', 'Muro norte'],
    ['Qué cambió', 'Mancha'],
  ]
  return room(
    sheet(
      step > 1 ? 56 : 250,
      56,
      460,
      352,
      text((step > 1 ? 56 : 250) + 34, 112, 'Recorrido semanal', {
        size: 34,
        face: 'title',
        fill: '#16191b',
        weight: 500,
      }) +
        rows
          .map(([a, b], i) => {
            const x = (step > 1 ? 56 : 250) + 34
            const y = 182 + i * 74
            return (
              stroke(`M${x} ${y + 16}h392`, '#b9b4a5', 2) +
              text(x, y, a, { size: 27, fill: '#474e52' }) +
              (step > 0 ? text(x + 168, y, b, { size: 32, fill: '#8a1538', weight: 700 }) : '')
            )
          })
          .join(''),
    ) +
      (step === 1 ? group(668, 210, photo(0, 0, '10 mar.', 1), { turn: 5 }) : '') +
      (step > 1
        ? group(566, 92, photo(0, 0, '3 mar.', 0.75), { turn: -3 }) +
          group(716, 208, photo(0, 0, '10 mar.', 1.4), { turn: 4 })
        : '') +
      (step === 0
        ? shadow(760, 430, 40) +
          group(
            770,
            404,
            rect(-8, -150, 16, 124, C.cochineal) +
              path('M-8 -26h16L0 2Z', C.light) +
              path('M-3 -9h6L0 2Z', C.dark) +
              rect(-8, -164, 16, 14, C.ink2),
            { turn: 24 },
          )
        : ''),
    { at: step > 1 ? 480 : 480, x: 480, half: 400, base: 456 },
  )
}

export const frames = {
  titulo: opening,
  marco0: around(false),
  marco1: around(true),
  tiempo0: weeks(0),
  tiempo1: weeks(1),
  tiempo2: weeks(2),
  capas0: layers(0),
  capas1: layers(1),
  capas2: layers(2),
  capas3: layers(3),
  capas4: layers(4),
  agentes0: ten(0),
  agentes1: ten(1),
  agentes2: ten(2),
  agentes3: ten(3),
  agentes4: ten(4),
  agentes5: ten(5),
  hoja0: note(0),
  hoja1: note(1),
  hoja2: note(2),
  fin: room(trio(690, 440, 1.06) + eye(128, 92, 1) + title(56, 208, ['Mirar,', 'anotar,', 'volver'], 56), light),
}
