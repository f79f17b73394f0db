// Another version or voice of a film is another page. What played goes on there at its very moment, and whoever chose it
// is where they were: a page that loads knows of neither.

/** A page that takes longer to come is a new visit, and begins silently. */
const FRESH_MS = 20_000
const KEY = 'minicursos.goes-on'
const CHOICES = ['data-version', 'data-voice'] as const

interface Left {
  lesson: string
  isPlaying: boolean
  /** in the recording spoken in this language */
  atMs: number
  recordingLang: string
  /** the link that was followed, as a selector */
  choice: string
  /** ms UTC */
  leftAt: number
}

interface Here {
  lesson: { id: string; recordingLang: string }
  /** of this window alone; none where the browser gives none */
  storage: Storage | undefined
}

/** Notes what is left behind whenever a link to another version of this film is followed in this window. */
export function leaveNote(
  page: Document,
  { lesson, storage }: Here,
  film: { atMs(): number; isPlaying(): boolean },
): void {
  for (const name of CHOICES) {
    for (const link of page.querySelectorAll(`a[${name}]`)) {
      link.addEventListener('click', (event) => {
        const { button, ctrlKey, metaKey, shiftKey, altKey } = event as MouseEvent
        if (button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return
        const left: Left = {
          lesson: lesson.id,
          isPlaying: film.isPlaying(),
          atMs: Math.round(film.atMs()),
          recordingLang: lesson.recordingLang,
          choice: `a[${name}="${link.getAttribute(name)}"]`,
          leftAt: Date.now(),
        }
        try {
          storage?.setItem(KEY, JSON.stringify(left))
        } catch {
          // full or forbidden: the page begins as every page does
        }
      })
    }
  }
}

export interface GoesOn {
  isPlaying: boolean
  /** where the film is the same recording; else the server found the place */
  atMs?: number
  choice: string
}

/** What was left a moment ago on the page of this lesson; once read, it is gone. */
export function takeNote({ lesson, storage }: Here, now = Date.now()): GoesOn | undefined {
  try {
    const left = JSON.parse(storage?.getItem(KEY) ?? 'null') as Left | null
    storage?.removeItem(KEY)
    if (left?.lesson !== lesson.id || now - left.leftAt > FRESH_MS) return undefined
    const { isPlaying, atMs, choice } = left
    return { isPlaying, choice, ...(left.recordingLang === lesson.recordingLang ? { atMs } : {}) }
  } catch {
    return undefined
  }
}
