// What the form of a new group offers: the published courses, and places inside the coordinator's part of the programme.
import { coordinatorScope } from '../../domain/accounts/queries.server'
import { findInstitution, listInstitutions } from '../../domain/institutions/queries.server'
import { isKnownProvince } from '../../domain/institutions/provinces'
import { titledCourses } from '../../domain/reports/report-choices.server'
import { programme } from '../../domain/settings/queries.server'
import type { SignedInContext } from '../guard.server'
import { countryAsked, registerView } from './register-scope.server'

/** More than these are chosen by province. */
const MOST_SHOWN = 200

export function groupChoices(ctx: SignedInContext) {
  return {
    lang: ctx.lang,
    timeZone: programme(ctx.db).reportTimeZone,
    courses: titledCourses(ctx.db, ctx.lang).map(({ id, title }) => ({ id, title })),
  }
}

/** Where the people of a group by rule work, as far as the address says it. */
export function placeAsked(ctx: SignedInContext, asked: URLSearchParams) {
  const scope = coordinatorScope(ctx.db, ctx.actor)
  const own = scope?.institutionId ? findInstitution(ctx.db, scope.institutionId)?.name : undefined
  const country = countryAsked(ctx, registerView(ctx), asked)
  const typed = asked.get('province') ?? ''
  const province = isKnownProvince(country, typed) ? typed : ''
  const all = own ? [] : listInstitutions(ctx.db, country)
  const found = all.filter((one) => province === '' || one.province === province)
  const isTooMany = found.length > MOST_SHOWN
  return {
    country,
    province,
    isOneCountry: Boolean(scope?.country),
    own,
    institutions: isTooMany ? [] : found.map(({ id, name }) => ({ id, name })),
    tooMany: isTooMany ? found.length : 0,
  }
}
