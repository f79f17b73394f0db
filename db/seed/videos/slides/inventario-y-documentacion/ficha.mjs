import { C, circle, cross, niche, path, rect, room, stroke, text, title, wall } from '../../draw/base.mjs'
import { sheet } from '../../draw/objects.mjs'
import { card, check, INK, jar, measure } from './pieces.mjs'
import { close, filename, frame, studio, views } from './photos.mjs'

const light = { at: 690, x: 690, half: 236, base: 450 }

const opening = room(
  jar(600, 450, 210, { lampX: 690, crack: true }) +
    card(
      706,
      220,
      220,
      'Ficha',
      [
        ['', ''],
        ['', ''],
        ['', ''],
        ['', ''],
      ],
      { step: 34, first: 86 },
    ) +
    [0, 1, 2, 3].map((i) => rect(728, 290 + i * 34, [150, 110, 168, 90][i], 9, '#8c918f')).join('') +
    title(56, 148, ['La ficha', 'mínima'], 60) +
    text(58, 290, 'Describir, medir, fotografiar', { size: 30, fill: C.ink2 }),
  light,
)

const which = (marked) =>
  room(
    jar(300, 450, 230, { lampX: 480 }) +
      jar(660, 450, 230, { lampX: 480, crack: true }) +
      (marked
        ? `<circle cx="640" cy="252" r="62" fill="none" stroke="${C.lamp}" stroke-width="6"/>` +
          text(720, 246, 'la grieta', { size: 36, weight: 700, fill: C.glow })
        : text(480, 350, '¿?', { size: 80, anchor: 'middle', weight: 700, fill: C.glow })) +
      title(56, 96, [marked ? 'Señas particulares' : '¿Cuál es el del museo?'], 50),
    { at: 480, x: 480, half: 360, base: 460 },
  )

const NINE = [
  'Tipo de objeto',
  'Materiales y técnica',
  'Medidas',
  'Inscripciones y marcas',
  'Señas particulares',
  'Título',
  'Tema: qué representa',
  'Fecha o época',
  'Autoría',
]
const UPTO = [0, 2, 4, 5, 9]
const nine = (step) =>
  room(
    jar(210, 450, 220, { lampX: 210, crack: true }) +
      title(56, 84, ['Object ID'], 50) +
      text(58, 132, 'nueve preguntas', { size: 32, fill: C.ink2 }) +
      NINE.map((words, i) => {
        const y = 72 + i * 47
        const seen = i < UPTO[step]
        const lit = seen && i >= (UPTO[step - 1] ?? 0)
        return (
          circle(466, y - 10, 18, lit ? C.lamp : C.shelf2) +
          text(466, y, i + 1, { size: 26, anchor: 'middle', weight: 700, fill: lit ? C.dark : C.ink2 }) +
          (seen
            ? text(502, y + 1, words, { size: 34, weight: lit ? 700 : 400, fill: lit ? C.glow : C.ink })
            : stroke(`M502 ${y - 10}H800`, C.line, 3))
        )
      }).join(''),
    { at: 210, x: 210, half: 180, base: 458 },
  )

const unknown = room(
  card(
    150,
    70,
    660,
    'Ficha 2026.4.12',
    [
      ['Tipo', 'cántaro'],
      ['Materiales', 'cerámica, con engobe'],
      ['Época', 'siglo XIX, quizá'],
      ['Autoría', 'no se sabe'],
    ],
    { lit: 3, at: 210, step: 62, first: 126, size: 34 },
  ),
  { at: 480, x: 480, half: 400, base: 460 },
)

const size = (step) =>
  room(
    jar(330, 446, 250, { lampX: 330, crack: true }) +
      measure(196, 196, 196, 446, step ? C.lamp : C.line) +
      measure(234, 470, 426, 470, step ? C.lamp : C.line) +
      stroke('M440 446L500 400', step ? C.lamp : C.line, 4) +
      stroke('M430 438l20 16M490 392l20 16', step ? C.lamp : C.line, 4) +
      (step === 1 ? stroke('M224 152V446M436 152V446', C.edge, 2, 'stroke-dasharray="4 8"') : '') +
      title(56, 88, ['Alto × ancho × fondo'], 50) +
      ['Alto', 'Ancho', 'Fondo']
        .map(
          (name, i) =>
            text(600, 208 + i * 74, name, { size: 38, fill: C.ink2 }) +
            (step === 2
              ? text(880, 210 + i * 74, ['31,5', '24,0', '24,0'][i], {
                  size: 54,
                  weight: 700,
                  anchor: 'end',
                  fill: C.glow,
                })
              : stroke(`M750 ${208 + i * 74}H880`, C.line, 3)),
        )
        .join('') +
      (step ? text(880, 408, 'cm, con un decimal', { size: 32, anchor: 'end', fill: C.ink }) : ''),
    { at: 330, x: 330, half: 210, base: 458 },
  )

const picture = (x, y, w, h, frame) =>
  rect(x - frame, y - frame, w + 2 * frame, h + 2 * frame, C.ochre) +
  (frame ? rect(x - frame + 6, y - frame + 6, w + 2 * frame - 12, h + 2 * frame - 12, '#8d5c33') : '') +
  rect(x, y, w, h, '#86acc0') +
  path(
    `M${x} ${y + h}L${x} ${y + h * 0.66}L${x + w * 0.3} ${y + h * 0.44}L${x + w * 0.55} ${y + h * 0.7}L${x + w * 0.74} ${y + h * 0.56}L${x + w} ${y + h * 0.76}V${y + h}Z`,
    C.green,
  ) +
  circle(x + w * 0.74, y + h * 0.24, w * 0.09, C.lamp)
const painting = wall(
  picture(124, 112, 225, 300, 0) +
    picture(590, 112, 225, 300, 30) +
    measure(92, 112, 92, 412) +
    measure(532, 82, 532, 442) +
    text(236, 76, 'sin marco', { size: 36, anchor: 'middle' }) +
    text(702, 56, 'con marco', { size: 36, anchor: 'middle' }) +
    text(236, 478, '60,0 × 45,0 cm', { size: 38, anchor: 'middle', weight: 700, fill: C.glow }) +
    text(702, 486, '72,0 × 57,0 × 4,0 cm', { size: 38, anchor: 'middle', weight: 700, fill: C.glow }),
)

const roll = (x, y, colour, edge) =>
  circle(x, y - 60, 60, colour) +
  circle(x, y - 60, 24, edge) +
  rect(x, y - 30, 150, 30, colour) +
  [...Array(9)].map((_, i) => stroke(`M${x + 18 + i * 15} ${y}v${i % 2 ? -10 : -17}`, INK, 2.5)).join('')
const tapes =
  rect(0, 0, 960, 540, C.case) +
  rect(0, 500, 960, 40, C.shelf2) +
  title(56, 84, ['Con qué se mide'], 48) +
  niche(56, 120, 412, 220, true, roll(200, 310, C.light, C.ochre)) +
  niche(492, 120, 412, 220, false, roll(640, 310, '#aab2b5', '#59636a')) +
  check(420, 156, 1.1, C.lamp) +
  cross(860, 158, 20) +
  text(56, 390, 'Cinta de tela', { size: 38, weight: 700, fill: C.glow }) +
  text(492, 390, 'Cinta metálica', { size: 38, weight: 700 }) +
  text(492, 432, 'puede rayar', { size: 32, fill: C.ink2 })

const form = (step) =>
  room(
    card(
      90,
      46,
      780,
      'Ficha 2026.4.12',
      [
        ['Tipo', 'cántaro de cerámica, con engobe'],
        ['Medidas', '31,5 × 24,0 × 24,0 cm'],
        ['Señas', 'grieta de 4 cm en el borde'],
        ['Ubicación', step ? 'D-3-B' : ''],
        ['Hecha por', step ? 'Rosa Inés Paz' : ''],
        ['Fecha', step ? '10 de marzo de 2026' : ''],
      ],
      { at: 200, step: 52, first: 108, size: 32 },
    ) +
      frame(690, 246, 150, 160, jar(765, 386, 118, { cast: false, crack: true, lampX: 765 })) +
      (step ? '' : [3, 4, 5].map((i) => rect(286, 46 + 108 + i * 52 - 32, 390, 40, '#f6e3a4')).join('')),
    { at: 480, x: 480, half: 440, base: 462 },
  )

const stacks = wall(
  title(56, 84, ['Fichas breves, de todo'], 48) +
    [...Array(100)].map((_, i) => rect(60 + (i % 20) * 26, 140 + Math.floor(i / 20) * 46, 20, 36, C.lamp)).join('') +
    text(60, 426, '100 fichas breves', { size: 38, weight: 700, fill: C.glow }) +
    [...Array(10)].map((_, i) => rect(656 + (i % 5) * 50, 140 + Math.floor(i / 5) * 122, 40, 106, C.shelf2)).join('') +
    text(656, 426, '10 largas', { size: 38, fill: C.ink2 }),
)

export const poster = opening
export const frames = {
  titulo: opening,
  cual: which(false),
  nueve0: nine(0),
  nueve1: nine(1),
  nueve2: nine(2),
  nueve3: nine(3),
  nueve4: nine(4),
  grieta: which(true),
  nosabe: unknown,
  medir0: size(0),
  medir1: size(1),
  medir2: size(2),
  cuadro: painting,
  cinta: tapes,
  foto0: studio(0),
  foto1: studio(1),
  vistas: views,
  cerca: close,
  archivo: filename,
  hoja0: form(0),
  hoja1: form(1),
  cien: stacks,
  fin: room(
    sheet(
      566,
      120,
      250,
      300,
      text(590, 172, 'Fichas', { size: 38, face: 'title', weight: 500, fill: INK }) +
        [0, 1, 2, 3, 4]
          .map((i) => check(606, 218 + i * 42, 0.7, C.teal) + rect(640, 210 + i * 42, 130, 10, '#8c918f'))
          .join(''),
    ) +
      jar(878, 452, 110, { lampX: 690 }) +
      title(56, 168, ['Primero,', 'lo mínimo', 'de todo'], 56),
    light,
  ),
}
