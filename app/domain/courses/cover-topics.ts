// What stands in the case for each topic; the title decides size, order, bands, even the Braille on the panel.
import type { Topic } from './document'
import { box, n, type Random, shadow, type Shape, vessel } from './cover-objects'

export interface Scene {
  random: Random
  /** where the lamp hangs */
  lampX: number
  title: string
  isMirrored: boolean
}

const BRAILLE: Record<string, number> = {
  a: 1,
  b: 3,
  c: 9,
  d: 25,
  e: 17,
  f: 11,
  g: 27,
  h: 19,
  i: 10,
  j: 26,
  k: 5,
  l: 7,
  m: 13,
  n: 29,
  o: 21,
  p: 15,
  q: 31,
  r: 23,
  s: 14,
  t: 30,
  u: 37,
  v: 39,
  w: 58,
  x: 45,
  y: 61,
  z: 53,
}

export const SCENES: Record<Topic, (scene: Scene) => string> = {
  conservation: (scene) => (/t[eê]xtil|tejid|tecid/i.test(scene.title) ? textile(scene) : vessels(scene)),
  access: touchPanel,
  inventory: labelledBoxes,
  risk: underGlass,
  mediation: hungPictures,
  image: cameraAndTargets,
}

function vessels({ random, lampX, isMirrored }: Scene): string {
  const shape = (['pot', 'amphora', 'bottle'] as const satisfies readonly Shape[])[Math.floor(random() * 3)] ?? 'pot'
  const band = 0.2 + random() * 0.2
  const at = (x: number): number => (isMirrored ? 404 - x : x)
  return (
    vessel({
      shape: 'bottle',
      paint: 'li',
      x: at(118 + random() * 12),
      y: 244,
      width: 24,
      height: 112 + random() * 20,
      lampX,
    }) +
    vessel({ shape: 'bowl', paint: 'dk', x: at(288), y: 246, width: 44, height: 40, lampX }) +
    vessel({
      shape,
      paint: 'hu',
      x: at(206),
      y: 258,
      width: 58,
      height: 138 + random() * 14,
      lampX,
      bands: [
        [band, 0.05],
        [band + 0.1, 0.03],
      ],
    })
  )
}

/** A hanging cloth whose stripes are the title's letters, and a roll below. */
function textile({ lampX, title }: Scene): string {
  let y = 94
  const stripes = [...title.replace(/[^A-Za-z]/g, '')].slice(0, 11).map((letter, i) => {
    const height = 3 + (letter.toLowerCase().charCodeAt(0) % 6)
    const stripe = i % 2 === 0 ? `<path class="${i % 4 ? 'dk' : 'hu'}" d="M122 ${y}h132v${height}h-132z"/>` : ''
    y += height + 4
    return stripe
  })
  return (
    `<path class="ln" d="M110 84h156"/><path class="li" d="M122 84h132v128q-33 9-66 0t-66 0z"/>${stripes.join('')}` +
    `<path class="sd" d="M${lampX < 200 ? 234 : 122} 84h20v128h-20z"/>${shadow(244, 254, 76, lampX)}` +
    `<path class="hu" d="M176 220h146v38H176z"/><path class="sd" d="M176 242h146v16H176z"/>` +
    `<path class="bd" d="M206 220h8v38h-8zM222 220h4v38h-4z"/>` +
    `<ellipse class="li" cx="322" cy="239" rx="9" ry="19"/><ellipse class="dk" cx="322" cy="239" rx="4" ry="8"/>`
  )
}

/** A panel to be touched: the first letters of the title in Braille. */
function touchPanel({ lampX, title }: Scene): string {
  const letters = title
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '')
    .slice(0, 8)
  const dots = [...letters].flatMap((letter, i) => {
    const left = 158 + (i % 4) * 29
    const top = 140 + Math.floor(i / 4) * 58
    return [0, 1, 2, 3, 4, 5].map((dot) => {
      const isRaised = ((BRAILLE[letter] ?? 0) >> dot) & 1
      const y = top + (dot % 3) * 14
      const x = left + (dot > 2 ? 12 : 0) - (y - 112) * 0.125
      return `<circle class="${isRaised ? 'hu' : 'fl'}" cx="${n(x)}" cy="${y}" r="${isRaised ? 4.6 : 1.6}"/>`
    })
  })
  const [sweep, back] = 92 < lampX ? [0, 1] : [1, 0]
  return (
    `${shadow(196, 254, 76, lampX)}<path class="li" d="M124 256L142 112H286L268 256Z"/>` +
    `<path class="sd" d="M268 256L286 112H293L275 256Z"/>${dots.join('')}` +
    `${shadow(92, 252, 22, lampX)}<circle class="hu" cx="92" cy="230" r="24"/>` +
    `<path class="sd" d="M92 206a24 24 0 0 ${sweep} 0 48a14 24 0 0 ${back} 0-48z"/>` +
    `<path class="dk" d="M310 256l22-62 22 62z"/><path class="sd" d="M332 194l22 62h-14z"/>`
  )
}

function labelledBoxes({ random, lampX }: Scene): string {
  const low = 54 + Math.round(random() * 10)
  const high = 44 + Math.round(random() * 8)
  return (
    shadow(190, 256, 110, lampX) +
    box('hu', 92, 258, 118, low, lampX) +
    box('li', 104, 258 - low, 94, high, lampX) +
    box('dk', 214, 258, 88, high + 30, lampX) +
    box('hu', 222, 258 - high - 30, 70, 30, lampX, false) +
    `<path class="ln" d="M${n(lampX)} 0V92"/><path class="li" d="M${n(lampX - 13)} 104l13-12 13 12v34h-26z"/>` +
    `<circle class="mo" cx="${n(lampX)}" cy="106" r="3"/><path class="ln" d="M${n(lampX - 7)} 120h14M${n(lampX - 7)} 127h10"/>`
  )
}

function underGlass({ random, lampX }: Scene): string {
  return (
    vessel({
      shape: 'amphora',
      paint: 'hu',
      x: 196,
      y: 246,
      width: 36,
      height: 92 + random() * 14,
      lampX,
      bands: [[0.34, 0.05]],
    }) +
    `<path class="gl" d="M132 250V150a64 64 0 0 1 128 0V250Z"/><path class="ge" d="M132 250V150a64 64 0 0 1 128 0V250"/>` +
    `<path class="gh" d="M146 236V152a50 50 0 0 1 22-40"/><circle class="ge" cx="196" cy="80" r="6"/>` +
    `<path class="dk" d="M118 250h156v8h-156z"/>${shadow(318, 254, 26, lampX)}` +
    `<path class="li" d="M288 256l28-34 34 34z"/><path class="sd" d="M316 222l34 34h-22z"/>` +
    vessel({ shape: 'bowl', paint: 'dk', x: 84, y: 250, width: 26, height: 30, lampX })
  )
}

/** Three frames hung on one eye line over a bench. */
function hungPictures({ random, lampX }: Scene): string {
  const middle = 96 + Math.round(random() * 18)
  const frame = (x: number, w: number, h: number): string =>
    `<path class="dk" d="M${x} ${128 - h / 2}h${w}v${h}h${-w}z"/>` +
    `<path class="li" d="M${x + 5} ${133 - h / 2}h${w - 10}v${h - 10}h${10 - w}z"/>`
  const round = (x: number, w: number, h: number): string =>
    `${frame(x, w, h)}<circle class="hu" cx="${x + w / 2}" cy="128" r="${n(Math.min(w, h) * 0.26)}"/>`
  const hills = (x: number, w: number, h: number): string =>
    `${frame(x, w, h)}<path class="hu" d="M${x + 5} ${n(128 + h * 0.08)}q${n(w / 4)} ${n(-h * 0.3)} ${n(w / 2)} ${n(-h * 0.06)}` +
    `t${n(w / 2 - 10)} ${n(-h * 0.1)}V${n(123 + h / 2)}h${10 - w}z"/>`
  return (
    `${round(84, 62, 84)}${hills(158, middle, 118)}${round(170 + middle, 54, 66)}${shadow(206, 252, 74, lampX)}` +
    `<path class="hu" d="M124 226h164v12h-164z"/><path class="sd" d="M124 233h164v5h-164z"/>` +
    `<path class="dk" d="M140 238h10v18h-10zM262 238h10v18h-10z"/>`
  )
}

function cameraAndTargets({ random, lampX }: Scene): string {
  const paints = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'li', 'fl', 'mo']
  const patches = Array.from({ length: 9 }, (_, i) => {
    const paint = paints[(i + Math.floor(random() * 2)) % 9]
    return `<path class="${paint}" d="M${84 + (i % 3) * 30} ${152 + Math.floor(i / 3) * 33}h24v26h-24z"/>`
  })
  return (
    `${shadow(124, 252, 44, lampX)}<path class="dk" d="M74 256V140h104v116z"/>${patches.join('')}` +
    `${shadow(268, 254, 50, lampX)}<path class="hu" d="M214 172h108v84h-108z"/>` +
    `<path class="sd" d="M${268 < lampX ? 214 : 312} 172h10v84h-10z"/><path class="dk" d="M238 160h44v12h-44z"/>` +
    `<circle class="li" cx="266" cy="214" r="32"/><circle class="dk" cx="266" cy="214" r="25"/>` +
    `<circle class="hu" cx="266" cy="214" r="15"/><circle class="li" cx="259" cy="206" r="4"/>`
  )
}
