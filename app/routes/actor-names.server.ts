// Who did something, in words: `*_by` columns and the register of acts hold an id of a person, or the machine's name.
import { personNames } from '../domain/accounts/queries.server'
import type { Db } from '../platform/db'
import { translator } from '../platform/i18n'
import type { Lang } from '../platform/languages'

const OURS = { 'machine:cli': 'cli', 'machine:worker': 'worker', 'machine:seed': 'seed', visitor: 'visitor' } as const

/** Names of all at once; of an id that nobody has, the id. */
export function actorNames(db: Db, lang: Lang, ids: readonly (string | null)[]): (id: string | null) => string {
  const t = translator(lang)
  const known = personNames(db, [...new Set(ids.filter((id) => id !== null && !(id in OURS)))] as string[])
  return (id) => {
    if (id === null) return '–'
    const ours = (OURS as Record<string, 'cli' | 'worker' | 'seed' | 'visitor' | undefined>)[id]
    return ours ? t(`admin:by.${ours}`) : (known.get(id) ?? id)
  }
}
