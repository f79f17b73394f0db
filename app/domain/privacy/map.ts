// Every table, and what it holds of people: where its rows go in the copy that a person asks for, and what becomes of them
// when the person goes. A table without a line fails a test; so does docs/privacy.md where it says something else.
import { MAP_OF_ACCOUNTS } from './map-accounts'
import { MAP_OF_LEARNING } from './map-learning'
import { MAP_OF_PROGRAMME } from './map-programme'
import { MAP_OF_PROOFS } from './map-proofs'
import type { Entry } from './map-entry'

export const MAP: Record<string, Entry> = {
  ...MAP_OF_ACCOUNTS,
  ...MAP_OF_PROOFS,
  ...MAP_OF_LEARNING,
  ...MAP_OF_PROGRAMME,
}
