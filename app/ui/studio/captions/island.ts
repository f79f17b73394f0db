// The script of the caption desk: words and times are edited beside the film by keys, and save themselves.
import type { Hands } from './acts'
import type { CaptionDesk } from './desk-words'
import { controlFilm } from './film-control'
import { listenToKeys } from './keys'
import type { Row } from './row'
import { rowTools } from './row-tools'
import { savesChanges } from './saving'
import { tallyOf } from './tally'
import { Track } from './track'

export function mount(element: HTMLElement): void {
  const json = element.querySelector('script[type="application/json"]')?.textContent
  const list = element.querySelector<HTMLElement>('[data-rows-of-captions]')
  const video = element.querySelector<HTMLVideoElement>('[data-film]')
  if (!json || !list || !video) return
  const desk: CaptionDesk = { element, ...(JSON.parse(json) as Omit<CaptionDesk, 'element'>) }
  const track = new Track(list, desk)
  const film = controlFilm(video, track)
  if (!desk.mayChange) return
  const tally = tallyOf(desk, track)
  const saving = savesChanges(desk, track, tally.saved)
  const changed = (row: Row): void => {
    track.tell(row)
    tally.count()
    saving.changed()
  }
  const moved = (row: Row): void => {
    track.place(row)
    changed(row)
  }
  const hands: Hands = { track, film, changed: moved }
  let last = track.rows.find(({ element: row }) => row.querySelector('[data-asked]')) ?? track.rows[0]
  for (const part of element.querySelectorAll<HTMLElement>('[data-with-script]')) part.hidden = false
  for (const part of element.querySelectorAll<HTMLElement>('[data-without-script]')) part.hidden = true

  const showTools = rowTools(element, hands, () => last)
  list.addEventListener('focusin', (event) => {
    last = track.rowOf(event.target) ?? last
    if (last) showTools(last)
  })
  list.addEventListener('input', (event) => {
    const row = track.rowOf(event.target)
    if (!row) return
    placeNew(row)
    changed(row)
  })
  /** A new cue begins at the film's moment, where nobody said otherwise. */
  function placeNew(row: Row): void {
    if (row.was.length > 0 || row.startMs !== undefined || row.text.value === '') return
    row.startMs = film.nowMs
    row.endMs = film.nowMs + 2_000
    track.place(row)
  }
  // a time is typed figure by figure: its row moves when it is done
  list.addEventListener('change', (event) => {
    const row = track.rowOf(event.target)
    if (row && !(event.target instanceof HTMLTextAreaElement)) moved(row)
  })

  const typing = {
    isOn: false,
    toggle(): void {
      typing.isOn = !typing.isOn
      button('type')?.setAttribute('aria-pressed', String(typing.isOn))
      const state = element.querySelector('[data-captions-state]')
      if (!typing.isOn) return
      if (state) state.textContent = desk.words.typing
      const empty = track.rows.find((row) => row.of === 'cues' && row.text.value === '')
      ;(empty ?? last)?.text.focus()
      film.play()
    },
  }
  const button = (name: string): HTMLElement | null => element.querySelector<HTMLElement>(`[data-do="${name}"]`)
  button('type')?.addEventListener('click', () => typing.toggle())
  listenToKeys(element, hands, () => last, typing)

  // what is done to the whole track is done to all that was typed
  element.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement
    if ('cuesForm' in form.dataset) {
      event.preventDefault()
      return void saving.all()
    }
    if (!('afterSaving' in form.dataset)) return
    event.preventDefault()
    const { submitter } = event
    void sendSaved(form, submitter)
  })
  async function sendSaved(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
    if (!(await saving.all())) return
    const isHeld = 'reviewed' in form.dataset && tally.isUnreviewed
    if (isHeld) element.querySelector<HTMLElement>('.desk-left [data-unreviewed]')?.focus()
    else send(form, submitter)
  }
  element.addEventListener('click', (event) => {
    const link = (event.target as HTMLElement).closest<HTMLAnchorElement>('[data-page]')
    if (!link) return
    event.preventDefault()
    void saving.all().then((isDone) => isDone && location.assign(link.href))
  })
  list.querySelector<HTMLElement>('[data-asked]')?.focus()
  // the page may have given the focus before this script came
  if (last && list.contains(document.activeElement)) showTools(last)
}

/** As the browser itself would; form.submit() leaves out which button it was. */
function send(form: HTMLFormElement, submitter: HTMLElement | null): void {
  if (submitter instanceof HTMLButtonElement && submitter.name !== '') {
    const field = document.createElement('input')
    field.type = 'hidden'
    field.name = submitter.name
    field.value = submitter.value
    form.append(field)
  }
  form.submit()
}
