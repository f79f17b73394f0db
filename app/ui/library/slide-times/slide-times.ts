// What the island of slide times is given by the page.
export interface SlideTimes {
  voices: { hash: string; src: string; durationMs: number }[]
  /** the button, of the page that comes next */
  mark: string
  /** said once a page has its moment */
  marked: string
  /** the button, once every page has its moment */
  over: string
}
