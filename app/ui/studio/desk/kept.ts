// What was typed and is not saved yet, kept on this computer by person and place until the server has it. Sign-out clears
// it with everything else of the site.
export interface Kept {
  fields: [string, string][]
  /** fingerprint of what the person saw */
  base: string
  at: number
}

export const keptKey = (person: string, action: string, form: FormData): string =>
  `desk:${person}:${action}:${String(form.get('form'))}:${String(form.get('subject'))}`

export function keep(key: string, kept: Kept): void {
  try {
    localStorage.setItem(key, JSON.stringify(kept))
  } catch {
    // a full or forbidden store leaves the page's own fields, and its warning before leaving
  }
}

export function keptAt(key: string): Kept | undefined {
  try {
    const json = localStorage.getItem(key)
    return json === null ? undefined : (JSON.parse(json) as Kept)
  } catch {
    return undefined
  }
}

export function letGo(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // nothing was kept there
  }
}
