// Signing out from a page that may hold something unsent: it is sent first, while the sign-in still stands. A line that
// does not answer is not waited for long.
import type { FactQueue } from './fact-queue'

const PATIENCE_MS = 4_000
/** a video tells what was watched when it is paused, by an event of its own */
const PAUSE_MS = 60

/** Holds every sign-out form of the page back until the queue is empty, once. */
export function sendBeforeSignOut(queue: Pick<FactQueue, 'drain'>): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[action$="/sign-out"]')) {
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      for (const video of document.querySelectorAll('video')) video.pause()
      const sent = after(PAUSE_MS).then(() => queue.drain())
      void Promise.race([sent, after(PATIENCE_MS)]).finally(() => form.submit())
    })
  }
}

const after = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms))
