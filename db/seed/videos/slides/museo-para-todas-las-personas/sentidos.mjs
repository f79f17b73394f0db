import { C, circle, group, niche, path, rect, room, stroke, text, title, wall } from '../../draw/base.mjs'
import { eye, vessel } from '../../draw/objects.mjs'
import { braille, check, ear, hand, person } from '../../draw/people.mjs'

// Braille cells, letter by letter.
const CELLS = { a: [1], e: [1, 5], l: [1, 2, 3], n: [1, 3, 4, 5], o: [1, 3, 5], p: [1, 2, 3, 4] }
const WORDS = {
  es: {
    title: ['Más de', 'un sentido'],
    see: 'ver',
    touch: 'tocar',
    hear: 'oír',
    rule: ['Lo importante,', 'por más de un sentido'],
    heads: ['Tocar', 'Describir', 'Subtitular', 'Lengua de señas o de signos'],
    feel: ['Forma', 'Textura', 'Peso'],
    pot: 'olla',
    order: ['Qué es', 'Tamaño', 'Forma', 'Colores', 'Detalles'],
    first: ['Una olla de barro,', 'redonda, tan alta', 'como un antebrazo.'],
    second: ['Es de color turquesa.', 'Dos franjas claras', 'rodean su parte', 'más ancha.'],
    beauty: ['¿Es hermosa?', 'Decide quien escucha'],
    caption: ['GUÍA: Aquí dormía la familia.', '(Se cierra una puerta)'],
    parts: ['Quién habla', 'Qué suena', 'Dos líneas'],
    more: 'más de 300',
    un: 'Naciones Unidas',
    countries: ['Brasil', 'México', 'Perú', 'Portugal'],
    tips: ['Fondo liso', 'Luz de frente', 'Manos a la vista'],
    both: ['Subtítulos', 'y lengua de señas'],
    begin: 'Para empezar',
    three: ['Una pieza para tocar', 'Una descrita', 'Un video subtitulado'],
  },
  pt: {
    title: ['Mais de', 'um sentido'],
    see: 'ver',
    touch: 'tocar',
    hear: 'ouvir',
    rule: ['O que importa,', 'por mais de um sentido'],
    heads: ['Tocar', 'Descrever', 'Legendar', 'Língua de sinais ou gestual'],
    feel: ['Forma', 'Textura', 'Peso'],
    pot: 'panela',
    order: ['O que é', 'Tamanho', 'Forma', 'Cores', 'Pormenores'],
    first: ['Uma panela de barro,', 'redonda, da altura', 'de um antebraço.'],
    second: ['É azul-turquesa.', 'Duas faixas claras', 'rodeiam a parte', 'mais larga.'],
    beauty: ['É bonita?', 'Decide quem escuta'],
    caption: ['GUIA: Aqui dormia a família.', '(Fecha-se uma porta)'],
    parts: ['Quem fala', 'O que soa', 'Duas linhas'],
    more: 'mais de 300',
    un: 'Nações Unidas',
    countries: ['Brasil', 'México', 'Peru', 'Portugal'],
    tips: ['Fundo liso', 'Luz de frente', 'Mãos à vista'],
    both: ['Legendas', 'e língua de sinais'],
    begin: 'Para começar',
    three: ['Uma peça para tocar', 'Uma descrita', 'Um vídeo legendado'],
  },
}

const FLOOR = 446
const BANDS = [
  [0.44, 0.05],
  [0.54, 0.03],
]
const pot = (x, y, k = 1, plain = false) =>
  vessel('olla', plain ? C.light : C.teal, x, y, 84 * k, 214 * k, { lampX: x, bands: plain ? [] : BANDS })
const light = { at: 230, x: 230, half: 210, base: 452 }

const senses = (w, all) =>
  wall(
    (all
      ? title(480, 96, [w.rule.join(' ')], 46).replace('text-anchor="start"', 'text-anchor="middle"')
      : title(56, 110, [w.title.join(' ')], 60)) +
      [
        [w.see, (x, y) => eye(x, y, 1.15)],
        [w.touch, (x, y) => hand(x, y + 22, 0.95)],
        [w.hear, (x, y) => ear(x, y + 10, 1.1)],
      ]
        .map(([name, icon], i) => {
          const x = 56 + i * 292
          const lit = all || i === 0
          return (
            niche(x, 150, 264, 220, lit, lit ? icon(x + 132, 250) : `<g opacity=".28">${icon(x + 132, 250)}</g>`) +
            text(x + 132, 420, name, { size: 40, weight: 700, anchor: 'middle', fill: lit ? C.glow : C.edge })
          )
        })
        .join(''),
  )

const bench = (x, w) =>
  rect(x - w / 2, FLOOR - 96, w, 14, C.ochre) +
  rect(x - w / 2 + 16, FLOOR - 82, 16, 88, '#8d5c33') +
  rect(x + w / 2 - 32, FLOOR - 82, 16, 88, '#8d5c33')
const touch = (w, step) =>
  room(
    title(56, 96, [w.heads[0]], 56) +
      bench(step === 2 ? 400 : 320, step === 2 ? 560 : 380) +
      pot(step === 2 ? 250 : 300, FLOOR - 97, 0.88, true) +
      (step === 2 ? '' : hand(404, FLOOR - 180, 0.8, C.ochre).replace('scale(0.8)', 'scale(0.8) rotate(-62)')) +
      (step === 1
        ? w.feel
            .map((s, i) => check(610, 186 + i * 82, 1.1) + text(654, 198 + i * 82, s, { size: 42, weight: 700 }))
            .join('')
        : '') +
      (step === 2
        ? path(`M390 ${FLOOR - 100}L430 ${FLOOR - 226}H640L664 ${FLOOR - 100}Z`, C.paper) +
          text(536, FLOOR - 174, w.pot, { size: 48, weight: 700, anchor: 'middle', fill: '#16191b' }) +
          braille(
            540 - w.pot.length * 17 + 6,
            FLOOR - 146,
            [...w.pot].map((c) => CELLS[c]),
            1,
            '#16191b',
          ) +
          person('cane', 810, FLOOR + 8, 290, C.blue, { flip: true })
        : ''),
    { at: 300, x: 320, half: 260, base: 452 },
  )

const describe = (w, step) => {
  if (step <= 2)
    return room(
      pot(230, FLOOR, 1.1) +
        title(440, 96, [w.heads[1]], 56) +
        w.order
          .map((s, i) => {
            const shown = step === 1 ? i < 2 : step === 2
            return shown
              ? text(446, 164 + i * 54, i + 1, { size: 38, weight: 700, fill: C.glow }) +
                  text(492, 164 + i * 54, s, { size: 38, weight: 700 })
              : ''
          })
          .join('') +
        (step === 0
          ? ear(600, 270, 1.5) + stroke('M690 210q26 50 0 100M730 186q42 76 0 148M770 162q58 100 0 196', C.lamp, 6)
          : ''),
      light,
    )
  const rows = [w.first, w.second, w.beauty][step - 3]
  return room(
    pot(230, FLOOR, 1.1) +
      (step === 4
        ? `<ellipse cx="230" cy="336" rx="122" ry="40" fill="none" stroke="${C.glow}" stroke-width="4" stroke-dasharray="4 11"/>`
        : '') +
      (step === 3 ? stroke('M96 446V210M84 210h24M84 446h24', C.glow, 4) : '') +
      rows
        .map((s, i) =>
          text(
            440,
            160 + i * 64,
            (step < 5 && i === 0 ? '«' : '') + s + (step === 4 && i === rows.length - 1 ? '»' : ''),
            { size: 46, face: 'title', weight: 500, fill: step === 5 && i ? C.glow : C.ink },
          ),
        )
        .join(''),
    light,
  )
}

const screen = (content, x = 56, y = 118, w = 560, h = 318) =>
  rect(x - 10, y - 10, w + 20, h + 20, C.dark) + rect(x, y, w, h, '#39454b') + content
const bed =
  rect(150, 300, 300, 60, C.rose) +
  rect(150, 270, 70, 40, C.paper) +
  rect(140, 240, 14, 130, C.ochre) +
  rect(446, 280, 14, 90, C.ochre)
const captions = (w, step) =>
  wall(
    title(56, 84, [w.heads[2]], 48) +
      screen(
        bed +
          person('standing', 540, 390, 200, C.ochre, { flip: true }) +
          (step
            ? rect(84, 350, 504, 80, C.dark, 'opacity=".92"') +
              w.caption.map((s, i) => text(336, 384 + i * 34, s, { size: 28, anchor: 'middle' })).join('')
            : ''),
      ) +
      (step
        ? w.parts
            .slice(0, step === 1 ? 2 : 3)
            .map((s, i) => check(672, 186 + i * 90, 1.1) + text(710, 198 + i * 90, s, { size: 36, weight: 700 }))
            .join('')
        : ''),
  )

/** Somebody signing, from the front; the hands in front of the chest. */
const signer = (x, y, h, fill) => {
  const arms =
    stroke('M-13 -74L-23 -56L-8 -61M13 -74L24 -60L12 -78', fill, 6) +
    stroke('M-8 -61l4 -6M-8 -61l7 -2M-8 -61l6 3M12 -78l-2 -8M12 -78l3 -8M12 -78l6 -4', C.light, 2.6)
  const body = circle(0, -92, 9.5, fill) + path('M-16 -73a7 7 0 0 1 7 -7h18a7 7 0 0 1 7 7l-6 73h-20z', fill)
  return group(x, y, body + arms, { scale: h / 100 })
}
const framed = (x, y, w, h, k) =>
  `<svg x="${x}" y="${y}" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}">${rect(0, 0, w, h, '#3f5560')}${signer(w / 2, h * 1.28, k, C.rose)}</svg>`
const SIGNED = ['Libras', 'LSM', 'LSP', 'LGP']
const signing = (w, step) =>
  step === 3
    ? wall(
        title(56, 84, [w.both.join(' ')], 44) +
          screen(
            bed +
              person('standing', 300, 390, 200, C.ochre) +
              framed(456, 118, 160, 200, 200) +
              rect(84, 350, 360, 80, C.dark, 'opacity=".92"') +
              w.caption.map((s, i) => text(264, 384 + i * 34, s, { size: 24, anchor: 'middle' })).join(''),
          ) +
          check(760, 240, 2.4),
      )
    : wall(
        title(56, 84, [w.heads[3]], 48) +
          rect(46, 114, 320, 338, C.dark) +
          framed(56, 124, 300, 318, 330) +
          (step === 1
            ? text(420, 176, w.more, { size: 60, weight: 700, fill: C.glow }) +
              w.countries
                .map(
                  (s, i) =>
                    text(424, 244 + i * 54, s, { size: 36, fill: C.ink2 }) +
                    text(620, 244 + i * 54, SIGNED[i], { size: 36, weight: 700 }),
                )
                .join('') +
              text(904, 476, w.un, { size: 26, fill: C.ink2, anchor: 'end' })
            : step === 2
              ? w.tips
                  .map((s, i) => check(440, 200 + i * 88, 1.2) + text(490, 214 + i * 88, s, { size: 42, weight: 700 }))
                  .join('')
              : ''),
      )

const start = (w, step) =>
  wall(
    title(56, 96, [w.begin], 52) +
      [
        (x) => pot(x - 30, 322, 0.66, true) + hand(x + 70, 270, 0.7, C.ochre),
        (x) => pot(x - 40, 322, 0.66) + ear(x + 66, 250, 0.8),
        (x) =>
          rect(x - 92, 190, 184, 116, C.dark) +
          rect(x - 84, 198, 168, 100, '#39454b') +
          rect(x - 68, 262, 136, 28, C.dark) +
          stroke(`M${x - 54} 276h108`, C.ink, 6),
      ]
        .map((icon, i) => {
          const x = 56 + i * 292
          return (
            niche(x, 136, 264, 220, step === 1, step ? icon(x + 132) : '') +
            (step ? text(x + 132, 406, w.three[i], { size: 28, weight: 700, anchor: 'middle', fill: C.glow }) : '')
          )
        })
        .join(''),
  )

export const frames = (voice) => {
  const w = WORDS[voice]
  const row = (name, count, draw) => Object.fromEntries([...Array(count)].map((_, i) => [`${name}${i}`, draw(w, i)]))
  return {
    titulo: senses(w, false),
    regla: senses(w, true),
    ...row('tocar', 3, touch),
    ...row('des', 6, describe),
    ...row('sub', 3, captions),
    ...row('sen', 4, signing),
    ...row('fin', 2, start),
    poster: room(
      pot(250, FLOOR, 1.1) +
        hand(360, 320, 0.8, C.ochre).replace('scale(0.8)', 'scale(0.8) rotate(-62)') +
        title(500, 110, w.title, 62) +
        eye(628, 360, 0.8) +
        ear(748, 360, 0.8) +
        hand(856, 376, 0.7),
      { at: 250, x: 250, half: 230, base: 452 },
    ),
  }
}
