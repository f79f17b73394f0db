import { C, circle, cross, n, niche, path, rect, room, stroke, text, title, wall } from '../../draw/base.mjs'
import { phone } from '../../draw/instruments.mjs'
import { sheet } from '../../draw/objects.mjs'
import { card, check, doorway, person, ramp, steps } from '../../draw/people.mjs'

const WORDS = {
  es: {
    title: ['La barrera', 'no es la persona'],
    place: 'La entrada de un museo',
    same: ['La misma persona,', 'la misma puerta'],
    stops: ['¿Qué impide', 'entrar?'],
    law: ['Persona', 'Barrera', 'Discapacidad'],
    source: 'Convención sobre los derechos de las personas con discapacidad, ONU, 2006',
    change: 'se puede cambiar',
    chain: 'La cadena de la visita',
    links: ['Decidir', 'Llegar', 'Entrar', 'Moverse', 'Entender', 'Quedarse'],
    who: '¿A quién detiene?',
    step: 'Un escalón',
    print: 'Una letra pequeña',
    one: ['1 de cada 6', 'personas'],
    who6: 'Organización Mundial de la Salud, 2023',
    sheet: 'Una hoja para empezar',
    heads: ['Paso', 'Qué detiene', 'A quién', 'Qué hacer'],
    street: ['Empieza', 'en la calle'],
    motto: ['Nada sobre nosotros', 'sin nosotros'],
  },
  pt: {
    title: ['A barreira', 'não é a pessoa'],
    place: 'A entrada de um museu',
    same: ['A mesma pessoa,', 'a mesma porta'],
    stops: ['O que impede', 'de entrar?'],
    law: ['Pessoa', 'Barreira', 'Deficiência'],
    source: 'Convenção sobre os Direitos das Pessoas com Deficiência, ONU, 2006',
    change: 'pode mudar',
    chain: 'A corrente da visita',
    links: ['Decidir', 'Chegar', 'Entrar', 'Circular', 'Entender', 'Ficar'],
    who: 'Quem é detido?',
    step: 'Um degrau',
    print: 'Uma letra pequena',
    one: ['1 em cada 6', 'pessoas'],
    who6: 'Organização Mundial da Saúde, 2023',
    sheet: 'Uma folha para começar',
    heads: ['Passo', 'O que detém', 'A quem', 'O que fazer'],
    street: ['Começa', 'na rua'],
    motto: ['Nada sobre nós', 'sem nós'],
  },
}

const FLOOR = 446
const entrance = (w, step) =>
  room(
    steps(622, FLOOR, 3, 54, 22) +
      rect(784, FLOOR - 66, 176, 66, C.shelf2) +
      rect(784, FLOOR - 66, 176, 5, C.edge) +
      doorway(814, FLOOR - 66, 108, 214) +
      (step === 2
        ? path(`M0 ${FLOOR + 40}L790 ${FLOOR - 26}H960V${FLOOR + 40}Z`, C.ochre) + // 8 %, as a ramp may be
          stroke(`M0 ${FLOOR + 40}L790 ${FLOOR - 26}H960`, C.lamp, 6) +
          `<g transform="rotate(-4.8 640 ${FLOOR - 14})">${person('seated', 640, FLOOR - 17, 190, C.teal)}</g>`
        : person('seated', 500, FLOOR, 190, C.teal)) +
      (step === 1 ? cross(690, FLOOR - 132, 24) : '') +
      (step === 2 ? check(690, 150, 1.4) : '') +
      title(56, step ? 128 : 98, [w.title, w.stops, w.same][step], step ? 50 : 54) +
      (step ? '' : text(58, 216, w.place, { size: 30, fill: C.ink2 })),
    { at: 660, x: 640, half: 290, base: 452 },
  )

const law = (w, step) =>
  wall(
    niche(56, 100, 236, 240, true, person('seated', 176, 318, 200, C.teal)) +
      text(328, 240, '+', { size: 72, anchor: 'middle', weight: 700 }) +
      niche(
        364,
        100,
        236,
        240,
        step === 0,
        steps(430, 318, 2, 60, 19) + (step ? ramp(372, 318, 204, 38) + check(482, 190, 1.4) : ''),
      ) +
      text(636, 240, '=', { size: 72, anchor: 'middle', weight: 700, opacity: step ? 0.4 : 1 }) +
      niche(
        672,
        100,
        236,
        240,
        step === 0,
        step ? '' : person('seated', 742, 318, 170, C.teal) + steps(796, 318, 2, 50, 19) + cross(846, 186, 22),
      ) +
      w.law
        .map((s, i) =>
          text(174 + i * 308, 386, s, {
            size: 36,
            anchor: 'middle',
            weight: 700,
            fill: step && i === 2 ? C.line : C.ink,
          }),
        )
        .join('') +
      (step ? text(482, 432, w.change, { size: 32, anchor: 'middle', fill: C.glow }) : '') +
      text(480, 476, w.source, { size: 25, anchor: 'middle', fill: C.ink2 }),
  )

const icons = [
  (x, y) => phone(x, y, stroke('M-26 -126h52M-26 -108h36M-26 -90h46', C.ink, 6) + check(0, -52, 0.8), 0.78),
  (x, y) =>
    stroke(`M${x - 34} ${y}V${y - 104}`, C.ink2, 6) +
    rect(x - 58, y - 118, 48, 40, C.teal) +
    circle(x - 34, y - 98, 11, C.ink) +
    rect(x - 4, y - 66, 58, 52, C.lamp) +
    rect(x + 2, y - 58, 46, 22, C.dark) +
    circle(x + 10, y - 9, 9, C.ink2) +
    circle(x + 40, y - 9, 9, C.ink2),
  (x, y) => steps(x - 56, y, 2, 28, 17) + doorway(x, y - 34, 44, 86) + rect(x, y - 34, 58, 34, C.shelf2),
  (x, y) =>
    path(`M${x - 56} ${y}L${x - 18} ${y - 96}H${x + 18}L${x + 56} ${y}Z`, C.shelf2) +
    stroke(`M${x} ${y - 8}V${y - 30}M${x} ${y - 42}V${y - 58}M${x} ${y - 68}V${y - 80}`, C.lamp, 5) +
    stroke(`M${x - 42} ${y - 8}h84m-16 -12l16 12l-16 12`, C.ink, 4, 'opacity=".9"'),
  (x, y) =>
    card(x - 48, y - 106, 96, 96, [], {}) +
    stroke(
      `M${x - 34} ${y - 86}h50M${x - 34} ${y - 66}h68M${x - 34} ${y - 46}h60M${x - 34} ${y - 26}h66`,
      '#16191b',
      6,
    ),
  (x, y) =>
    rect(x - 54, y - 40, 108, 12, C.ochre) +
    rect(x - 46, y - 30, 10, 30, '#8d5c33') +
    rect(x + 36, y - 30, 10, 30, '#8d5c33') +
    rect(x - 54, y - 84, 108, 12, C.ochre) +
    rect(x - 54, y - 74, 8, 36, '#8d5c33') +
    rect(x + 46, y - 74, 8, 36, '#8d5c33'),
]
const chain = (w, step) =>
  rect(0, 0, 960, 540, C.case) +
  rect(0, 500, 960, 40, C.shelf2) +
  title(56, 92, [w.chain], 48) +
  w.links
    .map((name, i) => {
      const x = 16 + i * 156
      const dead = step === 7 && i > 2
      const on = step === i + 1 || (step === 7 && i < 2)
      return (
        niche(x, 148, 142, 158, on, step > i && !dead ? icons[i](x + 71, 290) : '') +
        (step > i || step === 0
          ? text(x + 71, 350, step === 0 ? i + 1 : name, {
              size: 28,
              weight: 700,
              anchor: 'middle',
              fill: dead ? C.line : on ? C.glow : C.ink,
            })
          : '') +
        (i < 5
          ? `<rect x="${x + 108}" y="382" width="82" height="26" rx="13" fill="none" stroke="${step === 7 && i >= 2 ? C.line : C.lamp}" stroke-width="5" opacity="${step > i + 1 || step === 0 ? 1 : 0.35}"/>`
          : '')
      )
    })
    .join('') +
  (step === 7 ? cross(399, 228, 34) : '')

const who = (w, step) => {
  const print = step >= 3
  const barrier = print
    ? card(96, 200, 168, 196, [], {}) +
      [...Array(11)].map((_, i) => stroke(`M112 ${222 + i * 15}h${i % 4 === 3 ? 90 : 136}`, '#8a8f8f', 3)).join('')
    : steps(80, FLOOR, 3, 74, 40)
  const people = [
    step >= 1 && !print && person('seated', 400, FLOOR, 210, C.teal, { flip: true }),
    step === 2 && person('pram', 590, FLOOR, 210, C.green, { flip: true }),
    step === 2 && person('crutches', 790, FLOOR, 210, C.violet),
    print && person('cane', 460, FLOOR, 220, C.blue, { flip: true }),
    step >= 4 && person('standing', 720, FLOOR, 220, C.ochre),
  ]
  return room(
    title(56, 96, [w.who], 48) +
      (step ? text(58, 150, print ? w.print : w.step, { size: 36, fill: C.glow, weight: 700 }) : '') +
      barrier +
      people.filter(Boolean).join(''),
    { at: step ? 560 : 190, x: step ? 560 : 190, half: step ? 330 : 180, base: 456 },
  )
}

const one = (w) =>
  room(
    [0, 1, 2, 3, 4, 5]
      .map((i) =>
        person(
          ['standing', 'older', 'seated', 'standing', 'cane', 'standing'][i],
          128 + i * 142,
          FLOOR,
          170,
          i === 2 ? C.lamp : C.line,
        ),
      )
      .join('') +
      text(58, 116, w.one[0], { size: 72, weight: 700, fill: C.glow }) +
      text(58, 172, w.one[1], { size: 40 }) +
      text(904, 486, w.who6, { size: 26, fill: C.ink2, anchor: 'end' }),
    { at: 412, x: 412, half: 110, base: 454 },
  )

const page = (w, step) => {
  const [x, y, width, rows] = [56, 124, 680, 6]
  const cols = [0, 0.19, 0.5, 0.74].map((k) => x + 16 + k * width)
  const grid =
    w.heads.map((h, i) => text(cols[i], y + 42, h, { size: 27, fill: '#16191b', weight: 700 })).join('') +
    [...Array(rows + 1)]
      .map((_, i) => stroke(`M${x + 12} ${n(y + 58 + i * 44)}H${x + width - 12}`, i ? '#b4bab9' : '#16191b', i ? 2 : 3))
      .join('') +
    cols
      .slice(1)
      .map((c) => stroke(`M${n(c - 10)} ${y + 58}V${y + 58 + rows * 44}`, '#b4bab9', 2))
      .join('') +
    w.links.map((s, i) => text(cols[0], y + 90 + i * 44, s, { size: 25, fill: '#16191b' })).join('')
  return wall(
    title(56, 84, [w.sheet], 44) +
      sheet(x, y, width, 340, grid) +
      (step === 1
        ? title(764, 190, w.street, 38, C.glow) + icons[1](840, 400)
        : step === 2
          ? person('cane', 800, 484, 220, C.blue) + person('standing', 880, 484, 220, C.ochre)
          : person('standing', 836, 484, 220, C.ochre)),
  )
}

export const frames = (voice) => {
  const w = WORDS[voice]
  return {
    titulo: entrance(w, 0),
    escalon1: entrance(w, 1),
    escalon2: entrance(w, 2),
    ley0: law(w, 0),
    ley1: law(w, 1),
    ...Object.fromEntries([0, 1, 2, 3, 4, 5, 6, 7].map((i) => [`cadena${i}`, chain(w, i)])),
    ...Object.fromEntries([0, 1, 2, 3, 4].map((i) => [`quien${i}`, who(w, i)])),
    cifra: one(w),
    hoja0: page(w, 0),
    hoja1: page(w, 1),
    hoja2: page(w, 2),
    fin: room(
      ['seated', 'standing', 'cane', 'pram', 'older', 'seated']
        .map((kind, i) =>
          person(kind, 120 + i * 148, FLOOR, 168, [C.teal, C.ochre, C.blue, C.green, C.violet, C.rose][i]),
        )
        .join('') + title(480, 116, w.motto, 58).replaceAll('text-anchor="start"', 'text-anchor="middle"'),
      { at: 480, x: 480, half: 400, base: 456 },
    ),
  }
}
