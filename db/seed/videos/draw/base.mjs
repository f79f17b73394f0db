// The dark room of the design: the back of the case, the shelf, one lamp; its colours, its two faces of type.
export const WIDTH = 960
export const HEIGHT = 540
export const SHELF = 407

export const C = {
  case: '#1c2124',
  shelf: '#2a3135',
  shelf2: '#384145',
  beam: '#62522c',
  niche: '#14181a',
  nicheLit: '#3b3420',
  ink: '#eceeea',
  ink2: '#b3babb',
  edge: '#848d90',
  line: '#4a5358',
  lamp: '#e9c766',
  glow: '#ffeaa6',
  light: '#cfc4a8',
  dark: '#0d0f10',
  teal: '#4f868f',
  cochineal: '#a3244a',
  blush: '#f39bb0',
  ochre: '#a97142',
  green: '#76905b',
  rose: '#9d6a75',
  violet: '#8175a3',
  blue: '#6681aa',
  paper: '#eeece4',
  lcd: '#c3cfae',
}

export const n = (v) => Math.round(v * 10) / 10
const escape = (s) => String(s).replace(/&/g, '&amp;').replace(/</g, '&lt;')

export const text = (
  x,
  y,
  words,
  { size = 30, fill = C.ink, anchor = 'start', weight = 400, face = 'read', opacity = 1 } = {},
) =>
  `<text x="${x}" y="${y}" class="${face}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}"${opacity < 1 ? ` opacity="${opacity}"` : ''}>${escape(words)}</text>`

/** Several lines in the title face. */
export const title = (x, y, rows, size = 54, fill = C.ink) =>
  rows.map((row, i) => text(x, y + i * size * 1.14, row, { size, fill, face: 'title', weight: 500 })).join('')

export const rect = (x, y, w, h, fill, more = '') =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" fill="${fill}" ${more}/>`
export const path = (d, fill, more = '') => `<path d="${d}" fill="${fill}" ${more}/>`
export const stroke = (d, colour, width = 3, more = '') =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`
export const circle = (x, y, r, fill, more = '') =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${fill}" ${more}/>`
export const group = (x, y, content, { scale = 1, turn = 0, opacity = 1 } = {}) =>
  `<g transform="translate(${n(x)} ${n(y)})${turn ? ` rotate(${turn})` : ''}${scale !== 1 ? ` scale(${scale})` : ''}"${opacity < 1 ? ` opacity="${opacity}"` : ''}>${content}</g>`

/** The lamp's light from above, falling on an ellipse of the given half width. */
export const beam = (lampX, x, half, base = 440, strength = 1, top = 0) => {
  const one = (a, w, b, r) =>
    `<path d="M${lampX - a} ${top}h${2 * a}L${x + w} ${b}A${w} ${r} 0 0 1 ${x - w} ${b}Z" fill="${C.beam}" opacity="${0.62 * strength}"/>`
  return one(28, half, base, half * 0.125) + one(16, half * 0.66, base + 4, half * 0.085)
}

/** A whole room; `light` is null for a lamp that is off. */
export const room = (content, light = { at: 480, x: 480, half: 300 }) =>
  rect(0, 0, WIDTH, SHELF, C.case) +
  rect(0, SHELF, WIDTH, 93, C.shelf) +
  (light ? beam(light.at, light.x, light.half, light.base ?? 446, light.strength ?? 1) : '') +
  rect(0, 500, WIDTH, 40, C.shelf2) +
  content

/** The back of the case only, for plans and charts. */
export const wall = (content) => rect(0, 0, WIDTH, HEIGHT, C.case) + rect(0, 500, WIDTH, 40, C.shelf2) + content

/** A small recess in the wall: lit when it is the one that is spoken of. */
export const niche = (x, y, w, h, lit, content = '') =>
  rect(x, y, w, h, C.niche) +
  rect(x, y + h * 0.8, w, h * 0.2, C.shelf) +
  (lit
    ? `<path d="M${n(x + w / 2 - 10)} ${y}h20L${n(x + w * 0.94)} ${n(y + h * 0.88)}A${n(w * 0.44)} ${n(h * 0.07)} 0 0 1 ${n(x + w * 0.06)} ${n(y + h * 0.88)}Z" fill="${C.beam}" opacity=".8"/>`
    : '') +
  content +
  (lit ? rect(x, y + h - 4, w, 4, C.lamp) : '')

export const cross = (x, y, r = 15) =>
  circle(x, y, r + 7, C.case) +
  circle(x, y, r + 5, C.cochineal) +
  stroke(`M${x - r / 2} ${y - r / 2}l${r} ${r}m0 ${-r}l${-r} ${r}`, C.ink, 4)

/** One page that holds several frames, one under the other. */
export const page = (frames, fontUrl) => `<!doctype html><meta charset="utf-8"><style>
@font-face { font-family: "Andada Minicursos"; font-weight: 500; src: url("${fontUrl}") format("woff2") }
* { margin: 0; padding: 0 } body { background: ${C.case}; font-size: 0 } svg { display: block }
.title { font-family: "Andada Minicursos", "Iowan Old Style", Georgia, serif }
.read { font-family: Roboto, "Noto Sans", "Helvetica Neue", Arial, "DejaVu Sans", sans-serif; font-variant-numeric: tabular-nums }
</style>${frames.map((f) => `<svg width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${f}</svg>`).join('')}`
