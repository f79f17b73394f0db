// The buttons that take back and do again, brought up to date by every save: what saves itself is a step too.
import type { Reply } from './reply'
import type { Desk } from './words'

export function tellSteps({ element }: Desk): void {
  element.addEventListener('desk:saved', (event) => {
    const { steps } = (event as CustomEvent<Reply>).detail
    if (!steps) return
    // the last step is of this page from now on
    element.querySelector('[data-step-away]')?.remove()
    for (const form of element.querySelectorAll<HTMLFormElement>('form[data-step]')) {
      const step = steps[form.dataset.step as 'undo' | 'redo']
      const [version, button] = [form.querySelector('input'), form.querySelector('button')]
      form.hidden = !step
      if (!step || !version || !button) continue
      version.value = String(step.version)
      button.textContent = step.words
    }
  })
}
