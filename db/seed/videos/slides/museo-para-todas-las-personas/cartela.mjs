import { C, beam, cross, n, path, rect, room, stroke, text, title, wall } from '../../draw/base.mjs'
import { textile, vessel } from '../../draw/objects.mjs'
import { card, check, person } from '../../draw/people.mjs'

const WORDS = {
  es: {
    title: ['Una cartela', 'que se lee'],
    steps: ['Tamaño', 'Contraste', 'Lugar', 'Palabras'],
    long: [
      'El presente recipiente cerámico de morfología globular, cuya',
      'funcionalidad se vincularía al almacenamiento de agua, fue',
      'recuperado en el marco de excavaciones sistemáticas.',
    ],
    short: ['Vasija para agua', 'Esta vasija guardaba agua.', 'La halló un equipo', 'de arqueología.'],
    distance: 'Doble distancia, doble letra',
    points: 'puntos',
    test: ['Imprimir, pegar', 'y leer desde aquí'],
    contrast: 'Contraste',
    sample: 'Vasija',
    large: 'letra grande',
    max: 'lo máximo',
    normal: 'letra normal',
    weak: 'no llega',
    none: ['Ni fotografía detrás', 'ni reflejo delante'],
    height: 'Entre 1,20 y 1,60 m',
    low: '1,20 m',
    high: '1,60 m',
    norm: 'ABNT NBR 9050',
    light: ['Luz sobre el texto', 'y sitio para acercarse'],
    rules: ['Frases cortas', 'Una idea en cada una', 'Palabras de todos los días'],
    easy: 'Lectura fácil',
    easy2: ['Pautas propias; la revisan', 'personas con discapacidad', 'intelectual'],
    ends: ['Dice lo mismo.', 'Ahora llega.'],
    comma: (v) => String(v).replace('.', ','),
  },
  pt: {
    title: ['Uma etiqueta', 'que se lê'],
    steps: ['Tamanho', 'Contraste', 'Lugar', 'Palavras'],
    long: [
      'O presente recipiente cerâmico de morfologia globular, cuja',
      'funcionalidade se vincularia ao armazenamento de água, foi',
      'recuperado no âmbito de escavações sistemáticas.',
    ],
    short: ['Vaso para água', 'Este vaso guardava água.', 'Foi achado por uma equipe', 'de arqueologia.'],
    distance: 'Dobro da distância, dobro da letra',
    points: 'pontos',
    test: ['Imprimir, colar', 'e ler daqui'],
    contrast: 'Contraste',
    sample: 'Vaso',
    large: 'letra grande',
    max: 'o máximo',
    normal: 'letra normal',
    weak: 'não chega',
    none: ['Nem fotografia atrás', 'nem reflexo à frente'],
    height: 'Entre 1,20 e 1,60 m',
    low: '1,20 m',
    high: '1,60 m',
    norm: 'ABNT NBR 9050',
    light: ['Luz sobre o texto', 'e espaço para chegar perto'],
    rules: ['Frases curtas', 'Uma ideia em cada uma', 'Palavras de todos os dias'],
    easy: 'Leitura fácil',
    easy2: ['Regras próprias; é revista', 'por pessoas com deficiência', 'intelectual'],
    ends: ['Diz o mesmo.', 'Agora chega.'],
    comma: (v) => String(v).replace('.', ','),
  },
}

const FLOOR = 446
const BANDS = [
  [0.44, 0.05],
  [0.54, 0.03],
]
const jar = (x, y, k = 1, lampX = x) => vessel('olla', C.teal, x, y, 84 * k, 214 * k, { lampX, bands: BANDS })
const bad = (w, x, y, k = 1) =>
  card(x, y, 470 * k, 128 * k, w.long, { fill: '#a9abab', ink: '#8b8e8e', size: 15 * k, lead: 1.7, bold: false })
const good = (w, x, y, k = 1) => card(x, y, 392 * k, 196 * k, w.short, { size: 29 * k })
const light = { at: 250, x: 250, half: 220, base: 452 }

const opening = (w) =>
  room(
    jar(250, FLOOR, 1.1) +
      bad(w, 440, 300, 0.56) +
      person('standing', 830, FLOOR + 8, 250, C.line, { flip: true }) +
      title(440, 140, w.title, 60),
    light,
  )
const wrong = (w, step) =>
  room(
    jar(190, FLOOR, 1) +
      bad(w, 400, 110) +
      (step
        ? w.steps
            .map(
              (s, i) =>
                text(400 + (i % 2) * 260, 332 + Math.floor(i / 2) * 62, `${i + 1}`, {
                  size: 40,
                  weight: 700,
                  fill: C.glow,
                }) + text(440 + (i % 2) * 260, 332 + Math.floor(i / 2) * 62, s, { size: 36, weight: 700 }),
            )
            .join('')
        : cross(870, 110, 22)),
    { ...light, at: 190, x: 190 },
  )

const head = (w, i) => text(56, 78, i + 1, { size: 48, weight: 700, fill: C.glow }) + title(104, 80, [w.steps[i]], 48)

const size = (w, step) => {
  if (step === 3)
    return room(
      head(w, 0) +
        good(w, 80, 190, 0.86) +
        person('standing', 640, FLOOR, 250, C.ochre, { flip: true }) +
        person('seated', 800, FLOOR + 8, 250, C.teal, { flip: true }) +
        stroke(`M446 ${FLOOR + 22}H624m-14 -9l14 9l-14 9M446 ${FLOOR + 22}l14 -9m-14 9l14 9`, C.glow, 4) +
        title(470, 110, w.test, 40, C.glow),
      { at: 240, x: 240, half: 220, base: 452 },
    )
  const rows = [
    [0.5, 24],
    [1, 48],
    [2, 96],
  ].slice(0, step === 0 ? 0 : step === 1 ? 1 : 3)
  return wall(
    head(w, 0) +
      stroke('M120 130V440', C.edge, 4) +
      (step === 0
        ? person('standing', 420, 440, 230, C.ochre, { flip: true }) +
          stroke('M132 300H384', C.glow, 4, 'stroke-dasharray="4 12"') +
          card(96, 262, 20, 76, [])
        : '') +
      rows
        .map(([m, p], i) => {
          const y = 196 + i * 106
          return (
            text(150, y, w.sample[0] + 'a', { size: p * 0.96, fill: C.paper }) +
            stroke(`M280 ${y - 12}H${280 + m * 130}`, C.glow, 5, 'stroke-dasharray="4 11"') +
            text(300 + m * 130, y, `${w.comma(m)} m`, { size: 36, weight: 700 }) +
            text(900, y, `${p} ${w.points}`, { size: 40, weight: 700, anchor: 'end', fill: C.glow })
          )
        })
        .join('') +
      (step === 2 ? text(56, 482, w.distance, { size: 30, fill: C.ink2 }) : ''),
  )
}

const contrast = (w, step) => {
  if (step === 5)
    return room(
      head(w, 1) +
        textile(86, 130, 330, 250) +
        text(110, 260, w.short[0], { size: 34, fill: C.paper, weight: 700 }) +
        cross(416, 140, 24) +
        card(540, 150, 330, 200, [w.short[0], ...w.short.slice(1)], { size: 23 }) +
        path('M640 150l70 0l-90 200l-80 0v-10z', '#fff', 'opacity=".75"') +
        path('M760 150l30 0l-90 200l-30 0z', '#fff', 'opacity=".7"') +
        cross(870, 160, 24) +
        w.none.map((s, i) => text(86 + i * 454, 440, s, { size: 34, weight: 700 })).join(''),
      null,
    )
  const samples = [
    ['#000000', '21 : 1', w.max, 40],
    ['#767676', '4,5 : 1', w.normal, 34],
    ['#949494', '3 : 1', w.large, 58],
    ['#b6b6b6', '2 : 1', w.weak, 34],
  ]
  return wall(
    head(w, 1) +
      samples
        .map(([ink, ratio, note, px], i) => {
          const x = 56 + i * 218
          const shown = step > i
          return (
            rect(x, 130, 198, 168, shown ? '#ffffff' : C.niche) +
            (shown
              ? text(x + 99, 224 + px * 0.1, w.sample, {
                  size: px,
                  fill: ink,
                  anchor: 'middle',
                  weight: i === 2 ? 700 : 400,
                }) +
                text(x + 99, 362, ratio, {
                  size: 46,
                  weight: 700,
                  anchor: 'middle',
                  fill: step === i + 1 ? C.glow : C.ink,
                }) +
                text(x + 99, 408, note, { size: 28, anchor: 'middle', fill: C.ink2 }) +
                (i === 3 ? cross(x + 176, 146, 20) : i ? check(x + 176, 146) : '')
              : '')
          )
        })
        .join('') +
      text(904, 476, step > 1 ? 'WCAG 2.2, 1.4.3' : '', { size: 26, fill: C.ink2, anchor: 'end' }),
  )
}

const place = (w, step) => {
  const M = 150 // pixels to a metre, the floor at FLOOR
  const at = (m) => n(FLOOR - m * M)
  if (step === 2)
    return room(
      beam(210, 230, 170, 380, 0.9) +
        head(w, 2) +
        good(w, 84, 178, 0.8) +
        person('seated', 520, FLOOR + 6, 1.7 * M, C.teal, { flip: true }) +
        w.light.map((s, i) => text(470, 116 + i * 46, s, { size: 36, weight: 700, fill: C.glow })).join(''),
      null,
    )
  return room(
    head(w, 2) +
      rect(250, at(1.6), 650, 0.4 * M, C.lamp, 'opacity=".28"') +
      stroke(`M250 ${at(1.6)}H900M250 ${at(1.2)}H900`, C.lamp, 3, 'stroke-dasharray="2 9"') +
      text(236, at(1.6) + 10, w.high, { size: 32, weight: 700, anchor: 'end' }) +
      text(236, at(1.2) + 10, w.low, { size: 32, weight: 700, anchor: 'end' }) +
      stroke(`M244 ${at(1.2)}V${FLOOR}`, C.edge, 3) +
      card(290, at(1.57), 78, 0.34 * M, []) +
      stroke(`M302 ${at(1.5)}h40M302 ${at(1.41)}h54M302 ${at(1.32)}h48`, '#16191b', 5) +
      (step
        ? person('standing', 500, FLOOR, 1.72 * M, C.ochre, { flip: true }) +
          person('seated', 660, FLOOR, 1.7 * M, C.teal, { flip: true }) +
          person('standing', 800, FLOOR, 1.3 * M, C.violet, { flip: true })
        : text(575, at(1.36), w.height, { size: 40, weight: 700, fill: C.glow, anchor: 'middle' })) +
      text(904, 486, w.norm, { size: 26, fill: C.ink2, anchor: 'end' }),
    null,
  )
}

const wording = (w, step) => {
  if (step === 0) return wall(head(w, 3) + card(56, 150, 848, 190, w.long, { size: 28, lead: 1.5, bold: false }))
  if (step === 1)
    return room(head(w, 3) + jar(230, FLOOR, 1.1) + good(w, 440, 160, 1.18), { ...light, at: 230, x: 230 })
  if (step === 2)
    return wall(
      head(w, 3) +
        w.rules
          .map((s, i) => check(90, 186 + i * 92, 1.2) + text(142, 198 + i * 92, s, { size: 42, weight: 700 }))
          .join(''),
    )
  return room(
    title(56, 96, [w.easy], 52, C.glow) +
      w.easy2.map((s, i) => text(58, 158 + i * 42, s, { size: 32 })).join('') +
      card(530, 64, 352, 178, [w.short[0], ...w.short.slice(1)], { size: 24 }) +
      person('standing', 560, FLOOR + 10, 180, C.violet) +
      person('standing', 680, FLOOR + 10, 180, C.ochre) +
      person('seated', 800, FLOOR + 10, 200, C.green, { flip: true }),
    { at: 700, x: 690, half: 250, base: 456 },
  )
}

export const frames = (voice) => {
  const w = WORDS[voice]
  return {
    titulo: opening(w),
    mala0: wrong(w, 0),
    mala1: wrong(w, 1),
    ...Object.fromEntries([0, 1, 2, 3].map((i) => [`tam${i}`, size(w, i)])),
    ...Object.fromEntries([0, 1, 2, 3, 4, 5].map((i) => [`con${i}`, contrast(w, i)])),
    ...Object.fromEntries([0, 1, 2].map((i) => [`lug${i}`, place(w, i)])),
    ...Object.fromEntries([0, 1, 2, 3].map((i) => [`pal${i}`, wording(w, i)])),
    fin: room(jar(230, FLOOR, 1.1) + good(w, 440, 230, 1.1) + title(440, 116, w.ends, 52), {
      ...light,
      at: 230,
      x: 230,
    }),
  }
}
