// Somebody else was faster at the same cue: both sides are shown, and the person decides.
import { fill } from '../desk/words'
import type { CaptionDesk } from './desk-words'

interface Sides {
  by: string
  theirs: string[]
  /** shown where it stands in no row of this page */
  mine?: string
}

/** Shows what stands now beside the place; true = one's own is to be saved. */
export function showTheirs(desk: CaptionDesk, place: HTMLElement, { by, theirs, mine }: Sides): Promise<boolean> {
  const { words } = desk
  const box = document.createElement('div')
  box.className = 'say warn'
  box.setAttribute('role', 'alert')
  const line = (text: string, tag = 'p'): HTMLElement => {
    const made = document.createElement(tag)
    made.textContent = text
    return made
  }
  box.append(line(fill(words.both, { name: by })), line(theirs.join('\n') || words.gone, 'blockquote'))
  if (mine !== undefined) box.append(line(mine, 'blockquote'))
  return new Promise((decided) => {
    const button = (text: string, isMine: boolean): HTMLElement => {
      const made = document.createElement('button')
      made.type = 'button'
      made.className = 'btn plain s'
      made.textContent = text
      made.addEventListener('click', () => {
        box.remove()
        decided(isMine)
      })
      return made
    }
    const row = document.createElement('p')
    row.className = 'row'
    if (mine === undefined) row.append(button(words.keepMine, true))
    row.append(button(words.useTheirs, false))
    box.append(row)
    place.prepend(box)
  })
}
