// When a process is asked to end: a signal, a word from its parent, or the loss of the parent.

/** Runs the work once, at the first request to stop; later ones are ignored, so that two Ctrl-C do not cut a reply. */
export function onStop(work: () => void | Promise<void>): void {
  let asked = false
  const once = (): void => {
    if (asked) return
    asked = true
    void work()
  }
  process.on('SIGTERM', once)
  process.on('SIGINT', once)
  process.on('message', (message) => {
    if (message === 'stop') once()
  })
  if (process.connected) process.on('disconnect', once)
}
