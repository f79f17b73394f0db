// Where facts wait until the server has them, in this browser, one list a person. Storage may be full or denied:
// then they wait in memory only.
import type { Fact } from '../../domain/progress/facts'

export interface FactStore {
  read(person: string): Fact[]
  write(person: string, facts: readonly Fact[]): void
}

/** At most this many wait; later traces of one lesson are merged, so only months without a line could fill it. */
const MOST_KEPT = 400
const keyOf = (person: string): string => `minicursos.facts.${person}`

export function factStore(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined): FactStore {
  return {
    read(person) {
      const found = attempt(() => JSON.parse(storage?.getItem(keyOf(person)) ?? '[]') as unknown)
      return Array.isArray(found) ? found.filter(isFact) : []
    },
    write(person, facts) {
      attempt(() => {
        if (facts.length === 0) storage?.removeItem(keyOf(person))
        else storage?.setItem(keyOf(person), JSON.stringify(facts.slice(-MOST_KEPT)))
      })
    },
  }
}

/** The browser's storage, or none where it is denied. On a shared computer only that of this tab: it goes with it. */
export function localStore(): Storage | undefined {
  const isShared = document.documentElement.dataset.place === 'shared'
  return attempt(() => (isShared ? window.sessionStorage : window.localStorage))
}

/** What goes from page to page of this window and no further; none where it is denied. */
export const windowStore = (): Storage | undefined => attempt(() => window.sessionStorage)

function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

const isFact = (value: unknown): value is Fact =>
  typeof value === 'object' && value !== null && 'id' in value && 'kind' in value && 'payload' in value
