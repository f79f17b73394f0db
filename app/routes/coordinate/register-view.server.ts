// What the page of the register shows of a question to it: certificates, or what was completed before this platform.
import { isOfProgramme } from '../../domain/accounts/policy'
import { cohortChoices } from '../../domain/cohorts/queries.server'
import { listOpenCorrections } from '../../domain/credentials/name-correction-queries.server'
import { listPast, type PastAfter } from '../../domain/history/list-past.server'
import { countPrinted, MOST_PRINTED } from '../../domain/certified/list-printed.server'
import { countRegister, listRegister, MOST_COUNTED } from '../../domain/certified/list-register.server'
import { afterIn, type RegisterQuery, registerAddress } from '../../domain/certified/register-query'
import type { askingOf } from '../../domain/reports/asking.server'
import { titledCourses } from '../../domain/reports/report-choices.server'
import type { SignedInContext } from '../guard.server'

type Asking = ReturnType<typeof askingOf>

/** `after` = where the page goes on, as the address says it. */
export function registerView(ctx: SignedInContext, query: RegisterQuery, asking: Asking, after: string | null) {
  const { db, lang } = ctx
  const { scope, timeZone } = asking
  const ofProgramme = isOfProgramme(scope)
  return {
    lang,
    timeZone,
    query,
    courses: titledCourses(db, lang).map(({ id, title }) => ({ id, title })),
    groups: cohortChoices(db, scope),
    hasCountries: ofProgramme && scope.country === null,
    ofInstitution: !ofProgramme,
    ...pageOf(ctx, query, asking, after),
    count: query.kind === 'past' ? 0 : countRegister(db, query, asking),
    mostCounted: MOST_COUNTED,
    printed: countPrinted(db, query, asking),
    mostPrinted: MOST_PRINTED,
    waiting: ofProgramme ? listOpenCorrections(db, scope.country).length : 0,
    isFirst: after === null,
  }
}

function pageOf({ db }: SignedInContext, query: RegisterQuery, asking: Asking, after: string | null) {
  if (query.kind === 'past') {
    const past = listPast(db, query, asking.scope, { after: pastAfterIn(after) })
    return {
      rows: [],
      past: past.rows,
      next: nextOf(query, past.next && `${past.next.on}.${past.next.n}`),
    }
  }
  const here = listRegister(db, query, asking, { after: afterIn(after) })
  // only whether there is any with the name that was asked for
  const past = query.q ? listPast(db, query, asking.scope, { limit: 1 }).rows : []
  return {
    rows: here.rows,
    past,
    next: nextOf(query, here.next && `${here.next.at}.${here.next.n}`),
  }
}

const nextOf = (query: RegisterQuery, after: string | undefined) => after && registerAddress(query, { after })

function pastAfterIn(text: string | null): PastAfter | undefined {
  const [, on, n] = /^(\d{4}-\d{2}-\d{2})\.(\d{1,15})$/.exec(text ?? '') ?? []
  return on && n ? { on, n: Number(n) } : undefined
}
