// A moment in the reader's own zone, which only the browser knows.
import type { Lang } from '../../platform/languages'
import { OPENING } from './format'

const LOCALES: Record<Lang, string> = { es: 'es', pt: 'pt-BR', en: 'en-GB' }

export function mount(element: HTMLElement): void {
  const ms = Date.parse(element.getAttribute('datetime') ?? '')
  if (Number.isNaN(ms)) return
  const lang = LOCALES[document.documentElement.lang as Lang] ?? 'es'
  element.textContent = new Intl.DateTimeFormat(lang, { ...OPENING, timeZoneName: 'long' }).format(ms)
}
