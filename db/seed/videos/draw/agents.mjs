// The ten agents of deterioration as small scenes, about 110 wide and 84 high, standing on (0, 0).
import { C, circle, group, path, rect, stroke } from './base.mjs'
import { beetle, drop, shadow, sun, tag, textile, vessel } from './objects.mjs'

const still = { cast: false, lampX: 0 }
const bag = {
  fuerzas: () =>
    group(
      -14,
      -2,
      vessel('olla', C.teal, 0, 0, 28, 70, { cast: false, lampX: 30 }) + stroke('M-10 -52l9 13l-7 9l10 12', C.case, 3),
      { turn: 17 },
    ) +
    stroke('M34 -62q14 14 6 32M50 -70q20 22 8 48', C.lamp, 3) +
    path('M-44 0l10 -12l8 12z', C.teal),
  criminales: () =>
    rect(-40, -10, 80, 10, C.light) +
    stroke(
      'M-12 -14c-6 -10 -16 -16 -16 -34s18 -18 16 -30h24c-2 12 16 12 16 30s-10 24 -16 34z',
      C.ink2,
      3,
      'stroke-dasharray="7 7"',
    ),
  fuego: () =>
    path(
      'M0 -82C6 -60 34 -50 34 -24A34 26 0 0 1 -34 -24C-34 -40 -22 -46 -18 -60C-10 -54 -8 -48 -8 -42C2 -52 4 -66 0 -82Z',
      '#c4572f',
    ) +
    path(
      'M2 -44C6 -34 17 -30 17 -16A17 15 0 0 1 -17 -16C-17 -24 -10 -28 -8 -34C-2 -30 0 -28 0 -24C4 -30 4 -38 2 -44Z',
      C.lamp,
    ),
  agua: () =>
    drop(-26, -46, 0.7) +
    drop(22, -62, 0.55) +
    drop(4, -26, 0.95) +
    `<ellipse cx="0" cy="-3" rx="52" ry="8" fill="#7fb2cf" opacity=".75"/>`,
  plagas: () =>
    path('M-52 0v-20l30 -6l14 8l30 -5l30 8v15z', C.ochre) +
    circle(-30, -10, 4, C.dark) +
    circle(20, -8, 4, C.dark) +
    circle(38, -12, 3, C.dark) +
    beetle(-2, -44, 1.5, 62, '#c9b48e'),
  contaminantes: () =>
    vessel('cuenco', C.rose, 0, 0, 40, 34, still) +
    [
      [-40, -66, 5],
      [-18, -78, 4],
      [6, -64, 6],
      [30, -76, 4],
      [44, -58, 5],
      [-28, -48, 4],
      [20, -48, 4],
      [-4, -46, 3],
      [-48, -44, 3],
      [42, -40, 3],
    ]
      .map(([x, y, r]) => circle(x, y, r, C.ink2))
      .join('') +
    path('M-36 -33q36 -14 72 0z', C.ink2),
  luz: () => sun(34, -66, 13) + group(-40, -78, textile(0, 0, 30, 66, 0) + textile(30, 0, 30, 66, 0.95)),
  temperatura: () =>
    path('M-12 -74a12 12 0 0 1 24 0v42a22 22 0 1 1 -24 0z', C.paper) +
    circle(0, -18, 14, '#c4572f') +
    rect(-5, -60, 10, 44, '#c4572f') +
    stroke('M20 -68h14M20 -54h9M20 -40h14', C.ink2, 3),
  humedad: () =>
    drop(-24, -34, 1.25) +
    stroke('M20 -14L44 -62', C.ink, 5) +
    `<circle cx="21" cy="-54" r="9" fill="none" stroke="${C.ink}" stroke-width="5"/><circle cx="44" cy="-22" r="9" fill="none" stroke="${C.ink}" stroke-width="5"/>`,
  disociacion: () =>
    vessel('anfora', C.light, -26, 0, 24, 76, still) +
    stroke('M-14 -62q16 10 24 2', C.ink2, 2.5) +
    stroke('M22 -70q6 10 10 14', C.ink2, 2.5) +
    group(36, -28, tag(0, 0, 0.62, '?'), { turn: 16 }),
}

export const AGENTS = [
  'fuerzas',
  'criminales',
  'fuego',
  'agua',
  'plagas',
  'contaminantes',
  'luz',
  'temperatura',
  'humedad',
  'disociacion',
]
export const agent = (name, x, y, k = 1) => group(x, y, shadow(0, 0, 40, 0) + bag[name](), { scale: k })
