// Fingers do not wait for an answer: what is typed while a new part is on its way is held, and goes into its first field.

/** From now on keys are held; call it with the field they belong to, or null where there is none. */
export function typedMeanwhile(): (field: Element | null) => void {
  let typed = ''
  const hold = (event: KeyboardEvent): void => {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    event.preventDefault()
    typed += event.key
  }
  document.addEventListener('keydown', hold, { capture: true })
  return (field) => {
    document.removeEventListener('keydown', hold, { capture: true })
    if (typed === '' || !(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return
    field.setRangeText(typed, field.value.length, field.value.length, 'end')
    typed = ''
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
}
