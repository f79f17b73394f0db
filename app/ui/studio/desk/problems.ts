// The fields of a form that do not fit: marked, with what is wrong in words above each, as the server's page has it.

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
const isField = (element: Element): element is Field =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement

/** By the name of the field, what is wrong with it; fields that are not named fit. */
export function markProblems(form: HTMLFormElement, problems: Record<string, string[]>): void {
  for (const field of form.elements) {
    if (!isField(field) || field.name === '') continue
    const words = problems[field.name]?.[0]
    if (words === undefined) field.removeAttribute('aria-invalid')
    else field.setAttribute('aria-invalid', 'true')
    const box = field.closest<HTMLElement>('.field')
    box?.classList.toggle('wrong', words !== undefined)
    if (box && field.id) say(box, field, words)
  }
}

/** The words stand before the field and are read with it. */
function say(box: HTMLElement, field: Field, words: string | undefined): void {
  const id = `${field.id}-problem`
  const others = (field.getAttribute('aria-describedby') ?? '').split(' ').filter((one) => one !== '' && one !== id)
  document.getElementById(id)?.remove()
  if (words !== undefined) {
    const said = document.createElement('span')
    said.className = 'err'
    said.id = id
    said.textContent = words
    const before = [...box.children].find((child) => child.contains(field))
    box.insertBefore(said, before ?? null)
    others.push(id)
  }
  if (others.length > 0) field.setAttribute('aria-describedby', others.join(' '))
  else field.removeAttribute('aria-describedby')
}
