// The two tables of docs/privacy.md, made of the map and the terms themselves: a test compares them with the document.
import { MAP } from './map'
import { type Erasure, REASONS } from './map-entry'
import { RETENTION } from './retention-rules.server'

const row = (...cells: string[]): string => `| ${cells.join(' | ')} |`

/** One line a table: what it holds, in which file of the copy it is, what becomes of it. */
export function dataMapTable(): string {
  const lines = Object.entries(MAP).map(([table, { holds, copy, erasure }]) =>
    row(
      `\`${table}\``,
      holds,
      typeof copy === 'string' ? `no: ${REASONS[copy]}` : `\`${copy.file}.json\``,
      typeof erasure === 'string' ? `stays: ${REASONS[erasure]}` : said(erasure),
    ),
  )
  return [
    row('table', 'what it holds', 'in the copy', 'when the person goes'),
    row('---', '---', '---', '---'),
    ...lines,
  ].join('\n')
}

function said(steps: readonly Erasure[]): string {
  const ways = new Set(
    steps.map(({ how }) => (how === 'remove' ? 'rows removed' : 'emptied or put under the pseudonym')),
  )
  return ways.size === 0 ? 'addresses and texts emptied' : [...ways].join('; ')
}

/** One line a rule: what, how long, on what ground, and what ends it. */
export function retentionTable(): string {
  const lines = RETENTION.map(({ id, days, basis, by }) =>
    row(`\`${id}\``, days === undefined ? 'see the page' : `${days} days`, basis, by),
  )
  return [row('what', 'how long', 'ground', 'ended by'), row('---', '---', '---', '---'), ...lines].join('\n')
}
