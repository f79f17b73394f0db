// What the uploading island says: filled in the browser, so the places for figures stay as they are written.

export interface UploadWords {
  checking: string
  sending: string
  starting: string
  paused: string
  offline: string
  done: string
  known: string
  open: string
  elsewhere: string
  failed: string
  signedOut: string
  noRoom: string
  pause: string
  resume: string
  cancel: string
  /** why the server said no, by its code */
  refusals: Record<string, string>
}

/** Puts figures into the places {{so}}. */
export const fill = (text: string, figures: Record<string, string | number>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_all, name: string) => String(figures[name] ?? ''))
