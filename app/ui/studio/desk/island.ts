// The script of the studio's pages. Forms save themselves and keep what is not yet saved on this computer; buttons work
// without the page being left; parts are moved by drag and by keys. Without it every form has its button.
import { tellAddress } from './address-now'
import { savesItself } from './autosave'
import { counts } from './counts'
import { filmNow } from './film-now'
import { moves } from './moves'
import { tellSegment } from './segment-now'
import { segments } from './segments'
import { offersPools } from './pools'
import { editsQuestions } from './questions'
import { growsRows } from './rows'
import { shortcuts } from './shortcuts'
import { tellSteps } from './steps'
import { swaps } from './swap'
import { tellTimes } from './times'
import type { Desk, DeskWords } from './words'

export function mount(element: HTMLElement): void {
  const json = element.querySelector('script[type="application/json"]')?.textContent
  if (!json) return
  const { person, lang, words } = JSON.parse(json) as { person: string; lang: string; words: DeskWords }
  const desk: Desk = { element, person, lang, words }
  element.dataset.live = ''
  tellTimes(desk)
  tellSteps(desk)
  tellAddress(desk)
  tellSegment(desk)
  counts(element)
  filmNow(element)
  for (const form of element.querySelectorAll<HTMLFormElement>('form[data-save]')) {
    growsRows(desk, form)
    savesItself(desk, form)
  }
  swaps(desk, mount)
  moves(desk, mount)
  shortcuts(desk)
  segments(desk)
  editsQuestions(desk)
  offersPools(desk)
  if (element.querySelector('textarea[data-rich]')) void import('../rich/island').then(({ mount }) => mount(element))
}
