// What a combined certificate is about, gathered from the frozen facts of its parts: nothing is counted that is not signed
// in one of them.
import type { CombinedFacts, CombinedPart } from './combined-facts'
import type { CertificateFacts } from './facts'
import { distinctDays, hoursPerDay, overlapOf, type Span } from './rules'

type Counted = Pick<
  CombinedFacts,
  'parts' | 'hours' | 'startedOn' | 'completedOn' | 'days' | 'hoursPerDay' | 'overlaps' | 'timeZone'
>

/** Parts by their first day, hours summed, days counted once, overlaps named. Needs at least one part. */
export function countParts(all: readonly CertificateFacts[]): Counted {
  const parts = all
    .map(partOf)
    .toSorted((a, b) => a.startedOn.localeCompare(b.startedOn) || a.completedOn.localeCompare(b.completedOn))
  const hours = parts.reduce((sum, part) => sum + part.course.hours, 0)
  const days = distinctDays(parts.map(spanOf))
  const overlaps = parts.flatMap((a, i) =>
    parts.slice(i + 1).flatMap((b) => {
      const shared = overlapOf(spanOf(a), spanOf(b))
      return shared ? [{ codes: [a.code, b.code] as [string, string], ...shared }] : []
    }),
  )
  return {
    parts,
    hours,
    startedOn: parts[0]?.startedOn ?? '',
    completedOn: parts.reduce((last, part) => (part.completedOn > last ? part.completedOn : last), ''),
    timeZone: all[0]?.timeZone ?? '',
    days,
    hoursPerDay: hoursPerDay(hours, days),
    overlaps,
  }
}

const spanOf = (part: CombinedPart): Span => ({ from: part.startedOn, to: part.completedOn })

function partOf({ id, code, course, startedOn, completedOn, issuedOn }: CertificateFacts): CombinedPart {
  const { id: courseId, slug, topic, level, hours, source, title, modules } = course
  const titles = modules.map((module) => ({ title: module.title }))
  return {
    id,
    code,
    course: { id: courseId, slug, topic, level, hours, source, title, modules: titles },
    startedOn,
    completedOn,
    issuedOn,
  }
}
