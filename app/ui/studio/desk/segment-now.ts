// How a segment of the translation desk stands after what was typed in it was saved: its tag, who typed, and what
// approving it would mean.
import type { Reply } from './autosave'
import type { Desk } from './words'

/** The state, and its words. */
export interface SegmentNow {
  state: string
  /** class of the tag; '' = plain */
  kind: string
  is: string
  /** who typed it and when; '' where nothing waits */
  by: string
  approve: string
}

export function tellSegment({ element }: Desk): void {
  element.addEventListener('desk:saved', (event) => {
    const { segment } = (event as CustomEvent<Reply>).detail
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-segment]')
    const tag = row?.querySelector('.st .tag')
    const approve = row?.querySelector('[data-approve]')
    const by = row?.querySelector('[data-by]')
    if (!segment || !row || !tag) return
    row.dataset.state = segment.state
    tag.className = `tag ${segment.kind}`.trim()
    tag.textContent = segment.is
    if (by) by.textContent = segment.by
    if (approve) approve.textContent = segment.approve
  })
}
