// The few elements the editor makes beside its text.
let made = 0

export function element(name: string, className = ''): HTMLElement {
  const one = document.createElement(name)
  if (className) one.className = className
  return one
}

export function button(words: string, press: () => void): HTMLButtonElement {
  const one = document.createElement('button')
  one.type = 'button'
  one.textContent = words
  one.addEventListener('click', press)
  return one
}

/** A field of the editor's own: it has no name, so that no form sends it. */
export function labelled(words: string, field: HTMLElement): HTMLElement {
  made += 1
  field.id = `rich-${made}`
  const box = element('div', 'field')
  const label = element('label') as HTMLLabelElement
  label.htmlFor = field.id
  label.textContent = words
  // what is typed here is not yet part of the form
  for (const kind of ['input', 'change']) box.addEventListener(kind, (event) => event.stopPropagation())
  box.append(label, field)
  return box
}
