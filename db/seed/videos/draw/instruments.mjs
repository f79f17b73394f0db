// Light meter, thermohygrometer, phone and clock. x is the middle, y the foot, unless said otherwise.
import { C, circle, group, n, path, rect, stroke, text } from './base.mjs'
import { shadow } from './objects.mjs'

const SEGMENTS = {
  0: 'abcdef',
  1: 'bc',
  2: 'abdeg',
  3: 'abcdg',
  4: 'bcfg',
  5: 'acdfg',
  6: 'acdefg',
  7: 'abc',
  8: 'abcdefg',
  9: 'abcdfg',
  '-': 'g',
}
/** Figures of a display, x y the upper left corner. */
export function digits(x, y, value, h = 40, colour = '#1a2016') {
  const w = h * 0.5
  const t = h * 0.12
  const at = {
    a: [0, 0, w, t],
    g: [0, h / 2 - t / 2, w, t],
    d: [0, h - t, w, t],
    f: [0, 0, t, h / 2],
    b: [w - t, 0, t, h / 2],
    e: [0, h / 2, t, h / 2],
    c: [w - t, h / 2, t, h / 2],
  }
  return [...String(value)]
    .map((ch, i) =>
      [...(SEGMENTS[ch] ?? '')]
        .map((s) => {
          const [a, b, c, d] = at[s]
          return rect(x + i * w * 1.45 + a, y + b, c, d, colour)
        })
        .join(''),
    )
    .join('')
}

export const luxmeter = (x, y, value, k = 1) =>
  group(
    x,
    y,
    shadow(0, 0, 52, 0) +
      rect(-46, -150, 92, 150, '#121618') +
      rect(-46, -150, 92, 4, C.line) +
      circle(0, -172, 26, C.paper) +
      circle(0, -172, 26, '#000', 'opacity=".06"') +
      rect(-36, -132, 72, 52, C.lcd) +
      digits(String(value).length > 2 ? -31 : -17, -124, value, 36) +
      circle(0, -44, 15, C.line),
    { scale: k },
  )

/** The thermohygrometer, on its foot. */
export const hygro = (x, y, humidity, { k = 1, temp = 21, blank = false } = {}) =>
  group(
    x,
    y,
    shadow(0, 0, 66, 0) +
      path('M-40 0l10 -14h60l10 14z', '#0f1214') +
      rect(-74, -134, 148, 122, C.paper) +
      rect(-74, -134, 148, 5, '#fff') +
      rect(60, -134, 14, 122, '#000', 'opacity=".12"') +
      rect(-60, -120, 112, 64, C.lcd) +
      (blank ? '' : digits(-50, -112, humidity, 46) + text(8, -66, '%', { size: 34, weight: 700, fill: '#1a2016' })) +
      text(-58, -28, `${temp} °C`, { size: 26, fill: '#2b3134' }) +
      [0, 1, 2].map((i) => rect(34 + i * 7, -44, 3, 20, '#9aa09a')).join(''),
    { scale: k },
  )

export const phone = (x, y, content = '', k = 1) =>
  group(
    x,
    y,
    shadow(0, 0, 40, 0) +
      rect(-44, -156, 88, 156, '#0a0c0d', 'rx="10"') +
      rect(-37, -144, 74, 126, '#39454b') +
      circle(0, -9, 4, C.line) +
      content,
    { scale: k },
  )

export const clock = (x, y, r, from = 0, to = 60) => {
  const p = (m, q) => {
    const a = (m / 60) * 2 * Math.PI - Math.PI / 2
    return `${n(x + Math.cos(a) * q)} ${n(y + Math.sin(a) * q)}`
  }
  return (
    circle(x, y, r, C.paper) +
    path(
      `M${x} ${y}L${p(from, r * 0.9)}A${r * 0.9} ${r * 0.9} 0 ${to - from > 30 ? 1 : 0} 1 ${p(to - 0.01, r * 0.9)}Z`,
      C.lamp,
    ) +
    [0, 15, 30, 45].map((m) => stroke(`M${p(m, r * 0.8)}L${p(m, r * 0.9)}`, '#474e52', 3)).join('') +
    stroke(`M${x} ${y}L${p(to, r * 0.72)}M${x} ${y}L${p(0, r * 0.5)}`, '#16191b', 5) +
    circle(x, y, 5, '#16191b') +
    `<circle cx="${x}" cy="${y}" r="${r}" fill="none" stroke="${C.dark}" stroke-width="6"/>`
  )
}
