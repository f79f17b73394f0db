// One file on its way, as a row: name, what is happening, a bar, and what can be done about it.
import { make } from '../player/build'
import type { UploadWords } from './words'

export interface FileRow {
  element: HTMLElement
  say(text: string): void
  /** adds the way to where it is */
  link(href: string, label: string): void
  /** 0 to 1; undefined hides the bar */
  share(share: number | undefined): void
  /** which buttons there are: pause while it runs, resume while it rests, none once it is over */
  offer(what: 'pause' | 'resume' | 'cancel' | 'nothing'): void
}

export interface RowActs {
  pause(): void
  resume(): void
  cancel(): void
}

export function fileRow(label: string, words: UploadWords, acts: RowActs): FileRow {
  const text = make('span', { class: 'small' })
  const bar = make('progress', { max: 1, hidden: true, 'aria-label': label })
  const button = (word: string, act: () => void): HTMLButtonElement => {
    const made = make('button', { type: 'button', class: 'btn plain s', 'aria-label': `${word}: ${label}` }, word)
    made.addEventListener('click', act)
    return made
  }
  const pause = button(words.pause, acts.pause)
  const resume = button(words.resume, acts.resume)
  const cancel = button(words.cancel, acts.cancel)
  const element = make(
    'li',
    {},
    make('span', { class: 'label' }, make('span', {}, label), bar, text),
    make('span', { class: 'row' }, pause, resume, cancel),
  )
  return {
    element,
    say(words) {
      text.textContent = words
    },
    link(href, label) {
      text.append(' ', make('a', { href }, label))
    },
    share(share) {
      bar.hidden = share === undefined
      if (share !== undefined) bar.value = share
    },
    offer(what) {
      const hadFocus = document.activeElement === pause || document.activeElement === resume
      pause.hidden = what !== 'pause'
      resume.hidden = what !== 'resume'
      cancel.hidden = what === 'nothing'
      if (hadFocus) (what === 'pause' ? pause : what === 'resume' ? resume : cancel).focus()
    },
  }
}
