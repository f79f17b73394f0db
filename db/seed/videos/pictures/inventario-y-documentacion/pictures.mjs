// The diagrams of the lessons, on paper. The course's texts are in Spanish only.
import { C, circle, n, niche, path, rect, stroke, text } from '../../draw/base.mjs'
import { jar } from '../../slides/inventario-y-documentacion/pieces.mjs'
import { STEPS } from '../../slides/inventario-y-documentacion/steps.mjs'

const P = { wall: '#eff1f0', ink: '#16191b', quiet: '#474e52', edge: '#70787a', accent: '#8a1538' }
const word = (x, y, s, more = {}) => text(x, y, s, { size: 30, fill: P.ink, ...more })
const wide = (height, content) => ({ height, svg: rect(0, 0, 960, height, P.wall) + content })

function steps(w) {
  return wide(
    548,
    STEPS.map(([, icon], i) => {
      const [x, y] = [32 + (i % 3) * 304, 32 + Math.floor(i / 3) * 256]
      return (
        niche(x, y, 288, 160, true, icon(x + 144, y + 146)) +
        circle(x + 30, y + 30, 21, P.accent) +
        text(x + 30, y + 40, i + 1, { size: 28, fill: '#fff', anchor: 'middle', weight: 700 }) +
        w.steps[i]
          .map((row, k) => word(x, y + 194 + k * 34, row, k ? { fill: P.quiet, size: 27 } : { weight: 700 }))
          .join('')
      )
    }).join(''),
  )
}

const spot = (x, y) =>
  circle(x, y, 15, P.accent) + `<circle cx="${n(x)}" cy="${n(y)}" r="22" fill="none" stroke="#fff" stroke-width="4"/>`
const SPOTS = [
  (x, y) => jar(x, y - 14, 190, { cast: false }) + rect(x - 220, y - 14, 440, 7, '#0f1214') + spot(x + 26, y - 44),
  (x, y) =>
    rect(x - 84, y - 200, 168, 186, C.ochre) +
    rect(x - 62, y - 178, 124, 142, '#d8cbab') +
    stroke(`M${x - 62} ${y - 107}h124M${x} ${y - 178}v142`, '#a58a5a', 9) +
    spot(x + 62, y - 30),
  (x, y) =>
    path(`M${x - 34} ${y - 200}q34 26 68 0l62 34l-24 52l-28 -14v114h-88v-114l-28 14l-24 -52z`, C.rose) +
    stroke(`M${x - 40} ${y - 24}h80`, '#fff', 3, 'stroke-dasharray="7 6"') +
    spot(x + 26, y - 34),
  (x, y) =>
    path(`M${x - 72} ${y - 204}h116l28 28v162h-144z`, '#fffdf4') +
    path(`M${x + 44} ${y - 204}v28h28z`, '#d5cfba') +
    [0, 1, 2, 3].map((i) => stroke(`M${x - 52} ${y - 150 + i * 26}h${i === 3 ? 60 : 100}`, '#e4ddc8', 5)).join('') +
    spot(x + 48, y - 36),
]
function places(w) {
  return wide(
    760,
    SPOTS.map((draw, i) => {
      const [x, y] = [32 + (i % 2) * 456, 32 + Math.floor(i / 2) * 366]
      return (
        niche(x, y, 440, 240, true, draw(x + 220, y + 236)) +
        word(x, y + 284, w.places[i][0], { weight: 700, size: 36 }) +
        word(x, y + 326, w.places[i][1], { fill: P.quiet, size: 34 })
      )
    }).join(''),
  )
}

export const PICTURES = { 'seis-pasos': steps, 'donde-marcar': places }
export const WORDS = {
  es: {
    steps: [
      ['Recibo', 'quién, qué, cuándo'],
      ['Propiedad', 'un documento firmado'],
      ['Registro y número', 'en orden de llegada'],
      ['Marca', 'el número, en el objeto'],
      ['Ficha y fotografías', 'con fecha y nombre'],
      ['Ubicación', 'en su lugar y anotada'],
    ],
    places: [
      ['Vasija', 'cerca de la base, no debajo'],
      ['Cuadro', 'al dorso, abajo, a la derecha'],
      ['Prenda', 'por dentro, en el dobladillo'],
      ['Hoja', 'en el reverso, junto al borde'],
    ],
  },
}
