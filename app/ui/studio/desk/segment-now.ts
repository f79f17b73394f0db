// How a segment of the translation desk stands after what was typed in it was saved: its tag, who typed, and what
// approving it would mean.
import type { Reply } from './reply'
import type { Desk } from './words'

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
