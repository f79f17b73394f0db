// Puts the player on a lesson page: reads the data block, gives the player its ports, follows in the transcript.
import { browserPorts } from '../facts/browser-ports'
import { factQueue } from '../facts/fact-queue'
import { localStore, windowStore } from '../facts/fact-store'
import { sendBeforeSignOut } from '../facts/sign-out'
import { carryLinks } from './carry-links'
import { chapterList, seekLinks } from './chapter-list'
import { formMoments } from './form-moment'
import { leaveNote, takeNote } from './go-on'
import type { PlayerPage } from './lesson-data'
import { player } from './player'
import { saveLine } from './save-line'
import { followTranscript } from './transcript'
import { transcriptSearch } from './transcript-search'

export function mount(element: HTMLElement): void {
  const page = JSON.parse(element.querySelector('script[type="application/json"]')?.textContent ?? '{}') as PlayerPage
  const { lesson, learner, words } = page
  const goTo = (toMs: number): void => {
    made.seek(toMs)
    element.scrollIntoView({ block: 'nearest' })
  }
  const transcript = followTranscript(document.querySelector('[data-cues]'), goTo)
  const chapters = chapterList(document.querySelector('[data-chapters]'), goTo)
  const moments = formMoments(document.querySelectorAll<HTMLFormElement>('[data-new], [data-report]'))
  const line = saveLine(document.querySelector('[data-saved]'), page, () => made.atMs())
  const owner = learner && {
    person: learner.person,
    enrolment: learner.enrolment,
    lesson: lesson.id,
    revision: lesson.revision,
  }
  const queue = owner && factQueue(owner, browserPorts(line))
  const here = { lesson, storage: windowStore() }
  const goesOn = takeNote(here)
  const begun = goesOn?.atMs === undefined ? page : { ...page, startMs: goesOn.atMs }
  const made = player(element, begun, {
    save: (fact) => queue?.save(fact),
    leave: (fact) => queue?.leave(fact),
    mediaUrl: (path) => path,
    storage: localStore(),
    onTime(atMs) {
      transcript.show(atMs)
      chapters.show(atMs)
      moments.show(atMs)
    },
  })
  seekLinks(document.querySelector('.notes'), goTo)
  carryLinks(document, lesson.recordingLang, () => made.atMs())
  leaveNote(document, here, made)
  if (goesOn) {
    document.querySelector<HTMLElement>(goesOn.choice)?.focus()
    element.scrollIntoView({ block: 'nearest' })
    if (goesOn.isPlaying) made.play()
  }
  const pane = document.querySelector<HTMLElement>('[data-pane]')
  if (pane) transcriptSearch(pane, words.search)
  queue?.flush()
  if (queue) sendBeforeSignOut(queue)
  window.addEventListener('online', () => queue?.flush())
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) queue?.flush()
  })
}
