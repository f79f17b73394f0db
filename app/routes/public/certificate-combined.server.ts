// What the page of a combined certificate shows, said in the reader's language: the whole, each of its parts as it stands
// today, and where their days overlap.
import { titleIn } from '../../domain/credentials/facts'
import type { CombinedFacts } from '../../domain/credentials/combined-facts'
import type { CombinedVerification } from '../../domain/credentials/verify-combined.server'
import { sayDay, sayDays, sayHours, sayMoment } from '../../domain/credentials/wording'
import { programme } from '../../domain/settings/queries.server'
import type { CombinedInput, SaidPart } from '../../ui/certificate/combined-verification'
import type { DoorContext } from '../guard.server'
import { saidSigned, sayPerDay } from './certificate-page.server'

export function combinedOf(ctx: DoorContext, found: CombinedVerification): CombinedInput {
  const { lang } = ctx
  const { facts, row } = found
  const timeZone = programme(ctx.db).reportTimeZone
  const date = (ms: number | null) => (ms === null ? undefined : sayMoment(ms, lang, timeZone).date)
  return {
    lang,
    status: found.status,
    code: found.code,
    checked: sayMoment(ctx.now, lang, 'UTC'),
    revokedOn: date(row.revokedAt),
    replacedOn: date(row.replacedAt),
    replacedByCode: found.replacedByCode,
    ...(facts ? { facts: saidCombined(ctx, facts, found) } : {}),
  }
}

function saidCombined({ lang }: DoorContext, facts: CombinedFacts, found: CombinedVerification) {
  const said = new Map(facts.parts.map((part) => [part.code, titleIn(part.course.title, lang, part.course.source)]))
  return {
    ...saidSigned(facts, lang),
    hours: sayHours(facts.hours, lang),
    ...(found.standingHours === facts.hours ? {} : { standingHours: sayHours(found.standingHours, lang) }),
    dates: sayDays(facts.startedOn, facts.completedOn, lang),
    perDay: sayPerDay(facts.hours, facts.days, lang),
    parts: facts.parts.map((part): SaidPart => {
      const { course, id, code } = part
      const state = found.parts.get(id)
      return {
        code,
        title: titleIn(course.title, lang, course.source),
        topic: course.topic,
        slug: course.slug,
        hours: sayHours(course.hours, lang),
        dates: sayDays(part.startedOn, part.completedOn, lang),
        modules: course.modules.map((module) => titleIn(module.title, lang, course.source)),
        status: state?.status ?? 'revoked',
        ...(state?.replacedByCode === undefined ? {} : { replacedByCode: state.replacedByCode }),
      }
    }),
    overlaps: facts.overlaps.map(({ codes: [a, b], from, to }) => ({
      first: said.get(a) ?? { text: a, lang },
      second: said.get(b) ?? { text: b, lang },
      days: from === to ? sayDay(from, lang) : sayDays(from, to, lang),
      id: `${a} ${b}`,
    })),
  }
}
