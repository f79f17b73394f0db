// Elements made by hand: the player's own parts exist only where a script runs.

type Attributes = Record<string, string | number | boolean | undefined>

/** An HTML element with attributes (true = bare, false and undefined = left out) and children. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  set(element, attributes)
  element.append(...children)
  return element
}

/** An icon on 24 units, or another drawing of paths. */
export function draw(
  paths: readonly string[],
  attributes: Attributes = { class: 'i', viewBox: '0 0 24 24' },
): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  set(svg, { 'aria-hidden': 'true', focusable: 'false', ...attributes })
  for (const d of paths) {
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
    path.setAttribute('d', d)
    svg.append(path)
  }
  return svg
}

function set(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value))
  }
}

/** The player's universal signs: the only icons that stand without words on the screen. */
export const SIGNS = {
  play: ['M8 5l11 7-11 7z'],
  pause: ['M8 5v14M16 5v14'],
  again: ['M5 5v5h5M5.600 10a7.500 7.500 0 1 1-1 4'],
  sound: ['M4 9.500h3.500L12 6v12l-4.500-3.500H4zM15.500 9a4.500 4.500 0 0 1 0 6M18 6.500a8 8 0 0 1 0 11'],
  silent: ['M4 9.500h3.500L12 6v12l-4.500-3.500H4zM16 9.500l5 5M21 9.500l-5 5'],
  captions: [
    'M10.5 10a2.4 2.4 0 1 0 0 4M17 10a2.4 2.4 0 1 0 0 4M4 5h16a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1z',
  ],
  fullscreen: ['M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5'],
  smaller: ['M9 4v5H4M20 9h-5V4M15 20v-5h5M4 15h5v5'],
  check: ['M4.5 12.5l5 5 10-11'],
  warning: ['M12 4L2.800 20h18.400zM12 10v4.500M12 17.400v.2'],
} as const

/** A button whose sign and name change together. */
export function signButton(name: string, sign: readonly string[], attributes: Attributes = {}) {
  const button = make('button', { type: 'button', 'aria-label': name, title: name, ...attributes }, draw(sign))
  return {
    button,
    show(label: string, paths: readonly string[]) {
      button.setAttribute('aria-label', label)
      button.title = label
      button.querySelector('svg')?.replaceWith(draw(paths))
    },
  }
}
