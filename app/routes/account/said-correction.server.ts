// A request to correct a name, said to the person who made it.
import type { NameCorrection } from '../../domain/credentials/name-correction-queries.server'
import { sayMoment } from '../../domain/credentials/wording'
import type { Lang } from '../../platform/languages'
import type { SaidCorrection } from '../../ui/certificate/name-correction-state'

export function saidCorrection(row: NameCorrection, lang: Lang, timeZone: string): SaidCorrection {
  const day = (ms: number) => sayMoment(ms, lang, timeZone).date
  return {
    state: (row.decision as 'granted' | 'refused' | 'withdrawn' | null) ?? 'waiting',
    name: row.nameAsked,
    reason: row.reason,
    askedOn: day(row.askedAt),
    ...(row.decidedAt === null ? {} : { decidedOn: day(row.decidedAt) }),
    ...(row.answer === null ? {} : { answer: row.answer }),
  }
}
