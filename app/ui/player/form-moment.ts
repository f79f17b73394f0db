// The second in the forms beside a video (a note, a report) is the one the player is at, until somebody begins to write
// or sets it by hand.
import { formatClock } from '../kit/format'

interface FormMoments {
  show(atMs: number): void
}

export function formMoments(forms: Iterable<HTMLFormElement>): FormMoments {
  const shows = [...forms].map(follow)
  return {
    show(atMs) {
      for (const show of shows) show(atMs)
    },
  }
}

function follow(form: HTMLFormElement): (atMs: number) => void {
  const at = form.querySelector<HTMLInputElement>('[name=at]')
  const text = form.querySelector('textarea')
  if (!at || !text) return () => undefined
  let isOwn = false
  let isFirst = true
  let hasMoved = false
  at.addEventListener('input', () => (isOwn = at.value !== ''))
  return (atMs) => {
    hasMoved ||= atMs > 0
    // Words that stood there before the player did (a draft) say nothing of a second.
    if (isOwn || (text.value !== '' && !isFirst)) return
    isFirst = false
    // A report of a film that nobody began is about the lesson.
    at.value = hasMoved || form.dataset.report === undefined ? formatClock(atMs) : ''
  }
}
